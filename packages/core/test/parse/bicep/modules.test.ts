/** How module statements become deployments that name another file. */
import { resourceOf, show, textAt, unitOf } from './show.ts';

test('a local module with arguments', () => {
  const unit = unitOf(`param location string
module net './modules/network.bicep' = {
  name: 'net'
  scope: resourceGroup('net-rg')
  dependsOn: []
  params: {
    location: location
    'address-space': '10.0.0.0/16'
  }
}
output id string = net.outputs.vnetId`);
  const net = resourceOf(unit, 'net');
  expect(textAt(net.anchor)).toBe('net');
  expect(show(net.type)).toBe("'Microsoft.Resources/deployments'");
  expect(show(net.name)).toBe("'net'");
  expect(show(net.scope)).toBe("resourceGroup('net-rg')");
  expect(net.module).toMatchObject({ targetKind: 'path', evaluation: 'inner' });
  expect(net.module?.argumentsExpression).toBeUndefined();
  expect(show(net.module?.target)).toBe("'./modules/network.bicep'");
  expect(
    net.module?.arguments.map(({ name, value, namePlace }) => [name, show(value), textAt(namePlace)]),
  ).toEqual([
    ['location', 'parameter:location', 'location'],
    ['address-space', "'10.0.0.0/16'", 'address-space'],
  ]);
  expect(show(unit.outputs[0]?.value)).toBe("symbol:net['outputs']['vnetId']");
});

test('the body is that of an ARM deployment', () => {
  const unit = unitOf("module m 'm.bicep' = {\n  name: 'm'\n  params: {\n    a: 1\n  }\n}");
  expect(show(resourceOf(unit, 'm').body)).toBe(
    "{type: 'Microsoft.Resources/deployments', name: 'm', properties: {parameters: {a: {value: 1}}}}",
  );
});

test.each([
  ['br/public:avm/res/storage/storage-account:0.9.0', 'registry'],
  ['br:example.azurecr.io/modules/app:v1', 'registry'],
  ['ts:00000000-0000-0000-0000-000000000000/rg/spec:v1', 'templateSpec'],
  ['ts/specs:app:v1', 'templateSpec'],
  ['../brand/main.json', 'path'],
])('the target of %s is a %s', (target, kind) => {
  const unit = unitOf(`module m '${target}' = {\n  name: 'm'\n}`);
  expect(resourceOf(unit, 'm').module?.targetKind).toBe(kind);
});

test('a secret from a key vault is marked', () => {
  const unit = unitOf(`resource kv 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: 'kv'
}
module m 'm.bicep' = {
  name: 'm'
  params: {
    password: kv.getSecret('sql')
    user: 'admin'
  }
}`);
  expect(resourceOf(unit, 'm').module?.arguments.map(({ name, keyVault }) => [name, keyVault])).toEqual([
    ['password', true],
    ['user', false],
  ]);
});

test('without a name it gets the one that the official compiler generates', () => {
  const unit = unitOf("module app 'app.bicep' = {}\nmodule all 'app.bicep' = [for x in [1]: {}]");
  expect(show(resourceOf(unit, 'app').name)).toBe(`"'app-' uniqueString('app', deployment()['name'])"`);
  const all = resourceOf(unit, 'all');
  expect(show(all.name)).toBe(`"'all-' local:#index '-' uniqueString('all', deployment()['name'])"`);
  expect(all.loop?.indexVariable).toBe('#index');
});

test('arguments with a spread are also one expression in the form of ARM', () => {
  const unit = unitOf("var more = {}\nmodule m 'm.bicep' = {\n  params: {\n    a: 1\n    ...more\n  }\n}");
  const module = resourceOf(unit, 'm').module;
  expect(module?.arguments.map(({ name }) => name)).toEqual(['a']);
  expect(show(module?.argumentsExpression)).toBe(
    'mapValues({a: 1, ...variable:more}, (argument) => {value: local:argument})',
  );
});

test('loops and conditions are those of resources', () => {
  const unit = unitOf("module m 'm.bicep' = [for i in [1, 2]: if (i > 1) {\n  name: 'm${i}'\n}]");
  const { loop, condition } = resourceOf(unit, 'm');
  expect(show(loop?.items)).toBe('[1, 2]');
  expect(show(condition)).toBe('greater(local:i, 1)');
});
