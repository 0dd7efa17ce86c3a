/** How pictures join a factory's artefacts with the templates of the same workspace. */
import { graphOf } from '../../src/analysis/graph-of.ts';
import { memoryWorkspace } from '../../src/testing/index.ts';

/** `from -label-> to` by the names of nodes, those of a label only if one is given. */
function links(files: Readonly<Record<string, unknown>>, label?: string): string[] {
  const list = Object.entries(files).map(([path, content]) => ({
    path,
    text: typeof content === 'string' ? content : JSON.stringify(content),
  }));
  const { nodes, edges } = graphOf(memoryWorkspace(list));
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return edges
    .filter((edge) => label === undefined || edge.label === label)
    .map(({ from, to, parameters, ...edge }) => {
      const given = parameters ? `(${parameters.join(' ')})` : '';
      return `${names.get(from)} -${edge.label}${given}-> ${names.get(to)}`;
    })
    .sort();
}

const reference = (referenceName: string, type: string) => ({ referenceName, type: `${type}Reference` });
const linked = (name: string, type: string, typeProperties: unknown, more = {}) => ({
  name,
  properties: { type, typeProperties, ...more },
});
const BICEP = (...resources: readonly (readonly [type: string, name: string])[]): string =>
  resources
    .map(([type, name], i) => `resource r${i} '${type}@2023-01-01' = {\n  name: '${name}'\n}\n`)
    .join('');

describe('a linked service reaches the resource', () => {
  test.each([
    [
      'AzureBlobFS',
      { url: 'https://STLAKE.dfs.core.windows.net/' },
      'Microsoft.Storage/storageAccounts',
      'stlake',
    ],
    [
      'AzureSqlDW',
      { connectionString: 'Data Source=syn-sales-ondemand.sql.azuresynapse.net,1433' },
      'Microsoft.Synapse/workspaces',
      'syn-sales',
    ],
    [
      'AzureSqlMI',
      { connectionString: 'Data Source=mi-sales.public.1a2b3c4d5e6f.database.windows.net,3342' },
      'Microsoft.Sql/managedInstances',
      'mi-sales',
    ],
    [
      'AzureDataExplorer',
      { endpoint: 'https://adxsales.westeurope.kusto.windows.net' },
      'Microsoft.Kusto/clusters',
      'adxsales',
    ],
    [
      'AzureDatabricks',
      {
        workspaceResourceId:
          '/subscriptions/x/resourceGroups/y/providers/Microsoft.Databricks/workspaces/DBW-sales',
      },
      'Microsoft.Databricks/workspaces',
      'dbw-sales',
    ],
    [
      'AzureFunction',
      { functionAppUrl: 'https://fn-sales.azurewebsites.net' },
      'Microsoft.Web/sites',
      'fn-sales',
    ],
    ['AzureBatch', { accountName: 'batchsales' }, 'Microsoft.Batch/batchAccounts', 'batchsales'],
  ])('of %s', (connector, typeProperties, type, name) => {
    expect(
      links({
        'linkedService/ls.json': linked('ls', connector, typeProperties),
        'main.bicep': BICEP([type, name]),
      }),
    ).toEqual([`ls -reaches-> ${name}`]);
  });

  test('that a default of its parameter names', () => {
    const server = { type: 'string', defaultValue: 'Sql-Sales.database.windows.net' };
    const properties = { server: { value: '@linkedService().server', type: 'Expression' } };
    expect(
      links({
        'linkedService/ls.json': linked('ls', 'AzureSqlDatabase', properties, { parameters: { server } }),
        'main.bicep': BICEP(['Microsoft.Sql/servers', 'sql-sales']),
      }),
    ).toEqual(['ls -reaches-> sql-sales']);
  });

  test('whose name nobody knows before the deployment', () => {
    const bicep = `
resource store 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'st\${uniqueString(resourceGroup().id)}'
}
resource factory 'Microsoft.DataFactory/factories@2018-06-01' = {
  name: 'adf-sales'
}
resource byName 'Microsoft.DataFactory/factories/linkedservices@2018-06-01' = {
  parent: factory
  name: 'ls_name'
  properties: { type: 'AzureBlobFS', typeProperties: { url: 'https://\${store.name}.dfs.core.windows.net' } }
}
resource byEndpoint 'Microsoft.DataFactory/factories/linkedservices@2018-06-01' = {
  parent: factory
  name: 'ls_endpoint'
  properties: { type: 'AzureBlobFS', typeProperties: { url: store.properties.primaryEndpoints.dfs } }
}
`;
    expect(links({ 'main.bicep': bicep }, 'reaches')).toEqual([
      'adf-sales/ls_endpoint -reaches-> st[uniqueString(resourceGroup().id)]',
      'adf-sales/ls_name -reaches-> st[uniqueString(resourceGroup().id)]',
    ]);
  });

  test('but not one that only its description names', () => {
    expect(
      links({
        'linkedService/ls.json': linked(
          'ls',
          'HttpServer',
          {},
          { description: 'was https://stlake.dfs.core.windows.net' },
        ),
        'main.bicep': BICEP(['Microsoft.Storage/storageAccounts', 'stlake']),
      }),
    ).toEqual([]);
  });
});

