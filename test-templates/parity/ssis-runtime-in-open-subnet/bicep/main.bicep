resource network 'Microsoft.Network/virtualNetworks@2023-09-01' = {
  name: 'vnet-harbour'
  location: 'westeurope'
  properties: {
    addressSpace: {
      addressPrefixes: ['10.4.0.0/16']
    }
    subnets: [
      {
        name: 'ssis'
        properties: { // finding: subnet-without-nsg
          addressPrefix: '10.4.1.0/26'
        }
      }
    ]
  }
}

resource runtime 'Microsoft.DataFactory/factories/integrationRuntimes@2018-06-01' = {
  name: 'adf-harbour/ssis'
  properties: {
    type: 'Managed'
    typeProperties: {
      ssisProperties: {
        edition: 'Standard'
      }
      customerVirtualNetwork: {
        subnetId: network.properties.subnets[0].id // finding: ssis-runtime-in-open-subnet
      }
    }
  }
}
