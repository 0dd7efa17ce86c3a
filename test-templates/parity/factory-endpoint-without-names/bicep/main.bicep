param subnetId string

resource factory 'Microsoft.DataFactory/factories@2018-06-01' existing = {
  name: 'adf-bakery'
}

resource endpoint 'Microsoft.Network/privateEndpoints@2023-09-01' = { // finding: private-endpoint-without-dns
  name: 'pe-adf-bakery'
  location: 'westeurope'
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      {
        name: 'adf'
        properties: {
          privateLinkServiceId: factory.id
          groupIds: [ 'dataFactory' ]
        }
      }
    ]
  }
}
