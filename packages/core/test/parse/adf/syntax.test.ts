/** Which files are artefacts, and of which kind. */
import { adf } from '../../../src/parse/adf/index.ts';
import { fileOf, resourceOf, scalarOf } from './files.ts';

const LINKED = {
  annotations: [],
  type: 'AzureBlobStorage',
  typeProperties: { serviceEndpoint: 'https://x' },
};

function claims(path: string, content: unknown): boolean {
  const file = fileOf(path, content);
  return adf.claims(path, file.text) && adf.parse(file).units.length > 0;
}

function typeOf(path: string, content: unknown): unknown {
  return scalarOf(resourceOf(path, content).type);
}

describe('a file in the folder of its kind', () => {
  test.each([
    ['linkedService/ls.json', 'Microsoft.DataFactory/factories/linkedservices', LINKED],
    ['dataset/d.json', 'Microsoft.DataFactory/factories/datasets', { type: 'Json', typeProperties: {} }],
    ['pipeline/p.json', 'Microsoft.DataFactory/factories/pipelines', { activities: [] }],
    ['dataflow/f.json', 'Microsoft.DataFactory/factories/dataflows', { type: 'Flowlet' }],
    ['trigger/t.json', 'Microsoft.DataFactory/factories/triggers', { type: 'ScheduleTrigger' }],
    [
      'integrationRuntime/i.json',
      'Microsoft.DataFactory/factories/integrationRuntimes',
      { type: 'SelfHosted' },
    ],
    ['credential/c.json', 'Microsoft.DataFactory/factories/credentials', { type: 'ManagedIdentity' }],
    ['managedVirtualNetwork/default.json', 'Microsoft.DataFactory/factories/managedVirtualNetworks', {}],
    [
      'managedVirtualNetwork/default/managedPrivateEndpoint/e.json',
      'Microsoft.DataFactory/factories/managedVirtualNetworks/managedPrivateEndpoints',
      { groupId: 'blob' },
    ],
    ['adfcdc/c.json', 'Microsoft.DataFactory/factories/adfcdcs', { Policy: {} }],
    ['factory/f.json', 'Microsoft.DataFactory/factories', { globalParameters: {} }],
    ['notebook/n.json', 'Microsoft.Synapse/workspaces/notebooks', { cells: [] }],
    ['sqlscript/s.json', 'Microsoft.Synapse/workspaces/sqlscripts', { content: { query: 'SELECT 1' } }],
    ['kqlscript/k.json', 'Microsoft.Synapse/workspaces/kqlscripts', { content: {} }],
    ['sparkJobDefinition/s.json', 'Microsoft.Synapse/workspaces/sparkjobdefinitions', { jobProperties: {} }],
    ['etl/adf/LinkedServices/ls.json', 'Microsoft.DataFactory/factories/linkedservices', LINKED],
    ['adf/datasets/d.json', 'Microsoft.DataFactory/factories/datasets', { type: 'Json' }],
  ])('%s is a %s', (path, type, properties) => {
    expect(claims(path, { name: 'x', properties })).toBe(true);
    expect(typeOf(path, { name: 'x', properties })).toBe(type);
  });

  test('is what it says itself to be, whatever the folder', () => {
    const type = 'microsoft.synapse/workspaces/linkedServices';
    const path = 'files/ls.json';
    expect(typeOf(path, { name: 'x', type, properties: LINKED })).toBe(
      'Microsoft.Synapse/workspaces/linkedservices',
    );
  });

  test('may be a draft without properties', () => {
    expect(typeOf('pipeline/draft.json', { name: 'draft' })).toBe(
      'Microsoft.DataFactory/factories/pipelines',
    );
  });

  test('may hold the properties alone, as the command line tools take them', () => {
    const resource = resourceOf('linkedService/blob store.json', LINKED);
    expect(scalarOf(resource.type)).toBe('Microsoft.DataFactory/factories/linkedservices');
    expect(scalarOf(resource.name)).toBe('blob store');
  });

  test('is a trigger even next to the pipelines, where the migration tool puts it', () => {
    const trigger = { name: 't', properties: { type: 'TumblingWindowTrigger', pipeline: {} } };
    expect(typeOf('Pipeline/p.Trigger.json', trigger)).toBe('Microsoft.DataFactory/factories/triggers');
  });

  test('may have a byte-order mark and comments', () => {
    expect(
      claims('dataset/d.json', '\uFEFF// mine\n{ "name": "d", "properties": { "type": "Json", } }'),
    ).toBe(true);
  });
});

