resource factory 'Microsoft.DataFactory/factories@2018-06-01' = { // finding: audit-logs-not-collected
  name: 'adf-bakery'
  location: 'westeurope'
  identity: { type: 'SystemAssigned' }
  properties: { publicNetworkAccess: 'Disabled' }
}
