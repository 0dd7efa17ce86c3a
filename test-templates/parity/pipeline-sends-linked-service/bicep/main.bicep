resource factory 'Microsoft.DataFactory/factories@2018-06-01' existing = {
  name: 'adf-orchard'
}

resource item0 'Microsoft.DataFactory/factories/pipelines@2018-06-01' = {
  parent: factory
  name: 'pl_pick'
  properties: {
    activities: [
      {
        name: 'Hand over'
        type: 'WebActivity'
        typeProperties: {
          url: 'https://jobs.orchard.example/start'
          method: 'POST'
          body: '{}'
          linkedServices: [ // finding: linked-service-sent-to-url
            {
              referenceName: 'ls_trees'
              type: 'LinkedServiceReference'
            }
          ]
        }
      }
    ]
  }
}
