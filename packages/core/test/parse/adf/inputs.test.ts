/** Values of global parameters. */
import { adf } from '../../../src/parse/adf/index.ts';
import { at, fileOf, scalarOf, written } from './files.ts';

const VALUES = {
  env: { type: 'string', value: 'prod' },
  retries: { type: 'int', value: 3 },
  none: { type: 'string' },
};

test('a factory file gives values to its global parameters', () => {
  const content = { name: 'f', properties: { globalParameters: VALUES } };
  const [set] = adf.parse(fileOf('factory/f.json', content)).parameterSets;
  expect(set?.label).toBe('factory/f.json');
  const values = [...(set?.values.values() ?? [])];
  expect(values.map(({ name, value }) => [name, scalarOf(value)])).toEqual([
    ['env', 'prod'],
    ['retries', 3],
  ]);
  expect(values.map(({ namePlace }) => written(namePlace))).toEqual(['env', 'retries']);
});

test('a published file of global parameters gives values, and is what they become', () => {
  const { env, retries } = VALUES;
  const path = 'f/globalParameters/f_GlobalParameters.json';
  const file = fileOf(path, { env, retries });
  expect(adf.claims(path, file.text)).toBe(true);
  const { units, parameterSets } = adf.parse(file);
  expect([...(parameterSets[0]?.values.keys() ?? [])]).toEqual(['env', 'retries']);
  const [resource] = units[0]?.resources ?? [];
  expect(scalarOf(resource?.type)).toBe('Microsoft.DataFactory/factories/globalParameters');
  expect(scalarOf(at(resource?.body, 'properties.env.value'))).toBe('prod');
});

test('other files give none', () => {
  const content = { name: 'p', properties: { activities: [], globalParameters: VALUES } };
  expect(adf.parse(fileOf('pipeline/p.json', content)).parameterSets).toEqual([]);
});
