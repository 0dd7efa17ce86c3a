/** Where Azure services write down which addresses may come: ranges with a first and a last address, and lists. */
import type { Property, Resource, Severity } from '@forearm/core';
import { scalarsOf } from './network/sources.ts';

/** A first and a last address, in a child resource or in the items of an array. */
export interface RangeShape {
  readonly type: string;
  readonly start: string;
  readonly end: string;
  /** The array whose items have `start` and `end`; without it the resource itself is the rule. */
  readonly within?: string;
  readonly noun: string;
  /** 0.0.0.0 to 0.0.0.0 means every address of Azure; and where that is said. */
  readonly zeroIsAzure?: string;
}

/** An array of addresses, or (Cosmos DB, once) a text of them or prefixes. */
export interface ListShape {
  readonly type: string;
  readonly list: string;
  /** The property of an item that holds the address; without it the item is the address. */
  readonly field?: string;
  /** The action of items that let in; items without an action let in too. */
  readonly allow?: string;
  readonly noun: string;
  /** 0.0.0.0 means every address of Azure; and where that is said. */
  readonly zeroIsAzure?: string;
  readonly severity?: Severity;
}

const ADDRESSES = { start: 'properties.startIpAddress', end: 'properties.endIpAddress' };
const SQL_ZERO = 'https://learn.microsoft.com/azure/azure-sql/database/firewall-configure';
const POSTGRES_ZERO = 'https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-firewall-rules';
const MYSQL_ZERO = 'https://learn.microsoft.com/azure/mysql/flexible-server/concepts-networking-public';
const SYNAPSE_ZERO =
  'https://learn.microsoft.com/azure/synapse-analytics/security/synapse-workspace-ip-firewall';

/** Firewall rules with a first and a last address. */
export const rangeShapes: readonly RangeShape[] = [
  { type: 'Microsoft.Sql/servers/firewallRules', ...ADDRESSES, noun: 'SQL server', zeroIsAzure: SQL_ZERO },
  {
    type: 'Microsoft.DBforPostgreSQL/servers/firewallRules',
    ...ADDRESSES,
    noun: 'PostgreSQL server',
    zeroIsAzure: POSTGRES_ZERO,
  },
  {
    type: 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules',
    ...ADDRESSES,
    noun: 'PostgreSQL flexible server',
    zeroIsAzure: POSTGRES_ZERO,
  },
  {
    type: 'Microsoft.DBforPostgreSQL/serverGroupsv2/firewallRules',
    ...ADDRESSES,
    noun: 'Cosmos DB for PostgreSQL cluster',
    zeroIsAzure: 'https://learn.microsoft.com/azure/cosmos-db/postgresql/concepts-firewall-rules',
  },
  {
    type: 'Microsoft.DBforMySQL/servers/firewallRules',
    ...ADDRESSES,
    noun: 'MySQL server',
    zeroIsAzure: MYSQL_ZERO,
  },
  {
    type: 'Microsoft.DBforMySQL/flexibleServers/firewallRules',
    ...ADDRESSES,
    noun: 'MySQL flexible server',
    zeroIsAzure: MYSQL_ZERO,
  },
  {
    type: 'Microsoft.DBforMariaDB/servers/firewallRules',
    ...ADDRESSES,
    noun: 'MariaDB server',
    zeroIsAzure: 'https://learn.microsoft.com/azure/mariadb/concepts-firewall-rules',
  },
  {
    type: 'Microsoft.Synapse/workspaces/firewallRules',
    ...ADDRESSES,
    noun: 'Synapse workspace',
    zeroIsAzure: SYNAPSE_ZERO,
  },
  {
    type: 'Microsoft.DocumentDB/mongoClusters/firewallRules',
    ...ADDRESSES,
    noun: 'Cosmos DB for MongoDB cluster',
    zeroIsAzure: 'https://learn.microsoft.com/azure/cosmos-db/mongodb/vcore/how-to-configure-firewall',
  },
  {
    type: 'Microsoft.Cache/redis/firewallRules',
    start: 'properties.startIP',
    end: 'properties.endIP',
    noun: 'Redis cache',
  },
  { type: 'Microsoft.DataLakeStore/accounts/firewallRules', ...ADDRESSES, noun: 'Data Lake Store' },
  {
    type: 'Microsoft.DataLakeStore/accounts',
    within: 'properties.firewallRules',
    ...ADDRESSES,
    noun: 'Data Lake Store',
  },
  {
    type: 'Microsoft.DataLakeAnalytics/accounts/firewallRules',
    ...ADDRESSES,
    noun: 'Data Lake Analytics account',
  },
  {
    type: 'Microsoft.DataLakeAnalytics/accounts',
    within: 'properties.firewallRules',
    ...ADDRESSES,
    noun: 'Data Lake Analytics account',
  },
  {
    type: 'Microsoft.AnalysisServices/servers',
    within: 'properties.ipV4FirewallSettings.firewallRules',
    start: 'rangeStart',
    end: 'rangeEnd',
    noun: 'Analysis Services server',
  },
];

