/** Parameter files. */
import { parseFile, print, written } from './templates.ts';

const text = `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  "contentVersion": "1.0.0.0",
  "parameters": {
    // forearm:ignore plain-secret it is a sample
    "Admin": { "value": "[parameters('x')]" },
    "tags": { "value": { "[x]": ["#{y}#"], "count": #{n}# } },
    "password": { "reference": { "keyVault": { "id": "id" }, "secretName": "s" } },
    "none": {}
  }
}`;

test('values are literals: the engine evaluates nothing in a parameter file', () => {
  const [set] = parseFile(text, 'env/dev.parameters.json').parameterSets;
  expect(set?.label).toBe('env/dev.parameters.json');
  expect([...(set?.values.keys() ?? [])]).toEqual(['admin', 'tags', 'password', 'none']);
  expect(print(set?.values.get('admin')?.value)).toBe("'[parameters(''x'')]'");
  expect(print(set?.values.get('tags')?.value)).toBe("{[x]: ['#{y}#'], count: '#{n}#'}");
});

test('Key Vault references are marked, what has no value is without one', () => {
  const [set] = parseFile(text).parameterSets;
  expect(set?.values.get('password')).toMatchObject({ name: 'password', keyVault: true });
  expect(set?.values.get('none')).toMatchObject({ keyVault: false });
  expect(set?.values.get('password')?.value).toBeUndefined();
});

test('names have their places, ignores their cover', () => {
  const [set] = parseFile(text).parameterSets;
  expect(written(set?.values.get('admin')?.namePlace)).toBe('Admin');
  expect(set?.ignores?.map(({ rules, covers }) => [rules, written(covers)])).toEqual([
    [['plain-secret'], `"Admin": { "value": "[parameters('x')]" }`],
  ]);
});
