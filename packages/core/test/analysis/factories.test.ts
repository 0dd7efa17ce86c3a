/** Factories as repositories hold them: roots, neighbours, what is broken, and what is none of ours. */
import { defineRule } from '../../src/model/rule.ts';
import { codes, run } from './support.ts';

/** Tells what each linked service connects to, and which of the vaults it names are there. */
const probe = defineRule({
  id: 'probe',
  title: 'Probe',
  severity: 'low',
  appliesTo: ['Microsoft.DataFactory/factories/datasets', 'Microsoft.Synapse/workspaces/datasets'],
  controls: [],
  references: [],
  sameAs: [],
  check(resource, report) {
    const [target] = resource.linked();
    const service = resource.type.split('/')[0]?.replace('Microsoft.', '');
    report(
      resource.at('properties.type'),
      `${service} ${resource.name} > ${target?.anchor.file.path ?? 'nothing'}`,
    );
  },
});

const lake = (name = 'ls_lake') =>
  JSON.stringify({ name, properties: { type: 'AzureBlobFS', typeProperties: {} } });
const dataset = (name: string, to: unknown = 'ls_lake', more = {}) =>
  JSON.stringify({
    name,
    ...more,
    properties: { type: 'Parquet', linkedServiceName: { referenceName: to, type: 'LinkedServiceReference' } },
  });

function links(files: Readonly<Record<string, string>>, paths?: readonly string[]): string[] {
  return run(files, { rules: [probe], ...(paths ? { paths } : {}) }).findings.map(({ message }) => message);
}

test('references are resolved within a root, and roots may lie in each other', () => {
  expect(
    links({
      'linkedService/ls.json': lake(),
      'dataset/a.json': dataset('a'),
      'src/adf/dataset/b.json': dataset('b'),
      'src/adf/linkedService/other.json': lake('ls_other'),
    }),
  ).toEqual(['DataFactory a > linkedService/ls.json', 'DataFactory b > nothing']);
});

test('names are compared without casing, whatever the file is called, and may be written as expressions', () => {
  const name = 'LS lake [dev] & {IR}.x\u00a0y';
  const literal = { value: name.toLowerCase(), type: 'Expression' };
  const fallback = { value: '@dataset().store', type: 'Expression' };
  expect(
    links({
      'linkedService/anything.json': lake(name),
      'dataset/a.json': dataset('a', name.toUpperCase()),
      'dataset/b.json': dataset('b', literal),
      'dataset/c.json': dataset('c', fallback),
      'dataset/d.json': dataset('d', ''),
    }).map((message) => message.replace('linkedService/anything.json', 'found')),
  ).toEqual([
    'DataFactory a > found',
    'DataFactory b > found',
    'DataFactory c > nothing',
    'DataFactory d > nothing',
  ]);
});

test('one notebook makes a workspace of a root, but for artefacts that say what they are', () => {
  expect(
    links({
      'linkedService/ls.json': lake(),
      'notebook/n.json': JSON.stringify({ name: 'n', properties: { nbformat: 4, cells: [] } }),
      'dataset/a.json': dataset('a'),
      'dataset/b.json': dataset('b', 'ls_lake', { type: 'Microsoft.DataFactory/factories/datasets' }),
    }),
  ).toEqual(['Synapse a > linkedService/ls.json', 'DataFactory b > linkedService/ls.json']);
});

test('an artefact that is asked for by name brings the rest of its root', () => {
  const files = {
    'adf/linkedService/ls.json': lake(),
    'adf/dataset/a.json': dataset('a'),
    'adf/dataset/b.json': dataset('b'),
    'adf/notebook/n.json': JSON.stringify({ name: 'n', properties: { nbformat: 4, cells: [] } }),
  };
  expect(links(files, ['adf/dataset/a.json'])).toEqual(['Synapse a > adf/linkedService/ls.json']);
  expect(links(files, ['adf/dataset'])).toHaveLength(2);
  expect(links(files, ['adf'])).toHaveLength(2);
});

test('one broken file is told, and does no harm to the others', () => {
  const report = run(
    {
      'linkedService/ls.json': lake(),
      'dataset/a.json': dataset('a'),
      'dataset/bom.json': `\ufeff${dataset('bom')}`,
      'dataset/comments.json': `// of sales\n/* and more */${dataset('comments').replace('}}}', '},}}')}`,
      'dataset/empty.json': '',
      'dataset/merge.json': `<<<<<<< HEAD\n${dataset('m')}\n=======\n${dataset('m')}\n>>>>>>> other`,
      'dataset/list.json': '[]',
    },
    { rules: [probe] },
  );
  expect(report.findings.map(({ message }) => message.split(' ')[1])).toEqual(['a', 'bom', 'comments']);
  expect(codes(report)).toEqual(['unreadable-file', 'unreadable-file']);
});

test('drafts, test lists and settings are no trouble', () => {
  const report = run(
    {
      'pipeline/draft.json': '{"name": "draft"}',
      'pipeline/odd.json': JSON.stringify({
        name: 'odd',
        properties: { activities: [{ name: 'a', type: 'Copy' }, { name: 'b' }, null, 'text'] },
      }),
      'pipeline/tests/all.json': '[{"name": "t", "properties": {}}]',
      'pipeline/package.json': '{"name": "x", "version": "1.0.0", "dependencies": {}}',
      'database/Properties/launchSettings.json': '{"profiles": {"x": {"commandName": "Project"}}}',
      'arm-template-parameters-definition.json': '',
      'publish_config.json': '{"publishBranch": "factory/dev"}',
    },
    { rules: [probe] },
  );
  expect(report.notices).toEqual([]);
});

test('artefacts have their factory for a parent, and endpoints their network', () => {
  const found: string[] = [];
  const parents = defineRule({
    ...probe,
    appliesTo: '*',
    check: (resource) => {
      found.push(`${resource.name} < ${resource.parent?.name}`);
    },
  });
  run(
    {
      'adf/factory/f.json': '{"name": "adf-sales", "properties": {}}',
      'adf/linkedService/ls.json': lake(),
      'adf/managedVirtualNetwork/default.json': '{"name": "default", "properties": {}}',
      'adf/managedVirtualNetwork/default/managedPrivateEndpoint/pe.json':
        '{"name": "pe", "properties": {"groupId": "dfs", "privateLinkResourceId": "x"}}',
    },
    { rules: [parents] },
  );
  expect(found.sort()).toEqual([
    'adf-sales < undefined',
    'default < adf-sales',
    'ls_lake < adf-sales',
    'pe < default',
  ]);
});

test('published values of global parameters are looked at, be their factory there or not', () => {
  const values = JSON.stringify({ region: { type: 'string', value: 'westeurope' } });
  const found = defineRule({
    ...probe,
    appliesTo: ['Microsoft.DataFactory/factories/globalParameters'],
    check: (resource, report) => report(resource.at('properties.region'), 'found'),
  });
  const path = 'adf_publish/adf-sales/globalParameters/adf-sales_GlobalParameters.json';
  const files = { [path]: values };
  expect(run(files, { rules: [found] }).findings).toHaveLength(1);
  expect(run({ ...files, 'linkedService/ls.json': lake() }, { rules: [found] }).findings).toHaveLength(1);
  expect(run({ ...files, 'adf/linkedService/ls.json': lake() }, { rules: [found] }).findings).toHaveLength(1);
});
