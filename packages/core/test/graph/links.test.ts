/** Tests of links between the artefacts of a factory's git folder. */
import { seen } from '../analysis/probe.ts';

/** The resources that the dataset of a folder with these files links to. */
function linkedFrom(files: Readonly<Record<string, object>>): string[] {
  const written = Object.entries(files).map(([path, body]) => [path, JSON.stringify(body)] as const);
  return seen(Object.fromEntries(written), '*', (resource) =>
    resource.type.toLowerCase().endsWith('/datasets')
      ? resource.linked().map((target) => `${target.type} ${target.name}`)
      : [],
  );
}

const reference = { referenceName: 'LS_lake', type: 'LinkedServiceReference' };
const dataset = {
  name: 'ds',
  properties: { type: 'Parquet', linkedServiceName: reference, typeProperties: {} },
};
const lake = { name: 'ls_lake', properties: { type: 'AzureBlobFS', typeProperties: {} } };

test('a reference links to the artefact of that name, in any casing', () => {
  expect(linkedFrom({ 'dataset/ds.json': dataset, 'linkedService/ls_lake.json': lake })).toEqual([
    'Microsoft.DataFactory/factories/linkedservices ls_lake',
  ]);
});

test('in a folder that a Synapse workspace took over from a factory, artefacts of both services refer to each other', () => {
  const files = {
    'dataset/ds.json': { ...dataset, type: 'Microsoft.Synapse/workspaces/datasets' },
    'linkedService/ls_lake.json': { ...lake, type: 'Microsoft.DataFactory/factories/linkedservices' },
  };
  expect(linkedFrom(files)).toEqual(['Microsoft.DataFactory/factories/linkedservices ls_lake']);
});
