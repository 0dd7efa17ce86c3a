/** Where linked services name hosts, below `typeProperties` (official types of Microsoft.DataFactory/factories/linkedservices). Data. */

/** Addresses with a scheme. */
export const ADDRESSES: readonly string[] = [
  'baseUrl',
  'batchUri',
  'clusterUri',
  'containerUri',
  'dataLakeAnalyticsUri',
  'dataLakeStoreUri',
  'environmentUrl',
  'functionAppUrl',
  'mlEndpoint',
  'sasUri',
  'serviceUri',
  'serviceUrl',
  'siteUrl',
  'scriptActions[].uri',
  'tokenEndpoint',
  'updateResourceEndpoint',
];

/** Addresses, or a server by its name, perhaps with protocol, port, instance or path. */
export const SERVERS: readonly string[] = [
  'accountEndpoint',
  'connectionProperties.endpoint',
  'connectionProperties.host',
  'connectionProperties.server',
  'connectionProperties.url',
  'domain',
  'endpoint',
  'host',
  'hostName',
  'messageServer',
  'server',
  'serviceEndpoint',
  'url',
];
