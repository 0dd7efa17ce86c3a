/** Nested deployments: whose expressions are whose, and where they go. */
import { linked, names, nested, properties, resources, settle, storage, template } from './support.ts';

const own = { parameters: { name: { type: 'string', defaultValue: 'inner' } }, variables: { tier: 'inner' } };
const around = {
  parameters: { name: { type: 'string', defaultValue: 'outer' } },
  variables: { tier: 'outer' },
};
const account = storage({ name: "[parameters('name')]", properties: { tier: "[variables('tier')]" } });

test('outer evaluation, the default, sees the parameters and variables of the template around it', () => {
  const plain = nested('d', { ...own, resources: [account] }) as { properties: Record<string, unknown> };
  delete plain.properties.expressionEvaluationOptions;
  const [found] = resources({ ...around, resources: [plain] });
  expect(found).toMatchObject({ name: 'outer', properties: { tier: 'outer' } });
});

test('inner evaluation sees its own, with the arguments that it is given', () => {
  const given = {
    evaluation: 'inner',
    parameters: { name: { value: "[concat(parameters('name'), '-given')]" } },
  };
  const [found] = resources({ ...around, resources: [nested('d', { ...own, resources: [account] }, given)] });
  expect(found).toMatchObject({ name: 'outer-given', properties: { tier: 'inner' } });
});

test('inner evaluation without arguments falls back on its defaults', () => {
  const inner = nested('d', { ...own, resources: [account] }, { evaluation: 'inner' });
  expect(names({ ...around, resources: [inner] })).toEqual(['inner']);
});

test('the loop around an outer-evaluated deployment is seen inside of it', () => {
  const inner = { resources: [storage({ name: "[concat('st', copyIndex())]" })] };
  const looped = nested('d', inner, {}, { copy: { name: 'c', count: 2 } });
  expect(names({ resources: [looped] })).toEqual(['st0', 'st1']);
});

test('doubly bracketed text stays text, so that a policy definition keeps its own expressions', () => {
  const rule = JSON.parse(`{ "then": { "effect": "[[parameters('effect')]" } }`);
  const policy = {
    type: 'Microsoft.Authorization/policyDefinitions',
    apiVersion: '2021-06-01',
    name: 'p',
    properties: { policyRule: rule },
  };
  const { graph } = settle({ resources: [nested('d', { resources: [policy] })] });
  const [definition] = graph.ofType('Microsoft.Authorization/policyDefinitions');
  expect(definition?.at('properties.policyRule.then.effect').text).toBe("[parameters('effect')]");
});

test('deployment().name is the name that the caller gave', () => {
  const inner = { resources: [storage({ properties: { by: '[deployment().name]' } })] };
  expect(resources({ resources: [nested('ledger', inner, { evaluation: 'inner' })] })[0]?.properties).toEqual(
    {
      by: 'ledger',
    },
  );
});

test.each([
  "[reference('d').outputs.key.value]",
  "[reference('d', '2022-09-01').outputs.key.value]",
  "[reference(resourceId('Microsoft.Resources/deployments', 'd')).outputs.key.value]",
  "[reference(resourceId('Microsoft.Resources/deployments', 'd'), '2022-09-01').outputs['key'].value]",
])('%s is the output of the nested deployment', (expression) => {
  const inner = { outputs: { key: { type: 'string', value: 'from-within' } } };
  const found = resources({ resources: [nested('d', inner), storage({ properties: { key: expression } })] });
  expect(found[0]?.properties).toEqual({ key: 'from-within' });
});

test('an output that the deployment does not have stays an expression', () => {
  const consumer = storage({ properties: { key: "[reference('d').outputs.nobody.value]" } });
  const found = resources({ resources: [nested('d', {}), consumer] });
  expect(found[0]?.properties).toEqual({
    key: "[reference(resourceId('Microsoft.Resources/deployments', 'd')).outputs.nobody.value]",
  });
});

