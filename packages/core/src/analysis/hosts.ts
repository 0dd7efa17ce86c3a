/** Which Azure resource a host name or resource id in a connection means. */

/** Resource types by the end of a host name; the first label of the host is the resource's name. */
const HOSTS: readonly (readonly [suffix: RegExp, type: string])[] = [
  [/^(?:blob|dfs|file|queue|table)\.core\./, 'microsoft.storage/storageaccounts'],
  [/^database\.(?:windows|chinacloudapi|usgovcloudapi)\./, 'microsoft.sql/servers'],
  [/^(?:dev|sql)\.azuresynapse\./, 'microsoft.synapse/workspaces'],
  [/^vault\.(?:azure|usgovcloudapi)\./, 'microsoft.keyvault/vaults'],
  [/^documents\.azure\./, 'microsoft.documentdb/databaseaccounts'],
  [/^mysql\.database\./, 'microsoft.dbformysql/flexibleservers'],
  [/^postgres\.database\./, 'microsoft.dbforpostgresql/flexibleservers'],
  [/^servicebus\./, 'microsoft.eventhub/namespaces'],
  [/^search\.windows\./, 'microsoft.search/searchservices'],
  [/^azurewebsites\./, 'microsoft.web/sites'],
];
const HOST = /([a-z0-9][a-z0-9-]{1,62})(?:-ondemand)?\.((?:[a-z0-9-]{1,63}\.){1,4}(?:net|com|us|cn))\b/gi;
const ID = /\/providers\/([\w.]+)\/([\w-]+)\/([\w.-]+)/gi;
const ACCOUNT = /(?:^|;)\s*AccountName\s*=\s*([a-z0-9]{3,24})\s*(?:;|$)/i;

/** Keys `type|name`, lower case, of the resources that a text names. */
export function resourcesNamedIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const [, name = '', rest = ''] of text.matchAll(HOST)) {
    const type = HOSTS.find(([suffix]) => suffix.test(rest.toLowerCase()))?.[1];
    if (type) found.push(`${type}|${name.toLowerCase()}`);
  }
  for (const [, provider, type, name] of text.matchAll(ID))
    found.push(`${provider}/${type}|${name}`.toLowerCase());
  const account = ACCOUNT.exec(text)?.[1];
  if (account) found.push(`microsoft.storage/storageaccounts|${account.toLowerCase()}`);
  return found;
}
