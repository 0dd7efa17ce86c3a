/** The rows of public-network-access that its own reasons leave out: the switch is on, but a firewall is closed. */
import { table } from '../public-network-access/table.ts';
import { anyOf, closedBy, closedByRuleSet, type Innocent, isSet, limitedBy } from '../shared/own-firewall.ts';
import type { Row } from '../shared/table.ts';

const ACLS = closedBy('properties.networkAcls.defaultAction');
const INBOUND = limitedBy('properties.inboundIpRules');

/** What it means, for each type, that the firewall is closed. */
const GUARDS: Readonly<Record<string, Innocent>> = {
  'Microsoft.Storage/storageAccounts': ACLS,
  'Microsoft.KeyVault/vaults': ACLS,
  'Microsoft.KeyVault/managedHSMs': ACLS,
  'Microsoft.CognitiveServices/accounts': ACLS,
  'Microsoft.MachineLearningServices/workspaces': anyOf(ACLS, limitedBy('properties.ipAllowlist')),
  'Microsoft.ContainerRegistry/registries': closedBy('properties.networkRuleSet.defaultAction'),
  'Microsoft.DocumentDB/databaseAccounts': anyOf(
    limitedBy('properties.ipRules', 'properties.ipRangeFilter'),
    isSet('properties.isVirtualNetworkFilterEnabled', true),
  ),
  'Microsoft.Search/searchServices': limitedBy('properties.networkRuleSet.ipRules'),
  'Microsoft.EventHub/namespaces': closedByRuleSet,
  'Microsoft.ServiceBus/namespaces': closedByRuleSet,
  'Microsoft.Relay/namespaces': closedByRuleSet,
  'Microsoft.EventGrid/topics': INBOUND,
  'Microsoft.EventGrid/domains': INBOUND,
  'Microsoft.EventGrid/namespaces': INBOUND,
  'Microsoft.Devices/IotHubs': closedBy('properties.networkRuleSets.defaultAction'),
  'Microsoft.Devices/provisioningServices': limitedBy('properties.ipFilterRules'),
  'Microsoft.Kusto/clusters': limitedBy('properties.allowedIpRangeList'),
  'Microsoft.Batch/batchAccounts': closedBy('properties.networkProfile.accountAccess.defaultAction'),
  'Microsoft.ContainerService/managedClusters': limitedBy(
    'properties.apiServerAccessProfile.authorizedIPRanges',
    'properties.apiServerAuthorizedIPRanges',
  ),
};

/** Other tools are content with a cluster that has authorized ranges: their ids are not this rule's. */
const CONTENT = 'Microsoft.ContainerService/managedClusters';
/** Nor are the ids of checks that ask for the closed firewall itself. */
const ASKS_FOR_FIREWALL =
  /^(?:CKV_AZURE_(?:35|109)|kics:storage_account_allows_network_default_access|AZU-001[23]|Azure\.(?:Storage|KeyVault)\.Firewall)$/;

/** One row for each guarded type; it holds only while the guard does. */
export const guardedRows: readonly Row[] = table.flatMap(({ severity: _severity, sameAs = [], ...row }) => {
  const guarded = GUARDS[row.type];
  if (!guarded) return [];
  return [
    {
      ...row,
      sameAs: row.type === CONTENT ? [] : sameAs.filter((id) => !ASKS_FOR_FIREWALL.test(id)),
      unless: (resource) => !guarded(resource),
    },
  ];
});
