/** Which resources refer to which: by id, by dependsOn, by symbol, by the references of a factory. */
import { linked, nested, settle, storage, template } from '../evaluate/support.ts';
import { resource } from './support.ts';

const site = (members: object) => ({
  type: 'Microsoft.Web/sites',
  apiVersion: '2022-09-01',
  name: 'web',
  ...members,
});
const plan = { type: 'Microsoft.Web/serverfarms', apiVersion: '2022-09-01', name: "[variables('plan')]" };
const variables = { plan: 'plan-ledger' };
const planId = "[resourceId('Microsoft.Web/serverfarms', variables('plan'))]";

const targets = (list: readonly object[], members: object = { variables }) =>
  resource('Microsoft.Web/sites', { ...members, resources: list })
    .linked()
    .map(({ name }) => name);

test.each([
  ['an id in a property', site({ properties: { serverFarmId: planId } })],
  ['an id in dependsOn', site({ dependsOn: [planId] })],
  ['a bare name in dependsOn', site({ dependsOn: ["[variables('plan')]"] })],
  [
    'a concatenated id in dependsOn',
    site({ dependsOn: ["[concat('Microsoft.Web/serverfarms/', variables('plan'))]"] }),
  ],
  [
    'an id of another subscription',
    site({
      properties: {
        id: '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Web/serverfarms/plan-ledger',
      },
    }),
  ],
])('%s', (_, from) => {
  expect(targets([plan, from])).toEqual(['plan-ledger']);
  expect(targets([from, plan])).toEqual(['plan-ledger']);
});

test('the same with a name that nobody knows yet', () => {
  const parameters = { plan: { type: 'string' } };
  const unknown = { ...plan, name: "[parameters('plan')]" };
  const from = site({
    properties: { serverFarmId: "[resourceId('Microsoft.Web/serverfarms', parameters('plan'))]" },
  });
  expect(targets([unknown, from], { parameters })).toEqual(["[parameters('plan')]"]);
});

test('links are seen from the other end, of all types or of one', () => {
  const from = [plan, site({ properties: { serverFarmId: planId } }), storage({ tags: { plan: planId } })];
  const target = resource('Microsoft.Web/serverfarms', { variables, resources: from });
  expect(target.referencedBy().map(({ type }) => type)).toEqual([
    'Microsoft.Web/sites',
    'Microsoft.Storage/storageAccounts',
  ]);
  expect(target.referencedBy('microsoft.web/SITES').map(({ name }) => name)).toEqual(['web']);
  expect(target.referencedBy('Microsoft.Nobody/x')).toEqual([]);
});

test('symbols in dependsOn', () => {
  const members = {
    languageVersion: '2.0',
    resources: { farm: { ...plan, name: 'plan' }, web: site({ dependsOn: ['farm'] }) },
  };
  expect(
    resource('Microsoft.Web/sites', members)
      .linked()
      .map(({ name }) => name),
  ).toEqual(['plan']);
});

test('links cross nested and linked deployments', () => {
  const files = {
    'main.json': template({
      resources: [
        linked('d', { relativePath: 'plan.json' }),
        nested('w', {
          resources: [site({ properties: { id: "[resourceId('Microsoft.Web/serverfarms', 'plan-x')]" } })],
        }),
      ],
    }),
    'plan.json': template({ resources: [{ ...plan, name: 'plan-x' }] }),
  };
  expect(
    resource('Microsoft.Web/sites', files)
      .linked()
      .map(({ name }) => name),
  ).toEqual(['plan-x']);
});

test('nothing links to itself', () => {
  expect(targets([site({ properties: { self: "[resourceId('Microsoft.Web/sites', 'web')]" } })])).toEqual([]);
});

test('a factory’s parts refer to each other by kind and name, whatever the factory is called', () => {
  const factory = (kind: string, name: string, properties: object) => ({
    type: `Microsoft.DataFactory/factories/${kind}`,
    apiVersion: '2018-06-01',
    name: `[concat(parameters('factoryName'), '/${name}')]`,
    properties,
  });
  const dataset = factory('datasets', 'orders', {
    linkedServiceName: { referenceName: 'ls_sql', type: 'LinkedServiceReference' },
  });
  const { graph } = settle({
    parameters: { factoryName: { type: 'string' } },
    resources: [factory('linkedServices', 'ls_sql', { type: 'AzureSqlDatabase' }), dataset],
  });
  const [linkedService] = graph.ofType('Microsoft.DataFactory/factories/linkedServices');
  expect(linkedService?.referencedBy().map(({ name }) => name)).toEqual([
    "[parameters('factoryName')]/orders",
  ]);
});
