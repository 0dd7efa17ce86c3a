resource fetch 'Microsoft.DataFactory/factories/pipelines@2018-06-01' = {
  name: 'adf-drop/pl_fetch'
  properties: {
    parameters: { file: { type: 'string' } }
    activities: [
      {
        name: 'fetch'
        type: 'WebActivity'
        policy: { secureInput: true, secureOutput: true }
        typeProperties: {
          method: 'GET'
          url: {
            value: '@concat(\'https://stdrop.blob.core.windows.net/c/\', pipeline().parameters.file, \'?sv=2022-11-02&sr=c&sp=racwdl&se=2099-12-31\')' // finding: sas-token-long-lived
            type: 'Expression'
          }
        }
      }
    ]
  }
}
