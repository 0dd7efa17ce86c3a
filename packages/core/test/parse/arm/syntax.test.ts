/** Which files are ARM's, judged by what is in them. */
import { arm } from '../../../src/parse/arm/index.ts';
import { shapeOf } from '../../../src/parse/arm/syntax.ts';
import { readJson } from '../../../src/parse/json/index.ts';
import { SourceFile } from '../../../src/text/source-file.ts';
import { unitOf } from './templates.ts';

const SCHEMAS = 'https://schema.management.azure.com/schemas';

function shape(document: object): string | undefined {
  return shapeOf(readJson(new SourceFile('x.json', JSON.stringify(document))).root);
}

test.each([
  [`${SCHEMAS}/2019-04-01/deploymentTemplate.json#`, 'resourceGroup'],
  [`${SCHEMAS}/2015-01-01/deploymentTemplate.json`, 'resourceGroup'],
  [`${SCHEMAS.replace('https', 'http')}/2014-04-01-preview/DeploymentTemplate.json#`, 'resourceGroup'],
  [`${SCHEMAS}/2018-05-01/subscriptionDeploymentTemplate.json#`, 'subscription'],
  [`${SCHEMAS}/2019-08-01/managementGroupDeploymentTemplate.json#`, 'managementGroup'],
  [`${SCHEMAS}/2019-08-01/TENANTDEPLOYMENTTEMPLATE.JSON#`, 'tenant'],
])('%s is a template for the scope %s', ($schema, scope) => {
  expect(shape({ $schema })).toBe('template');
  expect(unitOf({ $schema }).scope).toBe(scope);
});

const resource = { type: 'Microsoft.Storage/storageAccounts', apiVersion: '2023-01-01', name: 'st' };

test.each([
  ['a content version and resources', { contentVersion: '1.0.0.0', resources: [resource] }],
  ['an empty schema', { $schema: '', contentVersion: '1.0.0.0', resources: [] }],
  ['resources by symbol', { contentVersion: '1.0.0.0', resources: { storage: resource } }],
  ['nothing but resources', { resources: [resource] }],
])('a template without schema: %s', (_, document) => {
  expect(shape(document)).toBe('template');
});

test.each([
  ['by schema', { $schema: `${SCHEMAS}/2019-04-01/deploymentParameters.json#`, parameters: {} }],
  ['by shape', { parameters: { sku: { value: 'S1' } } }],
  [
    'with a reference',
    { contentVersion: '1.0.0.0', parameters: { key: { reference: { secretName: 's' } } } },
  ],
])('a parameter file %s', (_, document) => {
  expect(shape(document)).toBe('parameters');
});

test.each([
  [
    'a Data Factory pipeline',
    { name: 'load', properties: { activities: [], parameters: { day: { type: 'String' } } } },
  ],
  [
    'createUiDefinition',
    { $schema: `${SCHEMAS}/0.1.2-preview/CreateUIDefinition.MultiVm.json#`, parameters: {} },
  ],
  ['a policy definition', { properties: { parameters: { effect: { value: 'Audit' } }, policyRule: {} } }],
  ['policy parameters', { parameters: { effect: { type: 'String', defaultValue: 'Audit' } } }],
  ['package.json', { name: 'x', version: '1.0.0', dependencies: {} }],
  ['a Terraform state', { version: 4, resources: [{ mode: 'managed', type: 'azurerm_subnet', name: 'a' }] }],
  [
    'a JSON schema about templates',
    { $schema: 'http://json-schema.org/draft-04/schema#', resources: [resource] },
  ],
  ['an empty object', {}],
  ['a list', [resource]],
])('%s is neither', (_, document) => {
  expect(shape(document)).toBeUndefined();
});

test.each([
  ['a template', 'main.json', `{ "$schema": "${SCHEMAS}/2019-04-01/deploymentTemplate.json#" }`],
  ['one without file extension', 'main', '\uFEFF// generated\n{ "resources": [] }'],
  [
    'a broken one',
    'main.json',
    `<<<<<<< HEAD\n{ "$schema": "${SCHEMAS}/2019-04-01/deploymentTemplate.json#" }`,
  ],
])('%s is claimed', (_, path, text) => {
  expect(arm.claims(path, text)).toBe(true);
});

test.each([
  [
    'TypeScript that mentions a template',
    'x.ts',
    '// makes a template\nconst schema = "deploymentTemplate.json";',
  ],
  ['Markdown with a template in it', 'README.md', '# How to\n```json\n{ "resources": [] }\n```'],
  ['other JSON', 'tsconfig.json', '{ "compilerOptions": {} }'],
  ['nothing', 'main.json', ''],
])('%s is not claimed', (_, path, text) => {
  expect(arm.claims(path, text)).toBe(false);
});

test('a claimed file that is none of ours parses to nothing', () => {
  const parsed = arm.parse(new SourceFile('x.json', '{ "resources": "none" }'));
  expect(parsed).toEqual({ units: [], parameterSets: [], notices: [] });
});

test('a template inside a blueprint artifact is read where it stands', () => {
  const artifact = {
    kind: 'template',
    properties: {
      template: { $schema: `${SCHEMAS}/2019-04-01/deploymentTemplate.json#`, resources: [resource] },
    },
  };
  const file = new SourceFile('artifact.json', JSON.stringify(artifact));
  const [unit] = arm.parse(file).units;
  const anchor = unit?.resources[0]?.anchor;
  expect(anchor && file.text.slice(anchor.start, anchor.end)).toBe('Microsoft.Storage/storageAccounts');
});
