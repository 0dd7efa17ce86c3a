/** What extension resources are put on, in every spelling. */
import { seen } from '../analysis/probe.ts';

/** What the diagnostic settings of a workspace of files are put on. */
function extended(files: Readonly<Record<string, string>>): readonly string[] {
  return seen(files, '*', ({ extended: on, type }) => {
    if (!/diagnosticsettings$/i.test(type)) return [];
    return [on ? `${on.type} ${on.name}` : 'nothing that is known'];
  });
}

function arm(...resources: readonly unknown[]): Readonly<Record<string, string>> {
  const $schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
  const parameters = { name: { type: 'string' } };
  return { 'main.json': JSON.stringify({ $schema, contentVersion: '1.0.0.0', parameters, resources }) };
}

const setting = {
  type: 'Microsoft.Insights/diagnosticSettings',
  apiVersion: '2021-05-01-preview',
  name: 'logs',
};

test.each([
  ["[resourceId('Microsoft.KeyVault/vaults', 'KV')]", 'microsoft.keyvault/vaults kv'],
  ['Microsoft.KeyVault/vaults/kv', 'microsoft.keyvault/vaults kv'],
  ["[concat('/Microsoft.KeyVault/vaults/', 'kv')]", 'microsoft.keyvault/vaults kv'],
  [
    "[format('Microsoft.KeyVault/vaults/{0}', parameters('name'))]",
    "microsoft.keyvault/vaults [parameters('name')]",
  ],
  ["[parameters('name')]", 'nothing that is known'],
])('a scope in a template: %s', (scope, on) => expect(extended(arm({ ...setting, scope }))).toEqual([on]));

test('the spelling as a child, nested and with a full name', () => {
  const child = { ...setting, type: 'providers/diagnosticSettings', name: 'Microsoft.Insights/logs' };
  const vault = {
    type: 'Microsoft.KeyVault/vaults',
    apiVersion: '2023-07-01',
    name: 'kv',
    resources: [child],
  };
  const blobs = {
    ...setting,
    type: 'Microsoft.Storage/storageAccounts/blobServices/providers/diagnosticSettings',
    name: "[concat(parameters('name'), '/default/Microsoft.Insights/logs')]",
  };
  expect(extended(arm(vault, blobs))).toEqual([
    'microsoft.keyvault/vaults kv',
    "microsoft.storage/storageaccounts/blobservices [parameters('name')]/default",
  ]);
});

test('a resource without a scope extends nothing', () =>
  expect(extended(arm(setting))).toEqual(['nothing that is known']));

test('a symbol in Bicep, also of a resource that another module declares', () => {
  const main = `param suffix string
module vault 'vault.bicep' = { name: 'vault', params: { name: 'kv-\${suffix}' } }
module logs 'logs.bicep' = { name: 'logs', params: { name: vault.outputs.name } }
`;
  const vault = `param name string
resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = { name: name }
output name string = vault.name
`;
  const logs = `param name string
resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = { name: name }
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = { name: 'logs', scope: vault }
`;
  // The module is judged on its own too, before it is known that another file deploys it.
  expect(extended({ 'main.bicep': main, 'vault.bicep': vault, 'logs.bicep': logs })).toContain(
    "microsoft.keyvault/vaults kv-[parameters('suffix')]",
  );
});
