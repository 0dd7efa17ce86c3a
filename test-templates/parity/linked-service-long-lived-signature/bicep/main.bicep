param factoryName string

resource factory 'Microsoft.DataFactory/factories@2018-06-01' existing = {
  name: factoryName
}

resource drop 'Microsoft.DataFactory/factories/linkedservices@2018-06-01' = {
  parent: factory
  name: 'ls_drop'
  properties: {
    type: 'AzureBlobStorage'
    typeProperties: {
      sasUri: 'https://stdrop.blob.core.windows.net/?sv=2022-11-02&ss=bfqt&srt=sco&sp=rwdlacup&st=2024-01-01&se=2044-01-01' // finding: sas-token-long-lived
      encryptedCredential: 'kept-by-the-factory'
    }
  }
}