test('a secret leads to its vault', () => {
  const password = {
    type: 'AzureKeyVaultSecret',
    store: reference('LS_vault', 'LinkedService'),
    secretName: 'x',
  };
  expect(
    links({
      'linkedService/ls_sql.json': linked('ls_sql', 'AzureSqlDatabase', { password }),
      'linkedService/ls_vault.json': linked('ls_vault', 'AzureKeyVault', {
        baseUrl: 'https://kv-sales.vault.azure.net',
      }),
      'main.bicep': BICEP(['Microsoft.KeyVault/vaults', 'kv-sales']),
    }),
  ).toEqual(['ls_sql -takes secrets from-> ls_vault', 'ls_vault -reaches-> kv-sales']);
});

test('calls, triggers and datasets say which parameters they hand over', () => {
  const activities = [
    {
      name: 'Run',
      type: 'ExecutePipeline',
      typeProperties: { pipeline: reference('pl_day', 'Pipeline'), parameters: { day: '1', region: '2' } },
    },
    {
      name: 'Look',
      type: 'Lookup',
      typeProperties: { dataset: { ...reference('ds', 'Dataset'), parameters: { table: 'orders' } } },
    },
  ];
  const pipelines = [{ pipelineReference: reference('pl_all', 'Pipeline'), parameters: { year: 2026 } }];
  expect(
    links({
      'pipeline/pl_all.json': { name: 'pl_all', properties: { activities } },
      'pipeline/pl_day.json': { name: 'pl_day', properties: { activities: [] } },
      'dataset/ds.json': { name: 'ds', properties: { type: 'Parquet', typeProperties: {} } },
      'trigger/t.json': { name: 't', properties: { type: 'ScheduleTrigger', pipelines, typeProperties: {} } },
    }).filter((link) => !link.includes('-does->')),
  ).toEqual(['Look -uses(table)-> ds', 'Run -runs(day region)-> pl_day', 't -starts(year)-> pl_all']);
});

test('triggers, endpoints, credentials and web calls lead to what they name', () => {
  const id = (type: string, name: string) => `/subscriptions/x/resourceGroups/y/providers/${type}/${name}`;
  const store = id('Microsoft.Storage/storageAccounts', 'stlake');
  const web = {
    name: 'Ask',
    type: 'WebActivity',
    typeProperties: { url: "@concat('https://kv-sales.vault.azure.net', '/secrets/x')" },
  };
  expect(
    links({
      'trigger/t.json': {
        name: 't',
        properties: { type: 'BlobEventsTrigger', typeProperties: { scope: store } },
      },
      'managedVirtualNetwork/default.json': { name: 'default', properties: {} },
      'managedVirtualNetwork/default/managedPrivateEndpoint/pe.json': {
        name: 'pe',
        properties: { privateLinkResourceId: store, groupId: 'dfs' },
      },
      'credential/c.json': {
        name: 'c',
        properties: {
          type: 'ManagedIdentity',
          typeProperties: { resourceId: id('Microsoft.ManagedIdentity/userAssignedIdentities', 'id-sales') },
        },
      },
      'pipeline/pl.json': { name: 'pl', properties: { activities: [web] } },
      'main.bicep': BICEP(
        ['Microsoft.Storage/storageAccounts', 'stlake'],
        ['Microsoft.ManagedIdentity/userAssignedIdentities', 'id-sales'],
        ['Microsoft.KeyVault/vaults', 'kv-sales'],
      ),
    }),
  ).toEqual([
    'Ask -calls-> kv-sales',
    'c -stands for-> id-sales',
    'pe -lies in-> default',
    'pe -opens-> stlake',
    'pl -does-> Ask',
    't -listens to-> stlake',
  ]);
});

