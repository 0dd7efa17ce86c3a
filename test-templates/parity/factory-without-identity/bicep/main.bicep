resource factory 'Microsoft.DataFactory/factories@2018-06-01' = { // finding: missing-managed-identity
  name: 'adf-bakery'
  location: 'westeurope'
  properties: { publicNetworkAccess: 'Disabled' }
}
