/** What a built-in policy for Data Factory and Synapse would refuse, a rule that names the policy finds beforehand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runExample } from '@forearm/core/testing';
import { rules } from './index.ts';

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
const ADF = 'Microsoft.DataFactory/factories';
const SYN = 'Microsoft.Synapse/workspaces';

type Body = Readonly<Record<string, unknown>>;

const factory = (properties: Body = {}) => ({ type: ADF, name: 'adf-sales', properties });
const workspace = (properties: Body = {}) => ({ type: SYN, name: 'syn-sales', properties });
const below = (type: string, name: string, properties: Body) => ({ type, name, properties });
const linkedService = (properties: Body) => below(`${ADF}/linkedservices`, 'adf-sales/ls', properties);
const runtime = (typeProperties: Body) =>
  below(`${ADF}/integrationRuntimes`, 'adf-sales/ir', { type: 'Managed', typeProperties });
const pool = (kind: string) => below(`${SYN}/${kind}`, 'syn-sales/pool', {});
const endpoint = (service: string, group: string) =>
  below('Microsoft.Network/privateEndpoints', 'pe', {
    privateLinkServiceConnections: [
      {
        name: 'link',
        properties: {
          privateLinkServiceId: `[resourceId('${service}', '${service === ADF ? 'adf' : 'syn'}-sales')]`,
          groupIds: [group],
        },
      },
    ],
  });
const firewall = { startIpAddress: '203.0.113.7', endIpAddress: '203.0.113.7' };
const auditing = (properties: Body) => below(`${SYN}/auditingSettings`, 'syn-sales/default', properties);
const logged: Readonly<Record<string, Body>> = {
  'datafactory/factories': factory(),
  'synapse/workspaces': workspace(),
  'synapse/workspaces/sqlpools': pool('sqlPools'),
  'synapse/workspaces/bigdatapools': pool('bigDataPools'),
  'synapse/workspaces/kustopools': pool('kustoPools'),
  'synapse/workspaces/scopepools': pool('scopePools'),
};

/** A resource that the policy does not let through, and what the configuration allows, if the policy needs to be told. */
const refused: Readonly<Record<string, readonly [resource: Body, allow?: Body]>> = {
  // Data Factory
  '85bb39b5-2f66-49f8-9306-77da3ac5130f': [
    runtime({ computeProperties: { dataFlowProperties: { coreCount: 144 } } }),
  ],
  '6809a3d0-d354-42fb-b955-783d207c62a8': [
    linkedService({ type: 'Hubspot', typeProperties: {} }),
    { linkedServiceTypes: ['AzureBlobFS'] },
  ],
  '127ef6d7-242f-43b3-9eef-947faf1725d0': [
    linkedService({
      type: 'AzureSqlDatabase',
      typeProperties: {
        connectionString: `Server=tcp:sql-sales.database.windows.net;User ID=loader;Password=${'Zk7!'.repeat(4)}`,
      },
    }),
  ],
  'f78ccdb4-7bf4-4106-8647-270491d2978a': [
    linkedService({
      type: 'AzureDatabricks',
      typeProperties: {
        domain: 'https://adb-1.azuredatabricks.net',
        accessToken: {
          type: 'AzureKeyVaultSecret',
          store: { referenceName: 'ls_kv', type: 'LinkedServiceReference' },
          secretName: 'databricks',
        },
      },
    }),
  ],
  '3d02a511-74e5-4dab-a5fd-878704d4a61a': [
    linkedService({ type: 'RestService', typeProperties: { url: 'https://api.example.com/' } }),
    { hosts: ['*.contoso.com'] },
  ],
  '77d40665-3120-4348-b539-3192ec808307': [factory()],
  '8b0323be-cc25-4b61-935d-002c3798c6ea': [factory({ publicNetworkAccess: 'Disabled' })],
  '4ec52d6d-beb7-40c4-9a9e-fe753254690e': [factory()],
  '08b1442b-7789-4130-8506-4f99a97226a7': [factory()],
  '86cd96e1-1745-420d-94d4-d3f2fe415aa4': [endpoint(ADF, 'portal')],
  '496ca26b-f669-4322-a1ad-06b7b5e41882': [factory()],
  '1cf164be-6819-4a50-b8fa-4bcaa4f98fb6': [factory({ publicNetworkAccess: 'Enabled' })],
  '0088bc63-6dee-4a9c-9d29-91cfdc848952': [
    runtime({ computeProperties: { location: 'West Europe' }, ssisProperties: { edition: 'Standard' } }),
  ],
  // Synapse
  'e04e5000-cd89-451d-bb21-a14d24ff9c73': [auditing({ state: 'Disabled' })],
  'cfaf0007-99c7-4b01-b36b-4048872ac978': [pool('sqlPools')],
  'cb3738a6-82a2-4a18-b87b-15217b9deff4': [
    below(`${SYN}/dedicatedSQLminimalTlsSettings`, 'syn-sales/default', { minimalTlsVersion: '1.0' }),
  ],
  '3484ce98-c0c5-4c83-994b-c5ac24785218': [workspace({ managedVirtualNetwork: 'default' })],
  '38d8df46-cf4e-4073-8e03-48c24b29de0d': [workspace()],
  'f7d52b2d-e161-4dfa-a82b-55e564167385': [workspace()],
  '72d11df1-dd8a-41f7-8925-b05b960ebafc': [workspace()],
  '8b5c654c-fb07-471b-aa8f-15fea733f140': [
    below(`${SYN}/dedicatedSQLminimalTlsSettings`, 'syn-sales/default', { minimalTlsVersion: '1.1' }),
  ],
  '5c8cad01-ef30-4891-b230-652dadb4876a': [workspace({ publicNetworkAccess: 'Enabled' })],
  '1e5ed725-f16c-478b-bd4b-7bfa2f7940b9': [endpoint(SYN, 'SqlOnDemand')],
  '3b3b0c27-08d2-4b32-879d-19930bee3266': [workspace()],
  '738949be-6fd2-46b9-b969-99b53712b192': [
    below(`${SYN}/azureADOnlyAuthentications`, 'syn-sales/default', { azureADOnlyAuthentication: false }),
  ],
  'c3624673-d2ff-48e0-b28c-5de1c6767c3c': [workspace({ azureADOnlyAuthentication: false })],
  'ac7891a4-ac7a-4ba0-9ae9-c923e5a225ee': [workspace()],
  '32ba8d30-07c0-4136-ab18-9a11bf4a67b7': [workspace()],
  '56fd377d-098c-4f02-8406-81eb055902b8': [below(`${SYN}/firewallRules`, 'syn-sales/office', firewall)],
  '2d9dbfa3-927b-4cf0-9d0f-08747f971650': [workspace()],
  '6ea81a52-5ca7-4575-9669-eaa910b7edf8': [
    below(`${SYN}/azureADOnlyAuthentications`, 'syn-sales/default', { azureADOnlyAuthentication: false }),
  ],
  '2158ddbe-fefa-408e-b43f-d4faef8ff3b8': [workspace()],
  '3a003702-13d2-4679-941b-937e58c443f0': [
    workspace({
      managedVirtualNetwork: 'default',
      managedVirtualNetworkSettings: {
        preventDataExfiltration: true,
        allowedAadTenantIdsForLinking: ['7f0a2f2e-0000-4000-8000-000000000001'],
      },
    }),
    { tenants: ['7f0a2f2e-0000-4000-8000-000000000000'] },
  ],
  '2b18f286-371e-4b80-9887-04759970c0d3': [
    auditing({ state: 'Enabled', auditActionsAndGroups: ['BATCH_COMPLETED_GROUP'] }),
  ],
  '529ea018-6afc-4ed4-95bd-7c9ee47b00bc': [
    auditing({
      state: 'Enabled',
      storageEndpoint: 'https://staudit.blob.core.windows.net/',
      retentionDays: 30,
    }),
  ],
  '0049a6b3-a662-4f3e-8635-39cf44ace45a': [workspace()],
  // Security Center
  '951c1558-50a5-4ca3-abb6-a93e3e2367a6': [workspace()],
  'd31e5c31-63b2-4f12-887b-e49456834fa1': [
    below(`${SYN}/securityAlertPolicies`, 'syn-sales/Default', { state: 'Disabled' }),
  ],
  // Monitoring
  '7f89b1eb-583c-429a-8828-af049802c1d9': [factory()],
};

