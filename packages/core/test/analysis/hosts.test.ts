/** Tests of what host names and ids in connections mean. */
import fc from 'fast-check';
import { resourcesNamedIn } from '../../src/analysis/hosts.ts';

test.each([
  ['https://stlake.dfs.core.windows.net/', 'microsoft.storage/storageaccounts|stlake'],
  ['Data Source=tcp:SQL-sales.database.windows.net,1433;', 'microsoft.sql/servers|sql-sales'],
  ['DefaultEndpointsProtocol=https;AccountName=stold;', 'microsoft.storage/storageaccounts|stold'],
  [
    '/subscriptions/x/resourceGroups/y/providers/Microsoft.KeyVault/vaults/kv-Sales',
    'microsoft.keyvault/vaults|kv-sales',
  ],
])('%s means %s', (text, key) => {
  expect(resourcesNamedIn(text)).toEqual([key]);
});

test('other hosts mean nothing', () => {
  expect(resourcesNamedIn('https://api.contoso.com/blob.core.windows')).toEqual([]);
});

test('any text is answered', () => {
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(resourcesNamedIn(text))));
});
