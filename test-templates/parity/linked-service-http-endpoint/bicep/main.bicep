resource artefact 'Microsoft.DataFactory/factories/linkedservices@2018-06-01' = {
  name: 'adf-bakery/ls_prices'
  properties: {
    type: 'HttpServer'
    typeProperties: {
      url: 'http://prices.millstone-supplies.com/' // finding: unencrypted-endpoint
      enableServerCertificateValidation: true
      authenticationType: 'Anonymous'
    }
  }
}
