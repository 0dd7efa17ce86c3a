resource factory 'Microsoft.DataFactory/factories@2018-06-01' existing = {
  name: 'adf-orchard'
}

resource item0 'Microsoft.DataFactory/factories/pipelines@2018-06-01' = {
  parent: factory
  name: 'pl_harvest'
  properties: {
    activities: [
      {
        name: 'Get token'
        type: 'WebActivity'
        typeProperties: {
          url: 'https://login.microsoftonline.com/orchard.example/oauth2/v2.0/token' // finding: secret-in-run-history
          method: 'POST'
          body: 'grant_type=client_credentials'
        }
      }
      {
        name: 'Load'
        type: 'ExecutePipeline'
        policy: {
          secureInput: true
        }
        typeProperties: {
          pipeline: {
            referenceName: 'pl_load'
            type: 'PipelineReference'
          }
          parameters: {
            bearer: {
              value: '@activity(\'Get token\').output.access_token'
              type: 'Expression'
            }
          }
        }
      }
    ]
  }
}

resource item1 'Microsoft.DataFactory/factories/pipelines@2018-06-01' = {
  parent: factory
  name: 'pl_load'
  properties: {
    parameters: {
      bearer: {
        type: 'string'
      }
    }
    activities: [
      {
        name: 'Remember'
        type: 'SetVariable'
        policy: {
          secureInput: true
          secureOutput: true
        }
        typeProperties: {
          variableName: 'header'
          value: 'Bearer @{pipeline().parameters.bearer}'
        }
      }
      {
        name: 'Ask'
        type: 'WebActivity'
        policy: {
          secureOutput: true
        }
        typeProperties: {
          url: 'https://api.orchard.example/trees'
          method: 'GET'
          headers: {
            'X-Grower': '@variables(\'header\')' // finding: secret-in-run-history
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
