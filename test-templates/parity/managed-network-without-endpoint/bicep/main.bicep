resource factory 'Microsoft.DataFactory/factories@2018-06-01' existing = {
  name: 'adf-orchard'
}

resource item0 'Microsoft.DataFactory/factories/integrationRuntimes@2018-06-01' = {
  parent: factory
  name: 'ir-private'
  properties: {
    type: 'Managed'
    typeProperties: {
      computeProperties: {
        location: 'AutoResolve'
      }
    }
    managedVirtualNetwork: {
      type: 'ManagedVirtualNetworkReference'
      referenceName: 'default'
    }
  }
}

resource item1 'Microsoft.DataFactory/factories/linkedservices@2018-06-01' = {
  parent: factory
  name: 'ls_lake'
  properties: {
    type: 'AzureBlobFS'
    connectVia: {
      referenceName: 'ir-private'
      type: 'IntegrationRuntimeReference'
    }
    typeProperties: {
      url: 'https://storchard.dfs.core.windows.net/' // finding: managed-private-endpoint-missing
    }
  }
}
