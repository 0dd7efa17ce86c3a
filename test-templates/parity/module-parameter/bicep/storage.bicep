param tls string

resource account 'Microsoft.Storage/storageAccounts@2023-01-01' = {
  name: 'stbakery'
  location: 'westeurope'
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    allowSharedKeyAccess: false
    publicNetworkAccess: 'Disabled'
    minimumTlsVersion: tls
  }
}