test('within a deployment that is sent to another group, ids and the group’s name are of that group', () => {
  const inner = {
    resources: [
      storage({
        properties: { group: '[resourceGroup().name]', id: "[resourceId('Microsoft.Web/sites', 'w')]" },
      }),
    ],
  };
  const sent = nested('d', inner, { evaluation: 'inner' }, { resourceGroup: 'rg-shared' });
  expect(resources({ resources: [sent] })[0]?.properties).toEqual({
    group: 'rg-shared',
    id: "[resourceId('rg-shared', 'Microsoft.Web/sites', 'w')]",
  });
});

test('with outer evaluation they are of the group around it', () => {
  const inner = { resources: [storage({ properties: { group: '[resourceGroup().name]' } })] };
  const sent = nested('d', inner, {}, { resourceGroup: 'rg-shared' });
  expect(resources({ resources: [sent] })[0]?.properties).toEqual({ group: '[resourceGroup().name]' });
});

test('subscription and group are both known where both are said', () => {
  const inner = { resources: [storage({ properties: { id: "[resourceId('Microsoft.Web/sites', 'w')]" } })] };
  const where = { subscriptionId: '00000000-0000-0000-0000-000000000001', resourceGroup: 'rg' };
  expect(
    resources({ resources: [nested('d', inner, { evaluation: 'inner' }, where)] })[0]?.properties,
  ).toEqual({
    id: '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Web/sites/w',
  });
});

describe('linked templates', () => {
  const accounts = template({
    parameters: { name: { type: 'string' } },
    resources: [storage({ name: "[parameters('name')]" })],
    outputs: { id: { type: 'string', value: "[parameters('name')]" } },
  });
  const base = { base: { type: 'string' }, token: { type: 'securestring' } };
  const deployed = (link: object, variables: object = {}) => {
    const resourceList = [linked('d', link, { name: { value: 'stlinked' } })];
    const main = template({ parameters: base, variables, resources: resourceList });
    return names({ 'main.json': main, 'nested/accounts.json': accounts });
  };

  test.each([
    { relativePath: 'nested/accounts.json' },
    { uri: "[uri(deployment().properties.templateLink.uri, 'nested/accounts.json')]" },
    { uri: "[uri(parameters('base'), 'nested/accounts.json')]" },
    { uri: "[uri(parameters('base'), concat('nested/accounts.json', parameters('token')))]" },
    { uri: "[concat(parameters('base'), '/nested/', 'accounts.json', parameters('token'))]" },
    { uri: "[concat(uri(parameters('base'), 'nested/accounts.json'), parameters('token'))]" },
    { uri: 'https://raw.example.net/corp/templates/main/nested/accounts.json' },
  ])('%p is the file beside the template', (link) => {
    expect(deployed(link)).toEqual(['stlinked']);
  });

  test('the address may stand in a variable', () => {
    const variables = { address: "[uri(parameters('base'), 'nested/accounts.json')]" };
    expect(deployed({ uri: "[variables('address')]" }, variables)).toEqual(['stlinked']);
  });

  test('its outputs are known', () => {
    const main = template({
      resources: [
        linked('d', { relativePath: 'nested/accounts.json' }, { name: { value: 'stlinked' } }),
        storage({ name: 'stuser', properties: { other: "[reference('d').outputs.id.value]" } }),
      ],
    });
    const found = resources({ 'main.json': main, 'nested/accounts.json': accounts });
    expect(found.at(-1)?.properties).toEqual({ other: 'stlinked' });
  });

  test.each([
    [{ relativePath: 'nested/nobody.json' }, 'there is no such file'],
    [{ relativePath: '../../etc/passwd' }, 'its path leaves the workspace'],
    [{ uri: "[parameters('base')]" }, 'its address is known only when it is deployed'],
    [{ id: '/subscriptions/x/providers/Microsoft.Resources/templateSpecs/t/versions/1' }, 'is not read'],
  ])('%p is a notice, and the rest is judged', (link, because) => {
    const { graph, notices } = settle({
      parameters: base,
      resources: [linked('d', link), storage()],
    });
    const code = because.includes('leaves') ? 'outside-workspace' : 'unresolved-module';
    expect(notices.map((notice) => [notice.code, notice.message.includes(because)])).toEqual([[code, true]]);
    expect(graph.ofType('Microsoft.Storage/storageAccounts')).toHaveLength(1);
  });
});

