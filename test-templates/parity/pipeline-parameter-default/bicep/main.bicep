resource artefact 'Microsoft.DataFactory/factories/pipelines@2018-06-01' = {
  name: 'adf-bakery/pl_mail'
  properties: {
    activities: []
    parameters: {
      smtpPassword: {
        type: 'string'
        defaultValue: 'Pretend-Only-Brightloaf-Mail-2024!' // finding: secret-in-pipeline
      }
    }
  }
}
