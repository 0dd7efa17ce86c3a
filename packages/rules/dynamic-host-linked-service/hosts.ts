/** Settings of linked services that say to which host they connect, below `typeProperties`. Data. */

/** Of several that are open the first is told. */
export const HOSTS: readonly string[] = [
  'connectionString',
  'server',
  'host',
  'url',
  'baseUrl',
  'domain',
  'endpoint',
  'accountEndpoint',
  'serviceEndpoint',
  'functionAppUrl',
  'serviceUri',
  'serviceUrl',
  'siteUrl',
  'hostName',
  'messageServer',
  'deploymentUrl',
  'environmentUrl',
  'batchUri',
  'clusterUri',
  'dataLakeStoreUri',
  'mlEndpoint',
  'tokenEndpoint',
];
