resource artefact 'Microsoft.DataFactory/factories/linkedservices@2018-06-01' = {
  name: 'adf-bakery/ls_lake'
  properties: {
    type: 'AzureBlobFS'
    typeProperties: { url: 'https://stbakery.dfs.core.windows.net' }
  }
}
