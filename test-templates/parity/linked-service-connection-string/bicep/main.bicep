resource artefact 'Microsoft.DataFactory/factories/linkedservices@2018-06-01' = {
  name: 'adf-bakery/ls_sales'
  properties: {
    type: 'AzureSqlDatabase' // finding: linked-service-without-identity
    typeProperties: {
      connectionString: 'Server=tcp:sql-bakery.database.windows.net;Database=sales;User ID=etl;Password=Pretend-Only-Brightloaf-2024!;Encrypt=True' // finding: secret-in-linked-service
    }
  }
}
