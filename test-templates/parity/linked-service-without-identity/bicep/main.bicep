resource artefact 'Microsoft.DataFactory/factories/linkedservices@2018-06-01' = {
  name: 'adf-bakery/ls_lake'
  properties: {
    type: 'AzureBlobFS' // finding: linked-service-without-identity
    typeProperties: {
      url: 'https://stbakery.dfs.core.windows.net'
      accountKey: {
        type: 'AzureKeyVaultSecret'
        store: { referenceName: 'ls_keyvault', type: 'LinkedServiceReference' }
        secretName: 'lake-key'
      }
    }
  }
}