const policies = readFileSync(join(__dirname, '../../scripts/policies.tsv'), 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => line.split('\t') as [category: string, id: string, title: string, elsewhere?: string])
  .filter(([, , , elsewhere]) => !elsewhere);

/** The policies that switch logs on name the resource type in their titles. */
function resourceFor(id: string, title: string): readonly [Body, Body?] | undefined {
  const type = /microsoft\.([\w/]+)/.exec(title)?.[1] ?? '';
  const body = logged[type];
  return refused[id] ?? (body && [body]);
}

test.each(policies)('%s %s: %s', (_, id, title) => {
  const [resource, allow] = resourceFor(id, title) ?? [];
  expect(resource).toBeDefined();
  const template = {
    $schema: SCHEMA,
    contentVersion: '1.0.0.0',
    resources: [{ apiVersion: '2021-06-01', location: 'westeurope', ...resource }],
  };
  const files = [
    { path: 'main.json', text: JSON.stringify(template, null, 2) },
    ...(allow ? [{ path: 'forearm.config.json', text: JSON.stringify({ allow }) }] : []),
  ];
  const named = rules.filter((rule) => rule.references.includes(`Azure Policy ${id}`));
  const found = named.flatMap((rule) => runExample({ files }, rule).findings);
  expect(found.length).toBeGreaterThan(0);
});
