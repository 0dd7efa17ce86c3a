/** Placeholders of deployment tools. */
import { azdDefault, deploymentTokens, isDeploymentToken } from '../../src/text/tokens.ts';

test.each([
  '#{storageName}#',
  '#{storageName}',
  '__STORAGE_NAME__',
  `\${AZURE_LOCATION}`,
  '$(location)',
  '{{location}}',
])('%s is a token', (text) => expect(isDeploymentToken(text)).toBe(true));

test.each(['', 'westeurope', '#', '#{}', '____', '$x', '$()', "[variables('x')]", 'st#{name}#', '<name>'])(
  '%s is no token',
  (text) => expect(isDeploymentToken(text)).toBe(false),
);

test('tokens inside a text are found with their places', () => {
  expect(deploymentTokens('https://#{host}#/$(path)')).toEqual([
    { start: 8, end: 16 },
    { start: 17, end: 24 },
  ]);
});

test.each([
  [`\${AZURE_SKU=Basic}`, 'Basic'],
  [`\${AZURE_SKU=}`, ''],
  [`\${AZURE_SKU:-Basic}`, 'Basic'],
  [`\${AZURE_SKU}`, undefined],
  ['Basic', undefined],
])('the default of %s is %s', (text, value) => expect(azdDefault(text)).toBe(value));
