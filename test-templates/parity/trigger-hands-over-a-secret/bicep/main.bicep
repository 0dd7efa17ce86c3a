resource artefact 'Microsoft.DataFactory/factories/triggers@2018-06-01' = {
  name: 'adf-bakery/tr_nightly'
  properties: {
    type: 'ScheduleTrigger'
    pipelines: [
      {
        pipelineReference: { referenceName: 'pl_mail', type: 'PipelineReference' }
        parameters: {
          smtpPassword: 'Pretend-Only-Brightloaf-Mail-2024!' // finding: secret-in-pipeline
        }
      }
    ]
    typeProperties: { recurrence: { frequency: 'Day', interval: 1 } }
  }
}
