param environment string
param location string
param endpointSubnetId string

resource factory 'Microsoft.DataFactory/factories@2018-06-01' = {
  name: 'adf-brightloaf-${environment}'
  location: location
  identity: { type: 'SystemAssigned' }
  properties: {
    publicNetworkAccess: 'Disabled'
    repoConfiguration: {
      type: 'FactoryVSTSConfiguration'
      accountName: 'brightloaf'
      projectName: 'sales'
      repositoryName: 'factory'
      collaborationBranch: 'main'
      rootFolder: '/factory'
      disablePublish: true
    }
  }

  resource vault 'linkedservices' = {
    name: 'ls_keyvault'
    properties: {
      type: 'AzureKeyVault'
      typeProperties: { baseUrl: 'https://kv-brightloaf-${environment}.vault.azure.net/' }
    }
  }

  resource bakeries 'linkedservices' = {
    name: 'ls_bakeries'
    properties: {
      type: 'Sftp'
      typeProperties: {
        host: 'sftp.brightloaf.test'
        skipHostKeyValidation: false
        hostKeyFingerprint: 'ssh-ed25519 255 AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99'
        authenticationType: 'Basic'
        userName: 'bakery'
        password: {
          type: 'AzureKeyVaultSecret'
          store: { referenceName: vault.name, type: 'LinkedServiceReference' }
          secretName: 'bakery-password'
        }
      }
    }
  }
}

resource runtime 'Microsoft.DataFactory/factories/integrationRuntimes@2018-06-01' = {
  parent: factory
  name: 'ir-onprem'
  properties: {
    type: 'SelfHosted'
  }
}

resource endpoint 'Microsoft.Network/privateEndpoints@2023-09-01' = {
  name: 'pe-factory'
  location: location
  properties: {
    subnet: { id: endpointSubnetId }
    privateLinkServiceConnections: [
      { name: 'dataFactory', properties: { privateLinkServiceId: factory.id, groupIds: ['dataFactory'] } }
    ]
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2022-10-01' existing = {
  name: 'log-brightloaf-${environment}'
}

resource factoryLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: factory
  properties: {
    workspaceId: logs.id
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' existing = {
  name: 'privatelink.datafactory.azure.net'
}

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2023-09-01' = {
  parent: endpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [{ name: 'factory', properties: { privateDnsZoneId: zone.id } }]
  }
}
