param name string
param location string
@secure()
param adminPassword string
param subnetId string

resource card 'Microsoft.Network/networkInterfaces@2023-09-01' = {
  name: 'nic-${name}'
  location: location
  properties: {
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          privateIPAllocationMethod: 'Dynamic'
          subnet: { id: subnetId }
        }
      }
    ]
  }
}

resource machine 'Microsoft.Compute/virtualMachines@2023-09-01' = {
  name: name
  location: location
  identity: { type: 'SystemAssigned' }
  properties: {
    securityProfile: { encryptionAtHost: true, securityType: 'TrustedLaunch' }
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
      protectedSettings: {
        fileUris: ['https://stbrightloafscripts.blob.${az.environment().suffixes.storage}/setup/install-ir.ps1']
        managedIdentity: {}
        commandToExecute: 'powershell -ExecutionPolicy RemoteSigned -File install-ir.ps1'
      }
    }
  }
}
