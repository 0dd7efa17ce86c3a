/** `.bicepparam` files. */
import type { ParameterSet } from '../../../src/model/unit.ts';
import { bicep } from '../../../src/parse/bicep/index.ts';
import { SourceFile } from '../../../src/text/source-file.ts';
import { show, textAt } from './show.ts';

function setOf(text: string, path = 'env/prod.bicepparam'): ParameterSet {
  const { parameterSets, units, notices } = bicep.parse(new SourceFile(path, text));
  expect([units, notices]).toEqual([[], []]);
  return parameterSets[0] as ParameterSet;
}

test('values belong to the file that `using` names', () => {
  const set = setOf("using '../main.bicep'\n\nparam sku = 'Standard'\nparam Count = 3\n");
  expect([set.label, set.using]).toEqual(['env/prod.bicepparam', 'main.bicep']);
  expect([...set.values].map(([key, { name, value }]) => [key, name, show(value)])).toEqual([
    ['sku', 'sku', "'Standard'"],
    ['count', 'Count', '3'],
  ]);
  expect(textAt(set.values.get('sku')!.namePlace)).toBe('sku');
});

test.each([
  ["using './main.bicep'", 'env/main.bicep'],
  ["using '../../outside/main.bicep'", '../outside/main.bicep'],
  ['using none', undefined],
  ["using 'br/public:avm/res/web/site:0.1.0'", undefined],
  ["using './main.bicep' with {\n  mode: 'deployment'\n}", 'env/main.bicep'],
  ['param a = 1', undefined],
])('%s', (text, using) => {
  expect(setOf(text).using).toBe(using);
});

test('a file that extends another one says which', () => {
  expect(setOf("using none\nextends './base.bicepparam'").extends).toBe('env/base.bicepparam');
});

test('expressions see the variables, imports and other values of the file', () => {
  const set = setOf(`using 'main.bicep'
import * as shared from 'shared.bicep'
var tags = {
  env: 'prod'
}
param name = 'app'
param settings = {
  tags: tags
  hosts: ['\${name}.example.com', shared.host]
  token: readEnvironmentVariable('TOKEN', '')
}`);
  expect(show(set.values.get('settings')?.value)).toBe(
    `{tags: variable:tags, hosts: ["parameter:name '.example.com'", variable:shared['host']], token: readEnvironmentVariable('TOKEN', '')}`,
  );
  expect(show(set.unit?.variables.get('tags')?.value)).toBe("{env: 'prod'}");
  expect(show(set.unit?.parameters.get('name')?.defaultValue)).toBe("'app'");
  expect(set.unit?.imports?.map(({ wildcard }) => wildcard)).toEqual(['shared']);
});

test('a secret from a key vault is marked', () => {
  const set = setOf("using 'main.bicep'\nparam password = az.getSecret('sub', 'rg', 'kv', 'sql')");
  expect(set.values.get('password')?.keyVault).toBe(true);
});

test('configurations of extensions are read', () => {
  setOf("using 'main.bicep'\nextensionConfig k8s with {\n  namespace: 'default'\n}");
});