test('templates that deploy each other end with a notice', () => {
  const to = (path: string) => template({ resources: [linked('d', { relativePath: path }), storage()] });
  const { graph, notices } = settle({ 'main.json': to('b.json'), 'b.json': to('main.json') });
  expect(notices.map(({ code, file }) => [code, file])).toEqual([['module-cycle', 'b.json']]);
  expect(graph.ofType('Microsoft.Storage/storageAccounts')).toHaveLength(2);
});

test('all arguments may come as one computed object', () => {
  const inner = {
    parameters: { tls: { type: 'string' } },
    resources: [storage({ properties: { tls: "[parameters('tls')]" } })],
  };
  const computed = "[createObject('tls', createObject('value', 'TLS1_0'))]";
  const found = resources({ resources: [nested('d', inner, { evaluation: 'inner', parameters: computed })] });
  expect(found[0]?.properties).toEqual({ tls: 'TLS1_0' });
});

test('one argument may be computed whole, as the Bicep compiler writes conditional secrets', () => {
  const inner = {
    parameters: { tls: { type: 'string' } },
    resources: [storage({ properties: { tls: "[parameters('tls')]" } })],
  };
  const computed = {
    tls: "[if(equals(1, 1), createObject('value', 'TLS1_0'), createObject('value', null()))]",
  };
  const found = resources({ resources: [nested('d', inner, { evaluation: 'inner', parameters: computed })] });
  expect(found[0]?.properties).toEqual({ tls: 'TLS1_0' });
});

test('a list of resources that is empty deploys nothing', () => {
  expect(names({ resources: [nested('d', {})] })).toEqual([]);
  expect(properties({})).toEqual({});
});

test('a template that is computed is not read, and a notice says so', () => {
  const inner = { $schema: 'x', contentVersion: '1.0.0.0', resources: [storage()] };
  const deployment = {
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name: 'd',
    properties: { mode: 'Incremental', template: "[variables('inner')]" },
  };
  const { notices } = settle({ variables: { inner }, resources: [deployment] });
  expect(notices.map(({ code, message }) => [code, message])).toEqual([
    [
      'unresolved-module',
      "The module 'd' is not read: its template is not written there but computed. Everything around it is judged all the same.",
    ],
  ]);
});

test('every turn of a looped deployment has outputs of its own', () => {
  const inner = { outputs: { key: { type: 'string', value: "[concat('key', copyIndex())]" } } };
  const looped = nested("[concat('d', copyIndex())]", inner, {}, { copy: { name: 'c', count: 2 } });
  const keys = [
    { name: 'keys', count: 2, input: "[reference(concat('d', copyIndex('keys'))).outputs.key.value]" },
  ];
  expect(resources({ resources: [looped, storage({ properties: { copy: keys } })] })[0]?.properties).toEqual({
    keys: ['key0', 'key1'],
  });
});

test('a secret argument that comes back as an output is still a secret', () => {
  const inner = {
    parameters: { key: { type: 'securestring' } },
    outputs: { key: { type: 'string', value: "[parameters('key')]" } },
  };
  const given = { evaluation: 'inner', parameters: { key: { value: "[parameters('key')]" } } };
  const members = { parameters: { key: { type: 'securestring' } }, resources: [nested('d', inner, given)] };
  expect(settle(members).value("[reference('d').outputs.key.value]").marks & 1).toBe(1);
});
