resource factory 'Microsoft.DataFactory/factories@2018-06-01' existing = {
  name: 'adf-orchard'
}

resource item0 'Microsoft.DataFactory/factories/linkedservices@2018-06-01' = {
  parent: factory
  name: 'ls_any'
  properties: {
    type: 'RestService'
    parameters: {
      address: {
        type: 'String'
      }
    }
    typeProperties: {
      url: '@{linkedService().address}' // finding: dynamic-host-linked-service
      enableServerCertificateValidation: true
      authenticationType: 'ManagedServiceIdentity'
      aadResourceId: 'https://orchard.example'
    }
  }
}
