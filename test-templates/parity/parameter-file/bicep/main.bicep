param access string = 'Disabled'

resource factory 'Microsoft.DataFactory/factories@2018-06-01' = {
  name: 'adf-bakery'
  location: 'westeurope'
  identity: { type: 'SystemAssigned' }
  properties: { publicNetworkAccess: access }
}
