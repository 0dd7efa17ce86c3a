param environment string
param location string

resource factory 'Microsoft.DataFactory/factories@2018-06-01' = {
  name: 'adf-brightloaf-${environment}'
  location: location
  properties: {
    publicNetworkAccess: 'Enabled'
  }

  resource bakeries 'linkedservices' = {
    name: 'ls_bakeries'
    properties: {
      type: 'Sftp'
      typeProperties: {
        host: 'sftp.brightloaf.test'
        skipHostKeyValidation: true
        authenticationType: 'Basic'
        userName: 'bakery'
        password: {
          type: 'SecureString'
          value: 'Brightloaf-not-a-real-password-6'
        }
      }
    }
  }
}

resource runtime 'Microsoft.DataFactory/factories/integrationRuntimes@2018-06-01' = {
  parent: factory
  name: 'ir-onprem'
  properties: {
    type: 'SelfHosted'
  }
}

output runtimeKey string = runtime.listAuthKeys().authKey1
