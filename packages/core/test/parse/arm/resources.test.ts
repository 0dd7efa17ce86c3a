/** Resources of a template: spellings, places, loops, children. */
import { print, resourceOf, unitOf, written } from './templates.ts';

const storage = { type: 'Microsoft.Storage/storageAccounts', apiVersion: '2023-01-01', name: 'st' };

test('a resource with everything', () => {
  const resource = resourceOf({
    ...storage,
    name: "[parameters('name')]",
    condition: "[parameters('on')]",
    scope: "[resourceId('a/b', 'c')]",
    dependsOn: ['vnet'],
    copy: { name: 'all', count: 3, mode: 'Serial', batchSize: 2 },
    properties: { minimumTlsVersion: 'TLS1_2' },
  });
  expect(print(resource.type)).toBe("'Microsoft.Storage/storageAccounts'");
  expect(print(resource.name)).toBe('parameter name');
  expect(print(resource.apiVersion)).toBe("'2023-01-01'");
  expect(print(resource.condition)).toBe('parameter on');
  expect(print(resource.scope)).toBe("resourceId('a/b', 'c')");
  expect(print(resource.dependsOn)).toBe("['vnet']");
  expect(resource.loop).toMatchObject({
    name: 'all',
    serial: true,
    count: { value: 3 },
    batchSize: { value: 2 },
  });
  expect(resource).toMatchObject({
    existing: false,
    module: undefined,
    parent: undefined,
    symbol: undefined,
  });
  expect(resource.body.entries.map(({ key }) => key)).toEqual([
    ...['type', 'apiVersion', 'name', 'condition', 'scope', 'dependsOn', 'copy', 'properties'],
  ]);
});

test('the anchor is the type between its quotes', () => {
  expect(written(resourceOf(storage).anchor)).toBe('Microsoft.Storage/storageAccounts');
});

test('keys in any casing', () => {
  const resource = resourceOf({
    Type: 'A/b',
    ApiVersion: '2020-01-01',
    Name: 'x',
    DependsOn: [],
    Condition: true,
  });
  expect(
    [resource.type, resource.apiVersion, resource.name, resource.dependsOn, resource.condition].map(print),
  ).toEqual(["'A/b'", "'2020-01-01'", "'x'", '[]', 'true']);
});

test('property loops in the body', () => {
  const resource = resourceOf({
    ...storage,
    properties: { copy: [{ name: 'rules', count: 2, input: { port: '[copyIndex()]' } }], other: 1 },
  });
  expect(print(resource.body.entries.at(-1)?.value)).toBe(
    '{rules: loop rules 2: {port: copyIndex()}, other: 1}',
  );
});

test('resources by symbolic name', () => {
  const unit = unitOf({
    languageVersion: '2.0',
    resources: { account: storage, vault: { ...storage, type: 'Microsoft.KeyVault/vaults', existing: true } },
  });
  expect(unit.symbolic).toBe(true);
  expect(unit.resources.map(({ symbol, existing }) => [symbol, existing])).toEqual([
    ['account', false],
    ['vault', true],
  ]);
});

test('children that are written inside their parent follow it, with short types, and leave its body', () => {
  const { resources } = unitOf({
    resources: [
      {
        type: 'Microsoft.Sql/servers',
        name: 'sql',
        resources: [
          { type: 'databases', name: 'db', resources: [{ type: 'extensions', name: 'x' }] },
          { type: 'Microsoft.Sql/servers/firewallRules', name: 'sql/all' },
        ],
        properties: { resources: ['a property of that name stays'] },
      },
      storage,
    ],
  });
  expect(resources.map(({ type, parent }) => [print(type), parent && print(parent.type)])).toEqual([
    ["'Microsoft.Sql/servers'", undefined],
    ["'databases'", "'Microsoft.Sql/servers'"],
    ["'extensions'", "'databases'"],
    ["'Microsoft.Sql/servers/firewallRules'", "'Microsoft.Sql/servers'"],
    ["'Microsoft.Storage/storageAccounts'", undefined],
  ]);
  expect(resources[0]?.body.entries.map(({ key }) => key)).toEqual(['type', 'name', 'properties']);
  expect(print(resources[0]?.body)).toContain('resources: [');
});

test('what has no type is no resource; what has no name has a broken one', () => {
  const { resources } = unitOf({ resources: [{ name: 'x' }, 'text', null, { type: 'A/b' }] });
  expect(resources.map(({ name }) => print(name))).toEqual(['broken']);
});

test('a computed type anchors at its expression', () => {
  expect(written(resourceOf({ type: "[variables('t')]", name: 'x' }).anchor)).toBe("[variables('t')]");
});
