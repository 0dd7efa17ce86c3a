// The sales platform of Brightloaf, as the new team writes it: the same estate as ../infra.
targetScope = 'resourceGroup'

@allowed(['dev', 'prod'])
param environment string
param location string = resourceGroup().location

@description('Name and object id of the Entra group that administers the database.')
param sqlAdminGroup { login: string, sid: string }
@secure()
param vmAdminPassword string
param minimumTlsVersion string = 'TLS1_2'

@description('Where administrators come from.')
param managementSource string = '10.20.0.64/26'

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
    sqlAdminGroup: sqlAdminGroup
    endpointSubnetId: network.outputs.endpointSubnetId
    minimumTlsVersion: minimumTlsVersion
  }
}

module apps 'modules/apps.bicep' = {
  name: 'apps'
  params: {
    environment: environment
    location: location
    endpointSubnetId: network.outputs.endpointSubnetId
  }
}

module factory 'modules/factory.bicep' = {
  name: 'factory'
  params: {
    environment: environment
    location: location
    endpointSubnetId: network.outputs.endpointSubnetId
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

output environment string = environment