const COSMOS_ZERO = 'https://learn.microsoft.com/azure/cosmos-db/how-to-configure-firewall';
const ACLS = { list: 'properties.networkAcls.ipRules', field: 'value' };
const RULE_SET = { list: 'properties.ipRules', field: 'ipMask', allow: 'Allow' };
const INBOUND = { list: 'properties.inboundIpRules', field: 'ipMask', allow: 'Allow' };
const SITE = { field: 'ipAddress', allow: 'Allow', severity: 'low' } as const;
const MAIN_SITE = { ...SITE, list: 'properties.siteConfig.ipSecurityRestrictions' };
const SCM_SITE = { ...SITE, list: 'properties.siteConfig.scmIpSecurityRestrictions' };
const TRIGGERS = 'properties.accessControl.triggers.allowedCallerIpAddresses';
const CONTENTS = 'properties.accessControl.contents.allowedCallerIpAddresses';
const LOGIC = { type: 'Microsoft.Logic/workflows', field: 'addressRange' };

/** Lists of addresses that may come. */
export const listShapes: readonly ListShape[] = [
  { type: 'Microsoft.Storage/storageAccounts', ...ACLS, noun: 'storage account' },
  { type: 'Microsoft.KeyVault/vaults', ...ACLS, noun: 'key vault' },
  { type: 'Microsoft.CognitiveServices/accounts', ...ACLS, noun: 'Azure AI services account' },
  { type: 'Microsoft.MachineLearningServices/workspaces', ...ACLS, noun: 'Machine Learning workspace' },
  {
    type: 'Microsoft.ContainerRegistry/registries',
    list: 'properties.networkRuleSet.ipRules',
    field: 'value',
    allow: 'Allow',
    noun: 'container registry',
  },
  {
    type: 'Microsoft.Search/searchServices',
    list: 'properties.networkRuleSet.ipRules',
    field: 'value',
    noun: 'AI Search service',
  },
  {
    type: 'Microsoft.DocumentDB/databaseAccounts',
    list: 'properties.ipRules',
    field: 'ipAddressOrRange',
    noun: 'Cosmos DB account',
    zeroIsAzure: COSMOS_ZERO,
  },
  {
    type: 'Microsoft.DocumentDB/databaseAccounts',
    list: 'properties.ipRangeFilter',
    noun: 'Cosmos DB account',
    zeroIsAzure: COSMOS_ZERO,
  },
  { type: 'Microsoft.EventHub/namespaces/networkRuleSets', ...RULE_SET, noun: 'Event Hubs namespace' },
  { type: 'Microsoft.ServiceBus/namespaces/networkRuleSets', ...RULE_SET, noun: 'Service Bus namespace' },
  { type: 'Microsoft.Relay/namespaces/networkRuleSets', ...RULE_SET, noun: 'Relay namespace' },
  { type: 'Microsoft.EventGrid/topics', ...INBOUND, noun: 'Event Grid topic' },
  { type: 'Microsoft.EventGrid/domains', ...INBOUND, noun: 'Event Grid domain' },
  { type: 'Microsoft.EventGrid/namespaces', ...INBOUND, noun: 'Event Grid namespace' },
  {
    type: 'Microsoft.Devices/IotHubs',
    list: 'properties.ipFilterRules',
    field: 'ipMask',
    allow: 'Accept',
    noun: 'IoT hub',
  },
  {
    type: 'Microsoft.Devices/IotHubs',
    list: 'properties.networkRuleSets.ipRules',
    field: 'ipMask',
    allow: 'Allow',
    noun: 'IoT hub',
  },
  {
    type: 'Microsoft.Devices/provisioningServices',
    list: 'properties.ipFilterRules',
    field: 'ipMask',
    allow: 'Accept',
    noun: 'IoT device provisioning service',
  },
  { type: 'Microsoft.Kusto/clusters', list: 'properties.allowedIpRangeList', noun: 'Data Explorer cluster' },
  {
    type: 'Microsoft.ContainerService/managedClusters',
    list: 'properties.apiServerAccessProfile.authorizedIPRanges',
    noun: 'Kubernetes API server',
  },
  {
    type: 'Microsoft.ContainerService/managedClusters',
    list: 'properties.apiServerAuthorizedIPRanges',
    noun: 'Kubernetes API server',
  },
  {
    type: 'Microsoft.Batch/batchAccounts',
    list: 'properties.networkProfile.accountAccess.ipRules',
    field: 'value',
    allow: 'Allow',
    noun: 'Batch account',
  },
  { ...LOGIC, list: TRIGGERS, noun: 'triggers of the logic app' },
  { ...LOGIC, list: CONTENTS, noun: 'run history of the logic app' },
  { type: 'Microsoft.Web/sites', ...MAIN_SITE, noun: 'web app' },
  { type: 'Microsoft.Web/sites', ...SCM_SITE, noun: 'deployment endpoint (scm) of the web app' },
  { type: 'Microsoft.Web/sites/slots', ...MAIN_SITE, noun: 'deployment slot' },
  { type: 'Microsoft.Web/sites/slots', ...SCM_SITE, noun: 'deployment endpoint (scm) of the slot' },
  { type: 'Microsoft.Web/sites/config', ...SITE, list: 'properties.ipSecurityRestrictions', noun: 'web app' },
  {
    type: 'Microsoft.Web/sites/config',
    ...SITE,
    list: 'properties.scmIpSecurityRestrictions',
    noun: 'deployment endpoint (scm) of the web app',
  },
  {
    type: 'Microsoft.App/containerApps',
    list: 'properties.configuration.ingress.ipSecurityRestrictions',
    field: 'ipAddressRange',
    allow: 'Allow',
    noun: 'container app',
    severity: 'low',
  },
];

