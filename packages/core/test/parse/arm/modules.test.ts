/** Nested and linked deployments. */
import { print, resourceOf, written } from './templates.ts';

function deployment(properties: object, more: object = {}) {
  return resourceOf({
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name: 'd',
    properties,
    ...more,
  });
}

const template = {
  $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
  languageVersion: '2.0',
  variables: { a: 1 },
  resources: { rg: { type: 'Microsoft.Resources/resourceGroups', name: 'rg' } },
};

test('an inline template is a unit of its own, lowered once', () => {
  const { module } = deployment({ template });
  expect(module?.unit).toMatchObject({ scope: 'subscription', symbolic: true, ignores: [] });
  expect(module?.unit?.resources.map(({ symbol }) => symbol)).toEqual(['rg']);
  expect(module?.unit).toBe(module?.unit);
});

test('its text leaves the body of the deployment', () => {
  const { body } = deployment({ mode: 'Incremental', template });
  expect(print(body.entries.at(-1)?.value)).toBe("{mode: 'Incremental'}");
});

test('expressions are evaluated outside unless it says inner', () => {
  expect(deployment({ template }).module?.evaluation).toBe('outer');
  expect(deployment({ template, expressionEvaluationOptions: { scope: 'Inner' } }).module?.evaluation).toBe(
    'inner',
  );
});

test.each([
  ['relativePath', 'relativePath'],
  ['uri', 'uri'],
  ['id', 'templateSpec'],
])('a link by %s', (member, targetKind) => {
  const { module } = deployment({
    templateLink: { [member]: "[variables('where')]", contentVersion: '1.0.0.0' },
  });
  expect(module).toMatchObject({ targetKind, target: { kind: 'reference', name: 'where' }, unit: undefined });
});

test('arguments come out of their value objects; Key Vault references are marked', () => {
  const { module } = deployment({
    template,
    parameters: {
      sku: { value: "[parameters('sku')]" },
      password: { reference: { keyVault: { id: 'id' }, secretName: 'sql' } },
      maybe: "[if(parameters('x'), createObject('value', 1), createObject())]",
    },
  });
  expect(module?.arguments.map(({ name, value, keyVault }) => [name, print(value), keyVault])).toEqual([
    ['sku', 'parameter sku', undefined],
    ['password', "{keyVault: {id: 'id'}, secretName: 'sql'}", true],
    ['maybe', "if(parameter x, createObject('value', 1), createObject())[?'value']", undefined],
  ]);
  expect(module?.arguments.map(({ namePlace }) => written(namePlace))).toEqual(['sku', 'password', 'maybe']);
});

test('all arguments in one expression', () => {
  const { module } = deployment({ template, parameters: "[variables('all')]" });
  expect(module).toMatchObject({ arguments: [], argumentsExpression: { name: 'all' } });
});

test('where it is deployed to', () => {
  const { module } = deployment({ template }, { subscriptionId: 'sub', resourceGroup: 'rg', scope: 'scope' });
  expect([module?.subscriptionId, module?.resourceGroup, module?.scope].map(print)).toEqual([
    "'sub'",
    "'rg'",
    "'scope'",
  ]);
});

test('any casing of the type', () => {
  expect(
    resourceOf({ type: 'microsoft.resources/Deployments', name: 'd', properties: { template } }).module,
  ).toBeDefined();
});

test.each([
  ['an existing deployment', { existing: true }],
  ['one without template', { properties: { mode: 'Incremental' } }],
])('%s is no module', (_, more) => {
  expect(resourceOf({ type: 'Microsoft.Resources/deployments', name: 'd', ...more }).module).toBeUndefined();
});

test('a computed template is a module whose unit is not known', () => {
  const { module, body } = deployment({ template: "[variables('empty')]" });
  expect([module !== undefined, module?.unit, module?.target]).toEqual([true, undefined, undefined]);
  expect(print(body.entries.at(-1)?.value)).toBe('{template: variable empty}');
});

test('other resources with a template inside are no modules', () => {
  const resource = resourceOf({
    type: 'Microsoft.Resources/templateSpecs/versions',
    name: 'x',
    properties: { template },
  });
  expect(resource.module).toBeUndefined();
});
