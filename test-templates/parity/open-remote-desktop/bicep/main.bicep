resource group 'Microsoft.Network/networkSecurityGroups@2023-09-01' = {
  name: 'nsg-bakery'
  location: 'westeurope'
  properties: {
    securityRules: [
      {
        name: 'rdp'
        properties: {
          priority: 300
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourcePortRange: '*'
          sourceAddressPrefix: '*' // finding: open-management-port
          destinationAddressPrefix: '*'
          destinationPortRange: '3389'
        }
      }
    ]
  }
}
