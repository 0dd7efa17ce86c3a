resource artefact 'Microsoft.DataFactory/factories/linkedservices@2018-06-01' = {
  name: 'adf-bakery/ls_landing'
  properties: {
    type: 'AzureBlobStorage' // finding: linked-service-without-identity
    typeProperties: {
      connectionString: 'DefaultEndpointsProtocol=https;AccountName=stbakery;AccountKey=@@FAKE_STORAGE_KEY@@;EndpointSuffix=core.windows.net' // finding: secret-in-linked-service
    }
  }
}
