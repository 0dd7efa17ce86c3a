param environment string
param location string
param sqlAdminLogin string
@secure()
param sqlAdminPassword string
param minimumTlsVersion string

var accounts = ['landing', 'lake']

resource account 'Microsoft.Storage/storageAccounts@2023-01-01' = [for item in accounts: {
  name: 'stbrightloaf${environment}${item}'
  location: location
  sku: { name: 'Standard_LRS' }
  kind: 'StorageV2'
  properties: {
    isHnsEnabled: item == 'lake'
    allowBlobPublicAccess: true
    minimumTlsVersion: minimumTlsVersion
    supportsHttpsTrafficOnly: false
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: 'Allow'
    }
  }
}]

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-01-01' = {
  parent: account[0]
  name: 'default'

  resource prices 'containers' = {
    name: 'prices'
    properties: {
      publicAccess: 'Container'
    }
  }
}

resource sql 'Microsoft.Sql/servers@2022-05-01-preview' = {
  name: 'sql-brightloaf-${environment}'
  location: location
  properties: {
    administratorLogin: sqlAdminLogin
    administratorLoginPassword: sqlAdminPassword
    minimalTlsVersion: '1.0'
    publicNetworkAccess: 'Enabled'
  }

  resource azure 'firewallRules' = {
    name: 'AllowAllWindowsAzureIps'
    properties: {
      startIpAddress: '0.0.0.0'
      endIpAddress: '0.0.0.0'
    }
  }

  resource sales 'databases' = {
    name: 'sales'
    location: location
    sku: { name: 'S1' }
  }
}

resource homeOffice 'Microsoft.Sql/servers/firewallRules@2022-05-01-preview' = {
  parent: sql
  name: 'home-office'
  properties: {
    startIpAddress: '0.0.0.0'
    endIpAddress: '255.255.255.255'
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-02-01' = {
  name: 'kv-brightloaf-${environment}'
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    accessPolicies: []
    enableSoftDelete: true
    publicNetworkAccess: 'Enabled'
  }

  resource sftp 'secrets' = {
    name: 'sftp-password'
    properties: {
      value: 'Brightloaf-not-a-real-password-4'
    }
  }
}

resource events 'Microsoft.EventHub/namespaces@2022-10-01-preview' = {
  name: 'evhns-brightloaf-${environment}'
  location: location
  sku: { name: 'Standard' }
  properties: {
    minimumTlsVersion: '1.0'
    publicNetworkAccess: 'Enabled'
  }
}

output landingConnection string = 'DefaultEndpointsProtocol=https;AccountName=${account[0].name};AccountKey=${account[0].listKeys().keys[0].value}'
