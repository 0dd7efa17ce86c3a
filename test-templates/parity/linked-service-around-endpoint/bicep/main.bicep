resource endpoint 'Microsoft.DataFactory/factories/managedVirtualNetworks/managedPrivateEndpoints@2018-06-01' = {
  name: 'adf-harbour/default/pe_lake'
  properties: {
    privateLinkResourceId: resourceId('Microsoft.Storage/storageAccounts', 'stharbour')
    groupId: 'dfs'
  }
}

resource lake 'Microsoft.DataFactory/factories/linkedservices@2018-06-01' = {
  name: 'adf-harbour/ls_lake'
  properties: {
    type: 'AzureBlobFS'
    typeProperties: {
      url: 'https://stharbour.dfs.core.windows.net'
    }
    connectVia: {
      type: 'IntegrationRuntimeReference'
      referenceName: 'AutoResolveIntegrationRuntime' // finding: linked-service-outside-managed-network
    }
  }
}
