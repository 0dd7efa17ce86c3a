/** Which Azure resource a host name or resource id in a connection means. */

/** Resource types by the rest of a host name; its first label is the resource's name. */
const HOSTS: readonly (readonly [rest: RegExp, ...types: string[]])[] = [
  [/^(?:z\d+\.)?(?:blob|dfs|file|queue|table|web)\.(?:core|storage)\./, 'microsoft.storage/storageaccounts'],
  [/^database\.(?:windows|chinacloudapi|usgovcloudapi|cloudapi)\./, 'microsoft.sql/servers'],
  [
    /^(?:public\.)?[a-z0-9]{6,}\.database\.(?:windows|chinacloudapi|usgovcloudapi)\./,
    'microsoft.sql/managedinstances',
  ],
  [/^(?:dev|sql)\.azuresynapse\./, 'microsoft.synapse/workspaces'],
  [/^(?:vault|vaultcore)\.(?:azure|usgovcloudapi)\./, 'microsoft.keyvault/vaults'],
  [/^managedhsm\.azure\./, 'microsoft.keyvault/managedhsms'],
  [/^documents\.azure\./, 'microsoft.documentdb/databaseaccounts'],
  [/^(?:mongo|cassandra|gremlin|table)\.cosmos\.azure\./, 'microsoft.documentdb/databaseaccounts'],
  [/^mongocluster\.cosmos\.azure\./, 'microsoft.documentdb/mongoclusters'],
  [/^mysql\.database\./, 'microsoft.dbformysql/flexibleservers', 'microsoft.dbformysql/servers'],
  [/^postgres\.database\./, 'microsoft.dbforpostgresql/flexibleservers', 'microsoft.dbforpostgresql/servers'],
  [/^mariadb\.database\./, 'microsoft.dbformariadb/servers'],
  [
    /^servicebus\./,
    'microsoft.eventhub/namespaces',
    'microsoft.servicebus/namespaces',
    'microsoft.relay/namespaces',
  ],
  [/^search\.windows\./, 'microsoft.search/searchservices'],
  [/^(?:scm\.)?azurewebsites\./, 'microsoft.web/sites'],
  [/^(?:[a-z0-9]+\.)?kusto\.windows\./, 'microsoft.kusto/clusters'],
  [/^[a-z0-9]+\.batch\.azure\./, 'microsoft.batch/batchaccounts'],
  [/^(?:cognitiveservices|openai)\.azure\./, 'microsoft.cognitiveservices/accounts'],
  [/^azurehdinsight\./, 'microsoft.hdinsight/clusters'],
  [/^azure-api\./, 'microsoft.apimanagement/service'],
  [/^redis\.cache\.windows\./, 'microsoft.cache/redis'],
  [/^azuredatalakestore\./, 'microsoft.datalakestore/accounts'],
  [/^azuredatalakeanalytics\./, 'microsoft.datalakeanalytics/accounts'],
  [/^purview\.azure\./, 'microsoft.purview/accounts'],
];
const HOST = /([a-z0-9][a-z0-9-]{1,62})\.((?:[a-z0-9-]{1,63}\.){1,5}(?:net|com|us|cn))\b/gi;
/** Ends that services put behind a name for another endpoint of the same resource. */
const ENDPOINT = /-(?:ondemand|secondary)$/;
const ID = /\/providers\/([\w.]+)\/([\w-]+)\/([\w.-]+)/gi;
const ACCOUNT = /(?:^|;)\s*AccountName\s*=\s*([a-z0-9]{3,24})\s*(?:;|$)/i;

/** Keys `type|name`, lower case, of the resources that a text names; several where a host may be one of several kinds. */
export function resourcesNamedIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const [, name = '', rest = ''] of text.matchAll(HOST)) {
    const own = rest.toLowerCase().replace(/^privatelink\./, '');
    const [, ...types] = HOSTS.find(([pattern]) => pattern.test(own)) ?? [];
    for (const type of types) found.push(`${type}|${name.toLowerCase().replace(ENDPOINT, '')}`);
  }
  for (const [, provider, type, name] of text.matchAll(ID))
    found.push(`${provider}/${type}|${name}`.toLowerCase());
  const account = ACCOUNT.exec(text)?.[1];
  if (account) found.push(`microsoft.storage/storageaccounts|${account.toLowerCase()}`);
  return found;
}
