resource factory 'Microsoft.DataFactory/factories@2018-06-01' existing = {
  name: 'adf-orchard'
}

resource item0 'Microsoft.DataFactory/factories/pipelines@2018-06-01' = {
  parent: factory
  name: 'pl_harvest'
  properties: {
    activities: [
      {
        name: 'Sign in' // finding: secret-in-run-history
        type: 'AzureFunctionActivity'
        typeProperties: {
          functionName: 'session'
          method: 'GET'
        }
      }
      {
        name: 'Keep'
        type: 'SetVariable'
        policy: {
          secureInput: true
        }
        typeProperties: {
          variableName: 'header'
          value: '@concat(\'Bearer \', activity(\'Sign in\').output.result)' // finding: secret-in-run-history
        }
      }
      {
        name: 'Ask'
        type: 'ExecutePipeline'
        typeProperties: {
          pipeline: {
            referenceName: 'pl_ask'
            type: 'PipelineReference'
          }
          parameters: {
            authHeader: '@variables(\'header\')' // finding: secret-in-run-history
            page: '@activity(\'Sign in\').output.pages'
          }
        }
      }
    ]
    variables: {
      header: {
        type: 'String'
      }
    }
  }
}

resource item1 'Microsoft.DataFactory/factories/pipelines@2018-06-01' = {
  parent: factory
  name: 'pl_ask'
  properties: {
    parameters: {
      authHeader: {
        type: 'string'
      }
      page: {
        type: 'string'
      }
    }
    activities: [
      {
        name: 'Ask the API'
        type: 'WebActivity'
        typeProperties: {
          url: 'https://api.orchard.example/trees'
          method: 'GET'
          headers: {
            Authorization: '@pipeline().parameters.authHeader' // finding: secret-in-run-history
          }
        }
      }
    ]
  }
}