const VM = `
resource vm 'Microsoft.Compute/virtualMachines@2023-09-01' = {
  name: 'vm-ir'
}
`;

function installing(command: string): string {
  return `${VM}
resource install 'Microsoft.Compute/virtualMachines/extensions@2023-09-01' = {
  parent: vm
  name: 'install'
  properties: { protectedSettings: { commandToExecute: '${command}' } }
}
`;
}

describe('a machine hosts the runtime', () => {
  const runtime = { 'integrationRuntime/ir.json': { name: 'ir-onprem', properties: { type: 'SelfHosted' } } };

  test('whose key its extension asks for', () => {
    const bicep = `
resource factory 'Microsoft.DataFactory/factories@2018-06-01' = {
  name: 'adf-sales'
}
resource runtime 'Microsoft.DataFactory/factories/integrationRuntimes@2018-06-01' = {
  parent: factory
  name: 'ir-declared'
  properties: { type: 'SelfHosted' }
}
var key = runtime.listAuthKeys().authKey1
${installing('powershell -File node.ps1 ${key}')}`;
    expect(links({ ...runtime, 'main.bicep': bicep }, 'hosts')).toEqual([
      'vm-ir -hosts-> adf-sales/ir-declared',
    ]);
  });

  test('of the Git folder, asked for by its id', () => {
    const command =
      "[concat('powershell ', listAuthKeys(resourceId('Microsoft.DataFactory/factories/integrationRuntimes', 'adf-sales', 'IR-onprem'), '2018-06-01').authKey1)]";
    const template = {
      $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      contentVersion: '1.0.0.0',
      resources: [
        { type: 'Microsoft.Compute/virtualMachines', apiVersion: '2023-09-01', name: 'vm' },
        {
          type: 'Microsoft.Compute/virtualMachines/extensions',
          apiVersion: '2023-09-01',
          name: 'vm/install',
          properties: { protectedSettings: { commandToExecute: command } },
        },
      ],
    };
    expect(links({ ...runtime, 'main.json': template }, 'hosts')).toEqual(['vm -hosts-> ir-onprem']);
  });

  test('that is the only one, when its extension installs one', () => {
    const install = installing('powershell -File gatewayInstall.ps1');
    expect(links({ ...runtime, 'main.bicep': install }, 'hosts')).toEqual(['vm-ir -hosts-> ir-onprem']);
    const second = { 'integrationRuntime/b.json': { name: 'ir-other', properties: { type: 'SelfHosted' } } };
    expect(links({ ...runtime, ...second, 'main.bicep': install }, 'hosts')).toEqual([]);
  });
});

describe('a declared factory is kept in the Git folder', () => {
  const declared = (more = '') => `
resource factory 'Microsoft.DataFactory/factories@2018-06-01' = {
  name: 'ADF-Sales'
  ${more}
}
`;
  const store = linked('ls', 'AzureBlobFS', { url: 'https://x' });

  test('whose factory file has its name', () => {
    const file = { name: 'adf-sales', properties: {} };
    expect(
      links({ 'adf/factory/f.json': file, 'adf/linkedService/ls.json': store, 'main.bicep': declared() }),
    ).toEqual(['ADF-Sales -is kept in-> adf-sales']);
  });

  test('that is called as it is', () => {
    expect(links({ 'adf-sales/linkedService/ls.json': store, 'main.bicep': declared() })).toHaveLength(1);
    expect(links({ 'adf-other/linkedService/ls.json': store, 'main.bicep': declared() })).toEqual([]);
  });

  test('that its Git settings name', () => {
    const git =
      "properties: { repoConfiguration: { type: 'FactoryGitHubConfiguration', rootFolder: '/src/adf' } }";
    expect(links({ 'src/adf/linkedService/ls.json': store, 'main.bicep': declared(git) })).toEqual([
      'ADF-Sales -is kept in-> adf',
    ]);
  });
});
