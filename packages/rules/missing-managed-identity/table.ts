/** Resources that sign in to other services: what each of them needs a managed identity for. */
import type { Resource, Severity } from '@forearm/core';
import type { Row } from '../shared/table.ts';

const SYSTEM = 'SystemAssigned';

export const table: readonly Row[] = [
  {
    ...row('Microsoft.DataFactory/factories', 'data factory', 'medium', ''),
    because:
      'linked services sign in with it. Portal and CLI create it, a template only if it asks for it (learn.microsoft.com/azure/data-factory/data-factory-service-identity)',
    // The service takes no None; and a factory's git file need not repeat the identity that the factory has.
    unsafe: [],
    unless: (resource) => resource.language === 'adf',
  },
  row(
    'Microsoft.Synapse/workspaces',
    'Synapse workspace',
    'medium',
    'pipelines and pools sign in to the data lake with it',
  ),
  {
    ...row(
      'Microsoft.Web/sites',
      'app',
      'medium',
      'Azure Policy 2b9ad585-36bc-4615-b300-fd4435808332 and 0da106f2-4ca3-48e8-bc85-c638fe6aea8f: web apps, function apps and Standard logic apps reach data and Key Vault references with it',
    ),
    sameAs: [
      'CKV_AZURE_71',
      'Azure.AppService.ManagedIdentity',
      'CKV_AZURE_16',
      'kics:website_azure_active_directory_disabled',
      'AZU-0002',
    ],
  },
  row(
    'Microsoft.Web/sites/slots',
    'deployment slot',
    'medium',
    'Azure Policy 4a15c15f-90d5-4a1f-8b63-2903944963fd: a slot does not inherit the identity of its app',
  ),
  row(
    'Microsoft.Logic/workflows',
    'logic app',
    'low',
    'managed connectors and HTTP actions sign in with it; without it the connections hold keys',
  ),
  {
    ...row(
      'Microsoft.Automation/automationAccounts',
      'automation account',
      'medium',
      'Azure Policy dea83a72-443c-4292-83d5-54a2f98749c0: runbooks fall back to Run As certificates and stored credentials',
    ),
    sameAs: ['Azure.Automation.ManagedIdentity'],
  },
  row(
    'Microsoft.Compute/virtualMachines',
    'virtual machine',
    'low',
    'software on it needs a stored secret for every Azure service that it calls',
  ),
  row(
    'Microsoft.Compute/virtualMachineScaleSets',
    'scale set',
    'low',
    'software on it needs a stored secret for every Azure service that it calls',
  ),
  {
    ...row(
      'Microsoft.App/containerApps',
      'container app',
      'low',
      'Azure Policy b874ab2d-72dd-47f1-8cb5-4a306478a4e7: registry pulls, Key Vault references and scale rules sign in with it',
    ),
    sameAs: ['Azure.ContainerApp.ManagedIdentity'],
  },
  row(
    'Microsoft.App/jobs',
    'container app job',
    'low',
    'registry pulls and Key Vault references sign in with it',
  ),
  row(
    'Microsoft.ContainerInstance/containerGroups',
    'container group',
    'low',
    'its containers need a stored secret for every Azure service that they call',
  ),
  {
    ...row(
      'Microsoft.ContainerService/managedClusters',
      'AKS cluster',
      'medium',
      'without it the cluster signs in with a service principal whose password is kept in it and expires (learn.microsoft.com/azure/aks/use-managed-identity)',
    ),
    sameAs: ['Azure.AKS.ManagedIdentity'],
  },
  {
    ...row(
      'Microsoft.ApiManagement/service',
      'API Management service',
      'low',
      'Key Vault named values, certificates and backends sign in with it',
    ),
    sameAs: ['Azure.APIM.ManagedIdentity'],
  },
  {
    ...row(
      'Microsoft.Kusto/clusters',
      'Data Explorer cluster',
      'low',
      'data connections and external tables hold keys without it',
    ),
    sameAs: ['Azure.ADX.ManagedIdentity'],
  },
  row(
    'Microsoft.MachineLearningServices/workspaces',
    'machine learning workspace',
    'medium',
    'reaches storage, registry and Key Vault with it',
  ),
  row(
    'Microsoft.EventGrid/systemTopics',
    'Event Grid system topic',
    'low',
    'delivers and dead-letters with stored keys without it',
  ),
  {
    ...row(
      'Microsoft.EventGrid/topics',
      'Event Grid topic',
      'low',
      'delivers and dead-letters with stored keys without it',
    ),
    sameAs: ['CKV_AZURE_191', 'Azure.EventGrid.ManagedIdentity'],
  },
  row(
    'Microsoft.EventGrid/domains',
    'Event Grid domain',
    'low',
    'delivers and dead-letters with stored keys without it',
  ),
  {
    ...row(
      'Microsoft.Search/searchServices',
      'search service',
      'low',
      'indexers read their sources with connection strings without it',
    ),
    sameAs: ['Azure.Search.ManagedIdentity'],
    // The free tier has none.
    unless: (resource) => resource.at('sku.name').is('free') !== undefined,
  },
  {
    ...row(
      'Microsoft.CognitiveServices/accounts',
      'AI services account',
      'low',
      'Azure Policy fe3fd216-4f83-4fc1-8984-2bbec80a3418: own storage, search and encryption keys are reached with it',
    ),
    sameAs: ['CKV_AZURE_238', 'Azure.AI.ManagedIdentity'],
  },
  {
    ...row(
      'Microsoft.SignalRService/signalR',
      'SignalR service',
      'low',
      'calls its upstream without any sign-in, or with a key, without it',
    ),
    sameAs: ['Azure.SignalR.ManagedIdentity'],
  },
  {
    ...row(
      'Microsoft.SignalRService/webPubSub',
      'Web PubSub service',
      'low',
      'calls its event handlers without any sign-in, or with a key, without it',
    ),
    sameAs: ['CKV_AZURE_176', 'Azure.WebPubSub.ManagedIdentity'],
  },
  row(
    'Microsoft.Batch/batchAccounts',
    'Batch account',
    'low',
    'reaches its auto-storage account with keys without it',
  ),
  row(
    'Microsoft.StreamAnalytics/streamingjobs',
    'Stream Analytics job',
    'low',
    'Azure Policy ea6c4923-510a-4346-be26-1894919a5b97: inputs and outputs hold keys without it',
  ),
  row(
    'Microsoft.Purview/accounts',
    'Purview account',
    'medium',
    'scans sign in with stored credentials without it',
  ),
  {
    ...row(
      'Microsoft.Sql/managedInstances',
      'SQL managed instance',
      'low',
      'Entra sign-in, encryption keys and backups to URL need it',
    ),
    sameAs: ['Azure.SQLMI.ManagedIdentity'],
  },
];

function row(type: string, noun: string, severity: Severity, because: string): Row {
  // A list of identities is given by its type; without a type it is not.
  const unless = (resource: Resource) =>
    !resource.at('identity.type').isAbsent() &&
    resource.at('identity.userAssignedIdentities').entries().length > 0;
  return {
    type,
    path: 'identity.type',
    unsafe: ['None'],
    safe: [SYSTEM],
    absent: 'unsafe',
    noun,
    severity,
    because,
    unless,
  };
}
