param environment string
param location string
param sqlAdminGroup { login: string, sid: string }
param endpointSubnetId string
param minimumTlsVersion string

var accounts = ['landing', 'lake']

resource account 'Microsoft.Storage/storageAccounts@2023-01-01' = [for item in accounts: {
  name: 'stbrightloaf${environment}${item}'
  location: location
  sku: { name: 'Standard_ZRS' }
  kind: 'StorageV2'
  properties: {
    isHnsEnabled: item == 'lake'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    publicNetworkAccess: 'Disabled'
    minimumTlsVersion: minimumTlsVersion
    supportsHttpsTrafficOnly: true
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: 'Deny'
    }
  }
}]

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-01-01' = {
  parent: account[0]
  name: 'default'

  resource prices 'containers' = {
    name: 'prices'
    properties: {
      publicAccess: 'None'
    }
  }
}

resource sql 'Microsoft.Sql/servers@2022-05-01-preview' = {
  name: 'sql-brightloaf-${environment}'
  location: location
  identity: { type: 'SystemAssigned' }
  properties: {
    administrators: {
      administratorType: 'ActiveDirectory'
      azureADOnlyAuthentication: true
      principalType: 'Group'
      login: sqlAdminGroup.login
      sid: sqlAdminGroup.sid
      tenantId: subscription().tenantId
    }
    minimalTlsVersion: '1.2'
    publicNetworkAccess: 'Disabled'
  }

  resource sales 'databases' = {
    name: 'sales'
    location: location
    sku: { name: 'S1' }
  }

  resource auditing 'auditingSettings' = {
    name: 'default'
    properties: { state: 'Enabled', isAzureMonitorTargetEnabled: true }
  }

  resource alerts 'securityAlertPolicies' = {
    name: 'default'
    properties: { state: 'Enabled' }
  }

  resource scans 'sqlVulnerabilityAssessments' = {
    name: 'default'
    properties: { state: 'Enabled' }
  }
}

resource sqlEndpoint 'Microsoft.Network/privateEndpoints@2023-09-01' = {
  name: 'pe-sql'
  location: location
  properties: {
    subnet: { id: endpointSubnetId }
    privateLinkServiceConnections: [
      { name: 'sqlServer', properties: { privateLinkServiceId: sql.id, groupIds: ['sqlServer'] } }
    ]
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-02-01' = {
  name: 'kv-brightloaf-${environment}'
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: 'Disabled'
    networkAcls: { bypass: 'AzureServices', defaultAction: 'Deny' }
  }
}

resource vaultEndpoint 'Microsoft.Network/privateEndpoints@2023-09-01' = {
  name: 'pe-vault'
  location: location
  properties: {
    subnet: { id: endpointSubnetId }
    privateLinkServiceConnections: [
      { name: 'vault', properties: { privateLinkServiceId: vault.id, groupIds: ['vault'] } }
    ]
  }
}

resource events 'Microsoft.EventHub/namespaces@2022-10-01-preview' = {
  name: 'evhns-brightloaf-${environment}'
  location: location
  sku: { name: 'Standard' }
  properties: {
    minimumTlsVersion: '1.2'
    publicNetworkAccess: 'Disabled'
    disableLocalAuth: true
  }
}

resource eventsEndpoint 'Microsoft.Network/privateEndpoints@2023-09-01' = {
  name: 'pe-events'
  location: location
  properties: {
    subnet: { id: endpointSubnetId }
    privateLinkServiceConnections: [
      { name: 'namespace', properties: { privateLinkServiceId: events.id, groupIds: ['namespace'] } }
    ]
  }
}

output vaultUri string = vault.properties.vaultUri

resource logs 'Microsoft.OperationalInsights/workspaces@2022-10-01' existing = {
  name: 'log-brightloaf-${environment}'
}

resource vaultLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: vault
  properties: {
    workspaceId: logs.id
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
  }
}

resource eventLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: events
  properties: {
    workspaceId: logs.id
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
  }
}
