/** `reference()` of a resource that the same template declares: what is declared is what it will have. */
import { Mark } from '../../src/model/value.ts';
import { nested, resources, settle, storage } from './support.ts';

const declared = storage({
  name: "[parameters('name')]",
  properties: { tls: 'TLS1_0', endpoints: { blob: 'known' } },
});

function read(expression: string, more: readonly object[] = []): unknown {
  const reader = storage({ name: 'streader', properties: { it: expression } });
  const list = resources({
    parameters: { name: { type: 'string' } },
    resources: [declared, reader, ...more],
  });
  return (list.find((resource) => resource.name === 'streader')?.properties as { it?: unknown } | undefined)
    ?.it;
}

const id = "resourceId('Microsoft.Storage/storageAccounts', parameters('name'))";

test.each([
  [`[reference(${id}).tls]`, 'TLS1_0'],
  [`[reference(${id}, '2019-06-01').TLS]`, 'TLS1_0'],
  ["[reference(parameters('name')).tls]", 'TLS1_0'],
  [`[reference(${id}, '2019-06-01', 'Full').location]`, 'westeurope'],
  [`[reference(${id}).endpoints.blob]`, 'known'],
  [`[reference(${id}).endpoints.web]`, `[reference(${id}).endpoints.web]`],
  [`[reference(${id}, '2019-06-01').provisioningState]`, `[reference(${id}).provisioningState]`],
  ["[reference('nobody').x]", "[reference('nobody').x]"],
])('%s', (expression, expected) => expect(read(expression)).toEqual(expected));

test('a resource that is declared further down is found too', () => {
  expect(
    read("[reference('stlater').tls]", [storage({ name: 'stlater', properties: { tls: 'TLS1_1' } })]),
  ).toBe('TLS1_1');
});

test('a resource of a nested deployment is found by its id', () => {
  const inner = { resources: [storage({ name: 'stwithin', properties: { tls: 'TLS1_1' } })] };
  expect(
    read("[reference(resourceId('Microsoft.Storage/storageAccounts', 'stwithin')).tls]", [
      nested('d', inner),
    ]),
  ).toBe('TLS1_1');
});

const server = {
  type: 'Microsoft.DBforPostgreSQL/flexibleServers',
  apiVersion: '2023-06-01-preview',
  name: 'psql-ledger',
  properties: {
    version: '16',
    administratorLoginPassword: "[parameters('password')]",
    roles: [{ gatewayPassword: "[parameters('password')]", note: "[parameters('password')]" }],
  },
};

test.each([
  ["[reference('psql-ledger').administratorLoginPassword]", 0],
  ["[reference('psql-ledger').roles[0].gatewayPassword]", 0],
  ["[reference('psql-ledger').roles[0].note]", Mark.secret],
  ["[reference('psql-ledger').fullyQualifiedDomainName]", 0],
  ["[tryGet(reference('psql-ledger'), 'fullyQualifiedDomainName')]", 0],
])('a service does not hand out the secrets that it was given: %s', (expression, secret) => {
  const members = { parameters: { password: { type: 'securestring' } }, resources: [server] };
  expect(settle(members).value(expression).marks & Mark.secret).toBe(secret);
});

test('a parameter that reads a resource may be part of the names of others', () => {
  const inner = {
    parameters: { region: { type: 'string' } },
    resources: [storage({ name: "[concat('st', parameters('region'))]" })],
  };
  const given = { evaluation: 'inner', parameters: { region: { value: "[reference('stmain').region]" } } };
  const main = storage({ name: 'stmain', properties: { region: 'north' } });
  const { graph, notices } = settle({ resources: [nested('d', inner, given), main] });
  expect(graph.ofType('Microsoft.Storage/storageAccounts').map(({ name }) => name)).toEqual([
    'stnorth',
    'stmain',
  ]);
  expect(notices).toEqual([]);
});
