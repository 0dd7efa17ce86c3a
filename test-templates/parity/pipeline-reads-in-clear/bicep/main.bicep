resource load 'Microsoft.DataFactory/factories/pipelines@2018-06-01' = {
  name: 'adf-harbour/load'
  properties: {
    activities: [
      {
        name: 'Load'
        type: 'HDInsightHive'
        typeProperties: {
          scriptPath: 'scripts/load.hql'
          defines: {
            in: 'wasb://raw@stharbour.blob.core.windows.net/in' // finding: unencrypted-endpoint
          }
        }
      }
    ]
  }
}
