/** Tests of what is secret in the answers of list functions: it depends on the part that is taken. */
import { seen } from '../analysis/probe.ts';

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

function isSecret(expression: string): boolean {
  const variables = {
    keys: "[listKeys(resourceId('Microsoft.Storage/storageAccounts', 'st'), '2023-05-01')]",
  };
  const outputs = { it: { type: 'string', value: `[${expression}]` } };
  const text = JSON.stringify({
    $schema: SCHEMA,
    contentVersion: '1.0.0.0',
    variables,
    resources: [],
    outputs,
  });
  return seen({ 'main.json': text }, ['template'], (one) => [one.at('outputs.it.value').secret]).includes(
    true,
  );
}

const STORAGE = "resourceId('Microsoft.Storage/storageAccounts', 'st')";
const REGISTRY = "resourceId('Microsoft.ContainerRegistry/registries', 'cr')";

test.each([
  `listKeys(${STORAGE}, '2023-05-01')`,
  `listKeys(${STORAGE}, '2023-05-01').keys[0].value`,
  `LISTKEYS(${STORAGE}, '2023-05-01').Keys[0].Value`,
  "variables('keys').keys[0].value",
  `listCredentials(${REGISTRY}, '2023-07-01').passwords[0].value`,
  "listKeys(parameters('id'), '2023-05-01').keys[0].value",
])('%s is a secret', (expression) => expect(isSecret(expression)).toBe(true));

test.each([
  `listKeys(${STORAGE}, '2023-05-01').keys[0].keyName`,
  "variables('keys').keys[0].keyName",
  `listCredentials(${REGISTRY}, '2023-07-01').username`,
])('%s is none', (expression) => expect(isSecret(expression)).toBe(false));
