/** Where a value came from: every hop from the place of use to the place of writing, each with its exact text. */
import { linked, nested, parameterFile, settle, storage, template, way } from './support.ts';

/** The way of the first storage account's minimum TLS version. */
function tls(files: object, parameters: readonly string[] = []) {
  const { graph } = settle(files, parameters);
  const account = graph.ofType('Microsoft.Storage/storageAccounts')[0];
  return way(account?.at('properties.minimumTlsVersion').value as never);
}

const using = (expression: string) => storage({ properties: { minimumTlsVersion: expression } });

test('a literal is written where it is used', () => {
  expect(tls({ resources: [using('TLS1_0')] })).toEqual(['literal: "TLS1_0"']);
});

test('a variable is one hop', () => {
  expect(tls({ variables: { tls: 'TLS1_0' }, resources: [using("[variables('tls')]")] })).toEqual([
    "variable tls: variables('tls')",
    'literal: "TLS1_0"',
  ]);
});

test('variable, parameter, default: each has its place', () => {
  const parameters = { minimum: { type: 'string', defaultValue: 'TLS1_0' } };
  const variables = { tls: "[parameters('minimum')]" };
  expect(tls({ parameters, variables, resources: [using("[variables('tls')]")] })).toEqual([
    "variable tls: variables('tls')",
    "parameter minimum: parameters('minimum')",
    'parameter default minimum: "TLS1_0"',
  ]);
});

test('a parameter file is the end of the way', () => {
  const files = {
    'main.json': template({
      parameters: { minimum: { type: 'string', defaultValue: 'TLS1_2' } },
      resources: [using("[parameters('minimum')]")],
    }),
    'main.parameters.json': parameterFile({ minimum: 'TLS1_0' }),
  };
  expect(tls(files, ['main.parameters.json'])).toEqual([
    "parameter minimum: parameters('minimum')",
    'parameter file minimum: minimum',
    'parameter file: "TLS1_0"',
  ]);
});

test('an argument of a nested deployment leads to the caller', () => {
  const inner = { parameters: { tls: { type: 'string' } }, resources: [using("[parameters('tls')]")] };
  const given = { evaluation: 'inner', parameters: { tls: { value: "[variables('old')]" } } };
  expect(tls({ variables: { old: 'TLS1_0' }, resources: [nested('accounts', inner, given)] })).toEqual([
    "parameter tls: parameters('tls')",
    'module argument tls: tls',
    "variable old: variables('old')",
    'literal: "TLS1_0"',
  ]);
});

test("a module's default that the caller leaves in force is not the deployer's to change", () => {
  const files = {
    'main.json': template({ resources: [linked('accounts', { relativePath: 'accounts.json' })] }),
    'accounts.json': template({
      parameters: { tls: { type: 'string', defaultValue: 'TLS1_0' } },
      resources: [using("[parameters('tls')]")],
    }),
  };
  expect(tls(files)).toEqual(["parameter tls: parameters('tls')", 'module default tls: "TLS1_0"']);
});

test('a part of an object goes the way of the object', () => {
  const variables = { settings: { tls: 'TLS1_0' } };
  expect(tls({ variables, resources: [using("[variables('settings').tls]")] })).toEqual([
    "variable settings: variables('settings').tls",
    'literal: "TLS1_0"',
  ]);
});

test('a part of a default object was written as a default', () => {
  const parameters = { settings: { type: 'object', defaultValue: { tls: ['TLS1_0'] } } };
  expect(tls({ parameters, resources: [using("[parameters('settings').tls[0]]")] }).at(-1)).toBe(
    'parameter default settings: "TLS1_0"',
  );
});

test('a computed text keeps the way of the one value that travelled into it', () => {
  const variables = { minor: '0' };
  expect(tls({ variables, resources: [using("[concat('TLS1_', variables('minor'))]")] })).toEqual([
    "expression: concat('TLS1_', variables('minor'))",
    "variable minor: variables('minor')",
    'literal: "0"',
  ]);
});

test('a user function is a hop', () => {
  const member = { parameters: [], output: { type: 'string', value: 'TLS1_0' } };
  const functions = [{ namespace: 'corp', members: { tls: member } }];
  expect(tls({ functions, resources: [using('[corp.tls()]')] })).toEqual([
    'function corp.tls: corp.tls()',
    'literal: "TLS1_0"',
  ]);
});

test('an output of a nested deployment leads into it', () => {
  const inner = { outputs: { tls: { type: 'string', value: 'TLS1_0' } } };
  const resources = [nested('shared', inner), using("[reference('shared').outputs.tls.value]")];
  expect(tls({ resources }).at(-1)).toBe('literal: "TLS1_0"');
});

test('escapes count: a place is what stands in the file, not what it means', () => {
  const text = template({ resources: [using('PLACE')] }).replace('PLACE', '\\u0054LS1_0');
  expect(tls({ 'main.json': text })).toEqual(['literal: "\\u0054LS1_0"']);
});
