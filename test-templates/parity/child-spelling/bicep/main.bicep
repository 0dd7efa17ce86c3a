resource factory 'Microsoft.DataFactory/factories@2018-06-01' existing = {
  name: 'adf-bakery'

  resource service 'linkedServices' = {
    name: 'ls_payroll'
    properties: {
      TYPE: 'Sftp'
      typeproperties: {
        host: 'sftp.millstone-supplies.com'
        skipHostKeyValidation: true // finding: certificate-validation-disabled
      }
    }
  }
}
