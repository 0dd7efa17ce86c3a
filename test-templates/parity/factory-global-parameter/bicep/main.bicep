resource factory 'Microsoft.DataFactory/factories@2018-06-01' = {
  name: 'adf-bakery'
  location: 'westeurope'
  identity: { type: 'SystemAssigned' }
  properties: {
    publicNetworkAccess: 'Disabled'
    globalParameters: {
      weatherApiKey: {
        type: 'string'
        value: 'Pretend-Only-Brightloaf-Weather-2024!' // finding: secret-in-pipeline
      }
    }
  }
}
