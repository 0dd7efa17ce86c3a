/** Zones in which the names of services behind private endpoints are found, by what the endpoint leads to. */

/**
 * By group id in lower case; only groups that mean one service.
 * https://learn.microsoft.com/azure/private-link/private-endpoint-dns
 */
export const zones: Readonly<Record<string, string>> = {
  datafactory: 'privatelink.datafactory.azure.net',
  portal: 'privatelink.adf.azure.com',
  sql: 'privatelink.sql.azuresynapse.net',
  sqlondemand: 'privatelink.sql.azuresynapse.net',
  dev: 'privatelink.dev.azuresynapse.net',
  web: 'privatelink.azuresynapse.net',
  blob: 'privatelink.blob.core.windows.net',
  dfs: 'privatelink.dfs.core.windows.net',
  file: 'privatelink.file.core.windows.net',
  queue: 'privatelink.queue.core.windows.net',
  table: 'privatelink.table.core.windows.net',
  vault: 'privatelink.vaultcore.azure.net',
  sqlserver: 'privatelink.database.windows.net',
  registry: 'privatelink.azurecr.io',
  sites: 'privatelink.azurewebsites.net',
  namespace: 'privatelink.servicebus.windows.net',
};
