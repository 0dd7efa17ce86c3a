param prefix string
param location string
param managementSource string

var spokes = [
  { name: 'data', range: '10.20.1.0/24', subnet: 'snet-ir' }
  { name: 'apps', range: '10.20.2.0/24', subnet: 'snet-apps' }
]

resource nsgIr 'Microsoft.Network/networkSecurityGroups@2023-09-01' = {
  name: 'nsg-${prefix}-ir'
  location: location
  properties: {
    securityRules: [
      {
        name: 'rdp-from-bastion'
        properties: {
          priority: 300
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourcePortRange: '*'
          sourceAddressPrefix: managementSource
          destinationAddressPrefix: '*'
          destinationPortRange: '3389'
        }
      }
      {
        name: 'deny-the-rest'
        properties: {
          priority: 4096
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourcePortRange: '*'
          sourceAddressPrefix: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource nsgLegacy 'Microsoft.Network/networkSecurityGroups@2023-09-01' = {
  name: 'nsg-${prefix}-legacy'
  location: location
  properties: {
    securityRules: [
      for (range, i) in ['10.20.1.0/24', '10.20.2.0/24']: {
        name: 'https-${i}'
        properties: {
          priority: 200 + i
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourcePortRange: '*'
          sourceAddressPrefix: range
          destinationAddressPrefix: '*'
          destinationPortRange: '443'
        }
      }
    ]
  }
}

resource hub 'Microsoft.Network/virtualNetworks@2023-09-01' = {
  name: 'vnet-${prefix}-hub'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/24'] }
    subnets: [
      { name: 'GatewaySubnet', properties: { addressPrefix: '10.20.0.0/27' } }
    ]
  }
}

resource spoke 'Microsoft.Network/virtualNetworks@2023-09-01' = [for item in spokes: {
  name: 'vnet-${prefix}-${item.name}'
  location: location
  properties: {
    addressSpace: { addressPrefixes: [item.range] }
    subnets: [
      {
        name: item.subnet
        properties: {
          addressPrefix: cidrSubnet(item.range, 25, 0)
          networkSecurityGroup: { id: nsgIr.id }
        }
      }
      {
        name: 'snet-endpoints'
        properties: {
          addressPrefix: cidrSubnet(item.range, 25, 1)
          networkSecurityGroup: { id: nsgIr.id }
        }
      }
    ]
  }
}]

resource peering 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2023-09-01' = [for (item, i) in spokes: {
  parent: hub
  name: 'to-${item.name}'
  properties: {
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: false
    allowGatewayTransit: true
    remoteVirtualNetwork: { id: spoke[i].id }
  }
}]

output irSubnetId string = spoke[0].properties.subnets[0].id
output endpointSubnetId string = spoke[0].properties.subnets[1].id
