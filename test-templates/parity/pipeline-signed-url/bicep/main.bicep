resource artefact 'Microsoft.DataFactory/factories/pipelines@2018-06-01' = {
  name: 'adf-bakery/pl_notify'
  properties: {
    activities: [
      {
        name: 'for each order'
        type: 'ForEach'
        typeProperties: {
          items: { value: '@pipeline().parameters.orders', type: 'Expression' }
          activities: [
            {
              name: 'tell the bakery'
              type: 'WebActivity'
              typeProperties: {
                method: 'POST'
                url: 'https://prod-01.westeurope.logic.azure.com:443/workflows/00000000000000000000000000000000/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=@@FAKE_LOGIC_SIGNATURE@@' // finding: secret-in-pipeline
                body: '{}'
              }
            }
          ]
        }
      }
    ]
    parameters: { orders: { type: 'array' } }
  }
}
