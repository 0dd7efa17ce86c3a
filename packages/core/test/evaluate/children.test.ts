/** Child resources in all their spellings become the same resource; extension resources say what they extend. */
import { resources, settle } from './support.ts';

const server = (members: object = {}) => ({
  type: 'Microsoft.Sql/servers',
  apiVersion: '2021-11-01',
  name: "[variables('server')]",
  ...members,
});
const variables = { server: 'sql-ledger' };
const top = (name: string) => ({
  type: 'Microsoft.Sql/servers/firewallRules',
  apiVersion: '2021-11-01',
  name,
});

test.each([
  [
    'short, inside',
    [server({ resources: [{ type: 'firewallRules', name: 'all', apiVersion: '2021-11-01' }] })],
  ],
  ['whole type, inside', [server({ resources: [{ ...top('all') }] })]],
  ['concat, beside', [server(), top("[concat(variables('server'), '/all')]")]],
  ['format, beside', [server(), top("[format('{0}/{1}', variables('server'), 'all')]")]],
  ['in front', [top("[concat(variables('server'), '/', 'all')]"), server()]],
])('%s', (_, list) => {
  const { graph } = settle({ variables, resources: list });
  const [parent] = graph.ofType('Microsoft.Sql/servers');
  const children = parent?.children('firewallRules') ?? [];
  expect(children.map(({ name, type }) => [type, name])).toEqual([
    ['Microsoft.Sql/servers/firewallRules', 'sql-ledger/all'],
  ]);
  expect(children[0]?.parent).toBe(parent);
});

test('the same with a name that nobody knows yet', () => {
  const parameters = { server: { type: 'string' } };
  const list = [server({ name: "[parameters('server')]" }), top("[concat(parameters('server'), '/all')]")];
  const { graph } = settle({ parameters, resources: list });
  expect(graph.ofType('Microsoft.Sql/servers')[0]?.children('firewallRules')).toHaveLength(1);
});

test('grandchildren are joined to all of their ancestors', () => {
  const database = {
    type: 'databases',
    name: 'db',
    apiVersion: '2021-11-01',
    resources: [{ type: 'auditingSettings', name: 'default', apiVersion: '2021-11-01' }],
  };
  expect(
    resources({ variables, resources: [server({ resources: [database] })] }).map((r) => [r.type, r.name]),
  ).toEqual([
    ['Microsoft.Sql/servers', 'sql-ledger'],
    ['Microsoft.Sql/servers/databases', 'sql-ledger/db'],
    ['Microsoft.Sql/servers/databases/auditingSettings', 'sql-ledger/db/default'],
  ]);
});

test("a child of a looped parent belongs to its own turn's parent", () => {
  const looped = server({
    name: "[concat('sql', copyIndex())]",
    copy: { name: 'c', count: 2 },
    resources: [{ type: 'firewallRules', name: 'all', apiVersion: '2021-11-01' }],
  });
  const { graph } = settle({ resources: [looped] });
  const parents = graph
    .ofType('Microsoft.Sql/servers')
    .map((parent) => [parent.name, parent.children().map((c) => c.name)]);
  expect(parents).toEqual([
    ['sql0', ['sql0/all']],
    ['sql1', ['sql1/all']],
  ]);
});

test('an extension resource names what it extends', () => {
  const lock = {
    type: 'Microsoft.Authorization/locks',
    apiVersion: '2020-05-01',
    name: 'keep',
    scope: "[concat('Microsoft.Sql/servers/', variables('server'))]",
    properties: {},
  };
  const found = resources({ variables, resources: [server(), lock] });
  expect(found.find((r) => r.name === 'keep')?.scope).toBe('Microsoft.Sql/servers/sql-ledger');
});
