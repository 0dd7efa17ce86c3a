resource artefact 'Microsoft.DataFactory/factories/linkedservices@2018-06-01' = {
  name: 'adf-bakery/ls_payroll'
  properties: {
    type: 'Sftp'
    typeProperties: {
      host: 'sftp.millstone-supplies.com'
      authenticationType: 'Basic'
      userName: 'bakery'
      password: {
        type: 'AzureKeyVaultSecret'
        store: { referenceName: 'ls_keyvault', type: 'LinkedServiceReference' }
        secretName: 'payroll-password'
      }
    }
  }
}
