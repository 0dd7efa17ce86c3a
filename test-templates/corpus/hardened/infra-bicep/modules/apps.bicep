param environment string
param location string
param endpointSubnetId string
param sites array = ['orders', 'bakers']

resource plan 'Microsoft.Web/serverfarms@2022-09-01' = {
  name: 'plan-brightloaf-${environment}'
  location: location
  sku: { name: 'B1' }
}

resource webApp 'Microsoft.Web/sites@2022-09-01' = [for site in sites: {
  name: 'app-brightloaf-${site}-${environment}'
  location: location
  identity: { type: 'SystemAssigned' }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    publicNetworkAccess: 'Disabled'
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      appSettings: [
        {
          name: 'SMTP_PASSWORD'
          value: '@Microsoft.KeyVault(VaultName=kv-brightloaf-${environment};SecretName=smtp-password)'
        }
      ]
    }
  }
}]

resource automation 'Microsoft.Automation/automationAccounts@2022-08-08' = {
  name: 'aa-brightloaf-${environment}'
  location: location
  identity: { type: 'SystemAssigned' }
  properties: {
    sku: { name: 'Basic' }
    publicNetworkAccess: false
    disableLocalAuth: true
  }
}

resource automationEndpoint 'Microsoft.Network/privateEndpoints@2023-09-01' = {
  name: 'pe-automation'
  location: location
  properties: {
    subnet: { id: endpointSubnetId }
    privateLinkServiceConnections: [
      { name: 'Webhook', properties: { privateLinkServiceId: automation.id, groupIds: ['Webhook'] } }
    ]
  }
}
