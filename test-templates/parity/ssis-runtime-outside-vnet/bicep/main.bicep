resource artefact 'Microsoft.DataFactory/factories/integrationRuntimes@2018-06-01' = {
  name: 'adf-bakery/ir-ssis'
  properties: {
    type: 'Managed' // finding: ssis-runtime-outside-vnet
    typeProperties: {
      computeProperties: { location: 'West Europe', nodeSize: 'Standard_D4_v3', numberOfNodes: 2 }
      ssisProperties: { edition: 'Standard', licenseType: 'LicenseIncluded' }
    }
  }
}
