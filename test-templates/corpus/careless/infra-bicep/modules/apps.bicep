param environment string
param location string
param sites array = ['orders', 'bakers']

resource plan 'Microsoft.Web/serverfarms@2022-09-01' = {
  name: 'plan-brightloaf-${environment}'
  location: location
  sku: { name: 'B1' }
}

resource webApp 'Microsoft.Web/sites@2022-09-01' = [for site in sites: {
  name: 'app-brightloaf-${site}-${environment}'
  location: location
  properties: {
    serverFarmId: plan.id
    httpsOnly: false
    siteConfig: {
      minTlsVersion: '1.0'
      ftpsState: 'AllAllowed'
      appSettings: [
        {
          name: 'SMTP_PASSWORD'
          value: 'Pretend-Only-Brightloaf-Mail-2024!'
        }
      ]
    }
  }
}]

resource automation 'Microsoft.Automation/automationAccounts@2022-08-08' = {
  name: 'aa-brightloaf-${environment}'
  location: location
  properties: {
    sku: { name: 'Basic' }
    publicNetworkAccess: true
  }
}
