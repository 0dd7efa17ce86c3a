/** Services that hold data or run code, and accept keys or passwords of their own beside Entra ID. */
import type { Resource } from '@forearm/core';
import { localAuth } from '../shared/local-auth.ts';
import type { Row } from '../shared/table.ts';

export const table: readonly Row[] = [
  {
    type: 'Microsoft.Storage/storageAccounts',
    path: 'properties.allowSharedKeyAccess',
    unsafe: [true],
    safe: [false],
    absent: 'unsafe',
    since: '2019-06-01',
    noun: 'storage account',
    sameAs: ['Azure.Storage.LocalAuth'],
    because: 'Azure Policy 8c6a50c6-9ffd-4ae7-986f-5fa6111f9a54: null is the same as true',
  },
  {
    ...localAuth(
      'Microsoft.DocumentDB/databaseAccounts',
      'Cosmos DB account',
      '2021-06-15',
      'Azure Policy 5450f5bd-9c72-4390-a9c4-a7aba4edfdd2',
    ),
    sameAs: ['CKV_AZURE_140', 'Azure.Cosmos.NoSQLLocalAuth'],
    // Only the NoSQL and Table APIs can do without keys.
    unless: (resource) => resource.at('kind').is('MongoDB') !== undefined || hasOtherApi(resource),
  },
  {
    ...localAuth(
      'Microsoft.EventHub/namespaces',
      'Event Hubs namespace',
      '2021-11-01',
      'Azure Policy 5d4e3c65-4873-47be-94f3-6f8b953a3598',
    ),
    sameAs: ['Azure.EventHub.DisableLocalAuth'],
  },
  {
    ...localAuth(
      'Microsoft.ServiceBus/namespaces',
      'Service Bus namespace',
      '2021-11-01',
      'Azure Policy cfb11c26-f069-4c14-8e36-56c394dae5af',
    ),
    sameAs: ['Azure.ServiceBus.DisableLocalAuth'],
  },
  {
    ...localAuth(
      'Microsoft.AppConfiguration/configurationStores',
      'App Configuration store',
      '2022-05-01',
      'Azure Policy b08ab3ca-1062-4db3-8803-eec9cae605d6',
    ),
    sameAs: ['Azure.AppConfig.DisableLocalAuth'],
  },
  {
    ...localAuth(
      'Microsoft.CognitiveServices/accounts',
      'AI services account',
      '2021-04-30',
      'Azure Policy 71ef260a-8f18-47b7-abcb-62d0673d94dc',
    ),
    sameAs: ['CKV_AZURE_236', 'Azure.AI.DisableLocalAuth'],
  },
  {
    ...localAuth(
      'Microsoft.Search/searchServices',
      'search service',
      '2022-09-01',
      'Azure Policy 6300012e-e9a4-4649-b41f-a85f5c43be91',
    ),
    unless: (resource) => resource.at('properties.authOptions.aadOrApiKey').present,
  },
  {
    type: 'Microsoft.ContainerRegistry/registries',
    path: 'properties.adminUserEnabled',
    unsafe: [true],
    safe: [false],
    absent: 'safe',
    noun: 'container registry',
    sameAs: ['CKV_AZURE_137', 'Azure.ACR.AdminUser'],
    because: 'Azure Policy dc921057-6b28-4fbe-9b83-f7bec05db6c2; off by default',
  },
  {
    type: 'Microsoft.ContainerService/managedClusters',
    path: 'properties.disableLocalAccounts',
    unsafe: [false],
    safe: [true],
    absent: 'unsafe',
    noun: 'AKS cluster',
    sameAs: ['CKV_AZURE_141', 'Azure.AKS.LocalAccounts'],
    because: 'Azure Policy 993c2fcd-2b29-49d2-9eb0-df2c3a730c32: local accounts exist unless disabled',
  },
  entraOnly(
    'Microsoft.Sql/servers',
    'SQL server',
    '2020-11-01-preview',
    'azureADOnlyAuthentications',
    'Azure.SQL.AADOnly',
    'Azure Policy abda6d70-9778-44e7-84a8-06713e6db027',
  ),
  entraOnly(
    'Microsoft.Sql/managedInstances',
    'SQL managed instance',
    '2020-11-01-preview',
    'azureADOnlyAuthentications',
    'Azure.SQLMI.AADOnly',
    'Azure Policy 78215662-041e-49ed-a9dd-5385911b3a1f',
  ),
  {
    type: 'Microsoft.Sql/servers/azureADOnlyAuthentications',
    path: 'properties.azureADOnlyAuthentication',
    unsafe: [false],
    safe: [true],
    absent: 'safe',
    noun: 'SQL server',
    because: 'Azure Policy b3a22bc9-66de-45fb-98fa-00f5df42f41a; the property is required',
  },
  {
    type: 'Microsoft.Synapse/workspaces',
    path: 'properties.azureADOnlyAuthentication',
    unsafe: [false],
    safe: [true],
    absent: 'unsafe',
    since: '2021-06-01',
    noun: 'Synapse workspace',
    because: 'Azure Policy 2158ddbe-fefa-408e-b43f-d4faef8ff3b8: SQL passwords work unless this is true',
    unless: (resource) => resource.language === 'adf' || hasChild(resource, 'azureADOnlyAuthentications'),
  },
  {
    type: 'Microsoft.Synapse/workspaces/azureADOnlyAuthentications',
    path: 'properties.azureADOnlyAuthentication',
    unsafe: [false],
    safe: [true],
    absent: 'safe',
    noun: 'Synapse workspace',
    because: 'Azure Policy 6ea81a52-5ca7-4575-9669-eaa910b7edf8; the property is required',
  },
  {
    type: 'Microsoft.DBforPostgreSQL/flexibleServers',
    path: 'properties.authConfig.passwordAuth',
    unsafe: ['Enabled'],
    safe: ['Disabled'],
    absent: 'unsafe',
    since: '2022-12-01',
    noun: 'PostgreSQL server',
    sameAs: ['Azure.PostgreSQL.AADOnly'],
    because: 'Azure Policy fa498b91-8a7e-4710-9578-da944c68d1fe; Enabled is the default',
  },
];

function entraOnly(
  type: string,
  noun: string,
  since: string,
  child: string,
  sameAs: string,
  policy: string,
): Row {
  return {
    type,
    path: 'properties.administrators.azureADOnlyAuthentication',
    unsafe: [false],
    safe: [true],
    absent: 'unsafe',
    since: since.slice(0, 10),
    noun,
    sameAs: [sameAs],
    because: `${policy}: SQL passwords work unless this is true`,
    unless: (resource) => hasChild(resource, child),
  };
}

/** The child resource says the same, and is judged itself. */
function hasChild(resource: Resource, type: string): boolean {
  return resource.children(type).length > 0;
}

function hasOtherApi(resource: Resource): boolean {
  const names = resource
    .at('properties.capabilities')
    .items()
    .map((item) => item.at('name').text ?? '');
  return names.some((name) => /^enable(?:mongo|cassandra|gremlin)/i.test(name));
}
