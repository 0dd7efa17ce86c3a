resource artefact 'Microsoft.DataFactory/factories/linkedservices@2018-06-01' = {
  name: 'adf-bakery/ls_weather'
  properties: {
    type: 'RestService'
    typeProperties: {
      url: 'https://api.millstone-supplies.com'
      enableServerCertificateValidation: false // finding: certificate-validation-disabled
      authenticationType: 'Anonymous'
    }
  }
}
