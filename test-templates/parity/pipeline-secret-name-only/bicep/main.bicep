resource factory 'Microsoft.DataFactory/factories@2018-06-01' existing = {
  name: 'adf-orchard'
}

resource item0 'Microsoft.DataFactory/factories/pipelines@2018-06-01' = {
  parent: factory
  name: 'pl_harvest'
  properties: {
    parameters: {
      password: {
        type: 'securestring'
      }
    }
    activities: [
      {
        name: 'Read it'
        type: 'ExecutePipeline'
        typeProperties: {
          pipeline: {
            referenceName: 'pl_read'
            type: 'PipelineReference'
          }
          parameters: {
            password: '@pipeline().parameters.password'
          }
        }
      }
    ]
  }
}

resource item1 'Microsoft.DataFactory/factories/pipelines@2018-06-01' = {
  parent: factory
  name: 'pl_read'
  properties: {
    parameters: {
      password: {
        type: 'string'
      }
    }
    activities: [
      {
        name: 'Get secret'
        type: 'WebActivity'
        policy: {
          secureOutput: true
        }
        typeProperties: {
          url: '@concat(\'https://kv-orchard.vault.azure.net/secrets/\', pipeline().parameters.password, \'?api-version=7.4\')'
          method: 'GET'
          authentication: {
            type: 'MSI'
            resource: 'https://vault.azure.net'
          }
        }
      }
      {
        name: 'Note'
        type: 'WebActivity'
        policy: {
          secureInput: true
          secureOutput: true
        }
        typeProperties: {
          url: 'https://log.orchard.example'
          method: 'POST'
          body: '@activity(\'Get secret\').output.id'
        }
      }
    ]
  }
}
