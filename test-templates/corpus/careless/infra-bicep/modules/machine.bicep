param name string
param location string
@secure()
param adminPassword string
param subnetId string

resource address 'Microsoft.Network/publicIPAddresses@2023-09-01' = {
  name: 'pip-${name}'
  location: location
  sku: { name: 'Standard' }
  properties: { publicIPAllocationMethod: 'Static' }
}

resource card 'Microsoft.Network/networkInterfaces@2023-09-01' = {
  name: 'nic-${name}'
  location: location
  properties: {
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          privateIPAllocationMethod: 'Dynamic'
          publicIPAddress: { id: address.id }
          subnet: { id: subnetId }
        }
      }
    ]
  }
}

resource machine 'Microsoft.Compute/virtualMachines@2023-09-01' = {
  name: name
  location: location
  properties: {
    hardwareProfile: { vmSize: 'Standard_D4s_v5' }
    osProfile: {
      computerName: name
      adminUsername: 'brightadmin'
      adminPassword: adminPassword
    }
    storageProfile: {
      imageReference: {
        publisher: 'MicrosoftWindowsServer'
        offer: 'WindowsServer'
        sku: '2022-datacenter-azure-edition'
        version: 'latest'
      }
      osDisk: { createOption: 'FromImage' }
    }
    networkProfile: {
      networkInterfaces: [{ id: card.id }]
    }
  }

  resource install 'extensions' = {
    name: 'install-ir'
    location: location
    properties: {
      publisher: 'Microsoft.Compute'
      type: 'CustomScriptExtension'
      typeHandlerVersion: '1.10'
      settings: {
        fileUris: ['https://raw.githubusercontent.com/millstone-it/scripts/main/install-ir.ps1']
        commandToExecute: 'powershell -ExecutionPolicy Unrestricted -File install-ir.ps1 -password Pretend-Only-Brightloaf-2024!'
      }
    }
  }
}
