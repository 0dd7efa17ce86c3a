resource factory 'Microsoft.DataFactory/factories@2018-06-01' existing = {
  name: 'adf-orchard'
}

resource item0 'Microsoft.DataFactory/factories/linkedservices@2018-06-01' = {
  parent: factory
  name: 'ls_barn'
  properties: {
    type: 'SqlServer'
    typeProperties: {
      connectionString: 'Data Source=barn01;Initial Catalog=orchard;Encrypt=True'
      userName: 'reader'
      encryptedCredential: 'ew0KICAi' // finding: credential-kept-by-service
    }
  }
}
