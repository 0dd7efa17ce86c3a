/** What a template can know about where it is deployed, and the ids that it makes of it. */
import { Mark } from '../../src/model/value.ts';
import { printedValue, resources, storage, valueFrom } from './support.ts';

const members = {
  parameters: { name: { type: 'string' }, sub: { type: 'string' } },
  variables: { type: 'Microsoft.Web/sites' },
};
const SUB = '00000000-0000-0000-0000-000000000001';

test.each([
  ["[resourceId('Microsoft.Web/sites', 'w')]", "[resourceId('Microsoft.Web/sites', 'w')]"],
  ["[resourceId(variables('type'), 'w')]", "[resourceId('Microsoft.Web/sites', 'w')]"],
  [
    "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'v', 's')]",
    "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'v', 's')]",
  ],
  ["[resourceId('rg', 'Microsoft.Web/sites', 'w')]", "[resourceId('rg', 'Microsoft.Web/sites', 'w')]"],
  [
    `[resourceId('${SUB}', 'rg', 'Microsoft.Web/sites', 'w')]`,
    `/subscriptions/${SUB}/resourceGroups/rg/providers/Microsoft.Web/sites/w`,
  ],
  [
    "[resourceId(subscription().subscriptionId, resourceGroup().name, 'Microsoft.Web/sites', 'w')]",
    "[resourceId('Microsoft.Web/sites', 'w')]",
  ],
  [
    `[subscriptionResourceId('${SUB}', 'Microsoft.Authorization/roleDefinitions', 'r')]`,
    `/subscriptions/${SUB}/providers/Microsoft.Authorization/roleDefinitions/r`,
  ],
  [
    "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'r')]",
    "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'r')]",
  ],
  [
    "[tenantResourceId('Microsoft.Management/managementGroups/x', 'm', 'y')]",
    '/providers/Microsoft.Management/managementGroups/m/x/y',
  ],
  [
    "[extensionResourceId(resourceId('Microsoft.Web/sites', 'w'), 'Microsoft.Authorization/locks', 'l')]",
    "[extensionResourceId(resourceId('Microsoft.Web/sites', 'w'), 'Microsoft.Authorization/locks', 'l')]",
  ],
  [
    "[resourceId('Microsoft.Web/sites', parameters('name'))]",
    "[resourceId('Microsoft.Web/sites', parameters('name'))]",
  ],
  ["[last(split(resourceId('Microsoft.Web/sites', 'w'), '/'))]", 'w'],
])('%s', (expression, expected) => expect(printedValue(expression, members)).toEqual(expected));

test('endpoints are those of the public cloud', () => {
  expect(printedValue("[concat('https://x.blob.', environment().suffixes.storage)]")).toBe(
    'https://x.blob.core.windows.net',
  );
  expect(printedValue('[environment().name]')).toBe('AzureCloud');
});

test.each([
  '[subscription().subscriptionId]',
  '[resourceGroup().location]',
  '[tenant().tenantId]',
  '[managementGroup().id]',
  '[deployer().objectId]',
])('%s is known to the deployment only', (expression) => {
  const value = valueFrom(expression);
  expect(value).toMatchObject({ kind: 'unknown', because: { code: 'runtime' } });
  expect(value.marks & Mark.secret).toBe(0);
});

test('the type of a resource group is known', () => {
  expect(printedValue('[resourceGroup().type]')).toBe('Microsoft.Resources/resourceGroups');
});

describe('versions', () => {
  const version = (apiVersion: unknown, members: object = {}) =>
    resources({ ...members, resources: [storage({ apiVersion })] })[0]?.apiVersion;

  test('of an api may be computed', () => {
    expect(version("[variables('v')]", { variables: { v: '2022-09-01' } })).toBe('2022-09-01');
  });

  test('of an api may be left to the profile of the template', () => {
    const { apiVersion: _, ...account } = storage() as { apiVersion: string };
    const [found] = resources({ apiProfile: '2020-09-01-hybrid', resources: [account] });
    expect(found).toEqual({
      type: 'Microsoft.Storage/storageAccounts',
      name: 'stledger',
      location: 'westeurope',
    });
  });

  test('and anything else about the running template is known to the deployment', () => {
    const expression = '[deployment().properties.template.contentVersion]';
    expect(printedValue(expression)).toBe(expression);
    expect(valueFrom(expression)).toMatchObject({ because: { code: 'runtime' } });
  });
});
