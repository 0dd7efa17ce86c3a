resource artefact 'Microsoft.DataFactory/factories/pipelines@2018-06-01' = {
  name: 'adf-bakery/pl_prices'
  properties: {
    activities: [
      {
        name: 'sign in'
        type: 'WebActivity'
        typeProperties: {
          method: 'GET'
          url: 'http://login.millstone-supplies.com/token' // finding: unencrypted-endpoint
          authentication: {
            type: 'Basic'
            username: 'bakery'
            password: {
              type: 'SecureString'
              value: 'Brightloaf-not-a-real-password-1' // finding: secret-in-pipeline
            }
          }
        }
      }
    ]
  }
}
