/** Tests of the graph of a workspace. */
import { graphOf } from '../../src/analysis/graph-of.ts';
import { memoryWorkspace } from '../../src/testing/index.ts';

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

const FILES: Readonly<Record<string, unknown>> = {
  'adf/pipeline/pl_load.json': {
    name: 'pl_load',
    properties: {
      activities: [
        {
          name: 'Each',
          type: 'ForEach',
          typeProperties: {
            activities: [
              {
                name: 'Copy',
                type: 'Copy',
                inputs: [{ referenceName: 'DS_orders', type: 'DatasetReference' }],
              },
            ],
          },
        },
        {
          name: 'Then',
          type: 'ExecutePipeline',
          typeProperties: { pipeline: { referenceName: 'pl_report', type: 'PipelineReference' } },
        },
      ],
    },
  },
  'adf/pipeline/pl_report.json': { name: 'pl_report', properties: { activities: [] } },
  'adf/dataset/ds_orders.json': {
    name: 'ds_orders',
    properties: {
      type: 'Parquet',
      linkedServiceName: { referenceName: 'ls_lake', type: 'LinkedServiceReference' },
    },
  },
  'adf/linkedService/ls_lake.json': {
    name: 'ls_lake',
    properties: { type: 'AzureBlobFS', typeProperties: { url: 'https://stlake.dfs.core.windows.net/' } },
  },
  'infra/main.json': {
    $schema: SCHEMA,
    contentVersion: '1.0.0.0',
    resources: [{ type: 'Microsoft.Storage/storageAccounts', apiVersion: '2023-05-01', name: 'stlake' }],
  },
};

/** `from -label-> to`, by name. */
function links(files: Readonly<Record<string, unknown>>, paths?: string[]): string[] {
  const list = Object.entries(files).map(([path, json]) => ({ path, text: JSON.stringify(json) }));
  const { nodes, edges } = graphOf(memoryWorkspace(list), paths);
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return edges.map(({ from, to, label }) => `${names.get(from)} -${label}-> ${names.get(to)}`).sort();
}

test('the way goes from the pipeline through its activities to the store of another language', () => {
  expect(links(FILES)).toEqual([
    'Copy -uses-> ds_orders',
    'Each -does-> Copy',
    'Then -runs-> pl_report',
    'ds_orders -connects by-> ls_lake',
    'ls_lake -reaches-> stlake',
    'pl_load -does-> Each',
    'pl_load -does-> Then',
  ]);
});

test('asked about a folder, only what lies there is drawn', () => {
  expect(links(FILES, ['infra'])).toEqual([]);
  expect(links(FILES, ['adf'])).toHaveLength(6);
});

test('a module is drawn once, with the names that its caller gives', () => {
  const module = {
    $schema: SCHEMA,
    contentVersion: '1.0.0.0',
    parameters: { name: { type: 'string' } },
    resources: [
      { type: 'Microsoft.Storage/storageAccounts', apiVersion: '2023-05-01', name: "[parameters('name')]" },
    ],
  };
  const main = {
    $schema: SCHEMA,
    contentVersion: '1.0.0.0',
    resources: [
      {
        type: 'Microsoft.Resources/deployments',
        apiVersion: '2022-09-01',
        name: 'm',
        properties: {
          mode: 'Incremental',
          templateLink: { relativePath: 'module.json' },
          parameters: { name: { value: 'stone' } },
        },
      },
    ],
  };
  const list = [
    { path: 'main.json', text: JSON.stringify(main) },
    { path: 'module.json', text: JSON.stringify(module) },
  ];
  const { nodes } = graphOf(memoryWorkspace(list));
  expect(nodes.filter(({ type }) => type.endsWith('storageAccounts')).map(({ name }) => name)).toEqual([
    'stone',
  ]);
});

test('parts and former states of an export are not drawn beside the whole', () => {
  const service = {
    type: 'Microsoft.DataFactory/factories/linkedservices',
    apiVersion: '2018-06-01',
    name: 'adf/ls',
  };
  const text = JSON.stringify({ $schema: SCHEMA, contentVersion: '1.0.0.0', resources: [service] });
  const parts = [
    'adf/linkedTemplates/ArmTemplate_0.json',
    'adf/PartialArmTemplates/ArmTemplate_1_2_2020_1_1_1.json',
  ];
  const nodes = (paths: readonly string[]) =>
    graphOf(memoryWorkspace(paths.map((path) => ({ path, text })))).nodes;
  expect(nodes(['adf/ARMTemplateForFactory.json', ...parts])).toHaveLength(1);
  expect(nodes(parts)).toHaveLength(2);
});

test('types that are called like members of every object are types like others', () => {
  const type = 'Microsoft.DataFactory/factories/constructor';
  const resources = [
    { type, apiVersion: '2018-06-01', name: 'f/c', dependsOn: [`[resourceId('${type}', 'f', 'd')]`] },
    { type, apiVersion: '2018-06-01', name: 'f/d' },
  ];
  const template = { $schema: SCHEMA, contentVersion: '1.0.0.0', resources };
  expect(links({ 'main.json': template })).toEqual(['f/c -refers to-> f/d']);
});
