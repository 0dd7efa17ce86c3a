/** What role assignments apply to, and whose identity they name. */
import { resource } from './support.ts';

const ASSIGNMENT = 'Microsoft.Authorization/roleAssignments';
const FACTORY = {
  type: 'Microsoft.DataFactory/factories',
  apiVersion: '2018-06-01',
  name: 'adf-sales',
  identity: { type: 'SystemAssigned' },
};

function assignment(members: object, properties: object = {}) {
  return resource(ASSIGNMENT, {
    resources: [FACTORY, { type: ASSIGNMENT, apiVersion: '2022-04-01', name: 'a', ...members, properties }],
  });
}

test.each([
  [{}, 'resourceGroup'],
  [{ scope: '[resourceGroup().id]' }, 'resourceGroup'],
  [{ scope: '[subscription().id]' }, 'subscription'],
  [{ scope: "[concat('/subscriptions/', subscription().subscriptionId)]" }, 'subscription'],
  [{ scope: '/subscriptions/0000/resourceGroups/rg-data' }, 'resourceGroup'],
  [{ scope: '/' }, 'tenant'],
  [{ scope: '/providers/Microsoft.Management/managementGroups/mg' }, 'managementGroup'],
  [{ scope: 'Microsoft.Storage/storageAccounts/stsales' }, 'resource'],
  [{ scope: "[resourceId('Microsoft.Storage/storageAccounts', 'stsales')]" }, 'resource'],
  [{ scope: "[parameters('scope')]" }, undefined],
  [{ scope: '[constructor()]' }, undefined],
])('%j reaches %s', (members, reach) => {
  expect(assignment(members).reach).toBe(reach);
});

test('the identity of a factory leads to the factory, in every spelling', () => {
  const id = "resourceId('Microsoft.DataFactory/factories', 'adf-sales')";
  for (const principalId of [
    `[reference(${id}, '2018-06-01', 'full').identity.principalId]`,
    `[reference(concat(${id}, '/providers/Microsoft.ManagedIdentity/Identities/default'), '2018-11-30').principalId]`,
  ])
    expect(assignment({}, { principalId }).at('properties.principalId').subject()?.resource.name).toBe(
      'adf-sales',
    );
});

test('what is read of it is a path from the body', () => {
  const id = "resourceId('Microsoft.DataFactory/factories', 'adf-sales')";
  const path = (principalId: string) =>
    assignment({}, { principalId }).at('properties.principalId').subject()?.path;
  expect(path(`[reference(${id}, '2018-06-01', 'FULL').identity.principalId]`)).toBe('identity.principalId');
  expect(path(`[reference(${id}).runtimes[1]['id']]`)).toBe('properties.runtimes[1].id');
});

test('a text that is written leads nowhere', () => {
  expect(assignment({}, { principalId: '0000' }).at('properties.principalId').subject()).toBeUndefined();
});
