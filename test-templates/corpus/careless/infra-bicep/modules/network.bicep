param prefix string
param location string
param managementSource string
param openForVendor bool = false

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
        name: 'rdp-from-anywhere'
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
    ]
  }

  resource vendor 'securityRules' = {
    name: 'ssh-for-the-vendor'
    properties: {
      priority: 400
      direction: 'Inbound'
      access: 'Allow'
      protocol: 'Tcp'
      sourcePortRange: '*'
      sourceAddressPrefix: 'Internet'
      destinationAddressPrefix: '*'
      destinationPortRange: '22'
    }
  }
}

resource winrm 'Microsoft.Network/networkSecurityGroups/securityRules@2023-09-01' = if (openForVendor) {
  parent: nsgIr
  name: 'winrm-for-the-vendor'
  properties: {
    priority: 410
    direction: 'Inbound'
    access: 'Allow'
    protocol: 'Tcp'
    sourcePortRange: '*'
    sourceAddressPrefix: '*'
    destinationAddressPrefix: '*'
    destinationPortRange: '5986'
  }
}

resource nsgLegacy 'Microsoft.Network/networkSecurityGroups@2023-09-01' = {
  name: 'nsg-${prefix}-legacy'
  location: location
  properties: {
    securityRules: [
      for (range, i) in ['10.0.0.0/8', '0.0.0.0/0']: {
        name: 'everything-${i}'
        properties: {
          priority: 200 + i
          direction: 'Inbound'
          access: 'Allow'
          protocol: '*'
          sourcePortRange: '*'
          sourceAddressPrefix: range
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
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
          addressPrefix: item.range
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
    allowForwardedTraffic: true
    allowGatewayTransit: true
    remoteVirtualNetwork: { id: spoke[i].id }
  }
}]

output irSubnetId string = spoke[0].properties.subnets[0].id
