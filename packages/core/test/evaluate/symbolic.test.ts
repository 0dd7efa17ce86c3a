/** Templates with symbolic names: resources are an object, and expressions name its keys. */
import { names, resources, settle, storage } from './support.ts';

const symbolic = (resourceObject: object, members: object = {}) => ({
  languageVersion: '2.0',
  ...members,
  resources: resourceObject,
});
const vault = {
  existing: true,
  type: 'Microsoft.KeyVault/vaults',
  apiVersion: '2023-07-01',
  name: 'kv-ledger',
};
const looped = storage({
  copy: { name: 'loop', count: 2 },
  name: "[format('st{0}', copyIndex())]",
  properties: { turn: "[copyIndex('loop')]" },
});

function user(expression: string): unknown {
  const all = { account: storage({ name: 'staccount', properties: { tls: 'TLS1_0' } }), vault, looped };
  const found = resources(
    symbolic({ ...all, user: storage({ name: 'stuser', properties: { it: expression } }) }),
  );
  return (found.find((resource) => resource.name === 'stuser')?.properties as { it?: unknown } | undefined)
    ?.it;
}

test.each([
  ["[reference('account').tls]", 'TLS1_0'],
  ["[reference('account', '2023-01-01', 'full').location]", 'westeurope'],
  ["[reference('looped[1]').turn]", 1],
  ["[reference(format('looped[{0}]', 0)).turn]", 0],
  ["[references('looped')[1].turn]", 1],
  ["[references('looped', 'full')[0].location]", 'westeurope'],
  ["[resourceInfo('account').name]", 'staccount'],
  ["[resourceInfo('account').id]", "[resourceId('Microsoft.Storage/storageAccounts', 'staccount')]"],
  [
    "[reference('vault').vaultUri]",
    "[reference(resourceId('Microsoft.KeyVault/vaults', 'kv-ledger')).vaultUri]",
  ],
])('%s', (expression, expected) => expect(user(expression)).toEqual(expected));

test('existing resources are there to be found, and are not deployed', () => {
  const members = symbolic({ vault, account: storage({ dependsOn: ['vault'] }) });
  expect(names(members)).toEqual(['stledger']);
  const { graph } = settle(members);
  const account = graph.ofType('Microsoft.Storage/storageAccounts')[0];
  expect(account?.linked('Microsoft.KeyVault/vaults').map(({ name, existing }) => [name, existing])).toEqual([
    ['kv-ledger', true],
  ]);
});

test('a loop of unknown length has no turns to tell apart', () => {
  const open = storage({ copy: { name: 'l', count: "[length(parameters('list'))]" } });
  const user = storage({ name: 'stuser', properties: { all: "[references('open')]" } });
  const members = symbolic({ open, user }, { parameters: { list: { type: 'array' } } });
  expect(resources(members).find((r) => r.name === 'stuser')?.properties).toEqual({
    all: "[references('open')]",
  });
});

test('resources of extensions are resources, with or without a name', () => {
  const deployment = { import: 'k8s', type: 'apps/Deployment@v1', properties: { metadata: { name: 'web' } } };
  const imports = { k8s: { provider: 'Kubernetes', version: '1.0.0' } };
  const [found] = resources(symbolic({ deployment }, { imports }));
  expect(found).toEqual({ type: 'apps/Deployment@v1', properties: { metadata: { name: 'web' } } });
});
