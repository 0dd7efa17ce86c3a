// The sales platform of Brightloaf, as the new team writes it: the same estate as ../infra.
targetScope = 'resourceGroup'

@allowed(['dev', 'prod'])
param environment string
param location string = resourceGroup().location
param sqlAdminLogin string = 'brightadmin'
@secure()
param sqlAdminPassword string = 'Brightloaf-not-a-real-password-1'
@secure()
param vmAdminPassword string
param minimumTlsVersion string = 'TLS1_0'

@description('Where administrators come from.')
param managementSource string = '*'

var prefix = 'brightloaf-${environment}'

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    prefix: prefix
    location: location
    managementSource: managementSource
  }
}

module data 'modules/data.bicep' = {
  name: 'data'
  params: {
    environment: environment
    location: location
    sqlAdminLogin: sqlAdminLogin
    sqlAdminPassword: sqlAdminPassword
    minimumTlsVersion: minimumTlsVersion
  }
}

module apps 'modules/apps.bicep' = {
  name: 'apps'
  params: {
    environment: environment
    location: location
  }
}

module factory 'modules/factory.bicep' = {
  name: 'factory'
  params: {
    environment: environment
    location: location
  }
}

module machine 'modules/machine.bicep' = {
  name: 'integration-runtime-machine'
  params: {
    name: 'vm-ir-${environment}'
    location: location
    adminPassword: vmAdminPassword
    subnetId: network.outputs.irSubnetId
  }
}

output sqlPassword string = sqlAdminPassword
output environment string = environment