/** What a firewall lets in: addresses that are known, and the property that says so. */
export interface Admission {
  readonly shape: RangeShape | ListShape;
  readonly at: Property;
  /** Where the range begins. */
  readonly start?: Property;
  /** `203.0.113.0/28`, `203.0.113.1-203.0.113.9`, `Any`; Cosmos DB separates several by commas. */
  readonly addresses: string;
}

/** Everything that a resource's own firewall lets in, as far as the addresses are known; nothing if it is off the internet. */
export function admissionsOf(resource: Resource): readonly Admission[] {
  if (offTheInternet(resource)) return [];
  const ranges = rangeShapes.filter((shape) => resource.isType(shape.type));
  const lists = listShapes.filter((shape) => resource.isType(shape.type));
  return [
    ...ranges.flatMap((shape) => rangesOf(resource, shape)),
    ...lists.flatMap((shape) => entriesOf(resource, shape)),
  ];
}

function rangesOf(resource: Resource, shape: RangeShape): readonly Admission[] {
  const rules = shape.within === undefined ? [resource.at('')] : resource.at(shape.within).items();
  return rules.flatMap((rule) => {
    const start = rule.at(shape.start);
    const end = rule.at(shape.end);
    return scalarsOf(start).flatMap((first) =>
      scalarsOf(end).map((last) => ({
        shape,
        start,
        at: end.mayBe((value) => value === last) ?? end,
        addresses: `${first}-${last}`,
      })),
    );
  });
}

function entriesOf(resource: Resource, shape: ListShape): readonly Admission[] {
  const list = resource.at(shape.list);
  const items = list.items();
  const entries = items.length > 0 ? items.filter((item) => letsIn(item, shape)) : [list];
  return entries.flatMap((entry) => {
    const address = shape.field === undefined ? entry : entry.at(shape.field);
    return scalarsOf(address).flatMap((value) =>
      typeof value === 'string'
        ? [{ shape, at: address.mayBe((other) => other === value) ?? address, addresses: value }]
        : [],
    );
  });
}

/** Front Door's id in a header, for example, makes "any address" a narrow rule. */
function letsIn(item: Property, { allow }: ListShape): boolean {
  if (allow === undefined) return true;
  const action = item.at('action');
  return (action.absent || action.mayBe(allow) !== undefined) && item.at('headers').absent;
}

/** The service, or the one that the rule belongs to: its firewall does not matter then. */
function offTheInternet(resource: Resource): boolean {
  const owner = [resource, resource.parent].filter((one) => one !== undefined);
  return owner.some((one) => one.at('properties.publicNetworkAccess').is('Disabled') !== undefined);
}

/** The types whose firewalls are known. */
export const firewallTypes: readonly string[] = [
  ...new Set([...rangeShapes, ...listShapes].map((shape) => shape.type)),
];
