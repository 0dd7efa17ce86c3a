resource factory 'Microsoft.DataFactory/factories@2018-06-01' existing = {
  name: 'adf-orchard'
}

resource item0 'Microsoft.DataFactory/factories/pipelines@2018-06-01' = {
  parent: factory
  name: 'pl_grade'
  properties: {
    activities: [
      {
        name: 'Grade'
        type: 'DatabricksNotebook'
        typeProperties: {
          notebookPath: '/jobs/grade'
          libraries: [
            {
              pypi: {
                package: 'applegrader' // finding: unpinned-script-source
              }
            }
          ]
        }
      }
    ]
  }
}