describe('a file that lies loose is told by its shape', () => {
  test.each([
    ['pipelines', { activities: [{ name: 'a', type: 'Wait' }] }],
    ['datasets', { linkedServiceName: { referenceName: 'ls' }, type: 'Binary', typeProperties: {} }],
    ['linkedservices', LINKED],
    ['triggers', { type: 'BlobEventsTrigger', typeProperties: {} }],
    ['dataflows', { type: 'MappingDataFlow', typeProperties: {} }],
    ['integrationRuntimes', { type: 'Managed', typeProperties: {} }],
  ])('as one of the %s', (kind, properties) => {
    expect(claims('blog/example.json', { name: 'x', properties })).toBe(true);
    expect(typeOf('blog/example.json', { name: 'x', properties })).toBe(
      `Microsoft.DataFactory/factories/${kind}`,
    );
  });
});

describe('files of the first Data Factory', () => {
  test.each([
    [{ activities: [], start: '2015-01-01', hubName: 'hub', isPaused: false }, 'pipelines'],
    [{ type: 'AzureBlob', linkedServiceName: 'ls', availability: {}, typeProperties: {} }, 'datasets'],
  ])('have the type of that service, which no rule for this one applies to', (properties, kind) => {
    expect(typeOf('v1/x.json', { name: 'x', properties })).toBe(
      `Microsoft.DataFactory/dataFactories/${kind}`,
    );
  });

  test('are told by their schema', () => {
    const $schema =
      'http://datafactories.schema.management.azure.com/schemas/2015-08-01/Microsoft.DataFactory.LinkedService.json';
    const type = 'Microsoft.DataFactory/dataFactories/linkedservices';
    expect(typeOf('v1/ls.json', { $schema, name: 'x', properties: LINKED })).toBe(type);
  });
});

describe('not an artefact', () => {
  const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deployment';
  test.each([
    ['linkedTemplates/ArmTemplate_0.json', { $schema: `${schema}Template.json#`, resources: [] }],
    ['pipeline/template.json', { contentVersion: '1.0.0.0', name: 'x', properties: { activities: [] } }],
    ['factory/parameters.json', { $schema: `${schema}Parameters.json#`, parameters: {} }],
    ['pipeline/tests/cases.json', [{ name: 'x', properties: {} }]],
    [
      'pipeline/build.json',
      { name: 'build', properties: {}, process: { phases: [] }, quality: 'definition' },
    ],
    ['dataset/package.json', { name: 'x', version: '1.0.0', dependencies: {} }],
    ['pipeline/schema.json', { type: 'object', properties: { name: { type: 'string' } } }],
    ['publish_config.json', { publishBranch: 'adf_publish' }],
    [
      'arm-template-parameters-definition.json',
      { 'Microsoft.DataFactory/factories/pipelines': { properties: {} } },
    ],
    ['templates/copy/manifest.json', { name: 'copy', description: 'x', requires: {} }],
    ['bits/resource.json', { name: 'x', apiVersion: '2018-06-01', properties: { activities: [] } }],
    ['pipeline/empty.json', ''],
    ['pipeline/notes.md', '# notes'],
    ['src/person.json', { name: 'x', properties: { type: 'Managed estate' } }],
  ])('%s', (path, content) => {
    expect(claims(path, content)).toBe(false);
    expect(adf.parse(fileOf(path, content))).toEqual({ units: [], parameterSets: [], notices: [] });
  });
});

describe('what Synapse alone has', () => {
  test.each([
    ['sparkConfiguration/c.json', 'sparkconfigurations', { configs: { 'spark.x': '1' } }],
    ['linkConnection/l.json', 'linkconnections', { landingZone: {} }],
    ['database/Sales.json', 'databases', { EntityType: 'DATABASE', Name: 'Sales' }],
    ['database/Sales/table/orders.json', 'databases', { EntityType: 'TABLE', Name: 'orders' }],
    ['files/c.json', 'sparkconfigurations', { configs: {}, configMergeRule: {} }],
  ])('%s is one of the %s', (path, type, properties) => {
    expect(typeOf(path, { name: 'x', properties })).toBe(`Microsoft.Synapse/workspaces/${type}`);
  });

  test('a database folder of something else is left alone', () => {
    expect(claims('database/migrations.json', { name: 'x', properties: { steps: [] } })).toBe(false);
  });
});
