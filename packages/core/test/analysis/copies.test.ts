/** Tests of findings in several copies of the same content. */
import { analyze } from '../../src/analyze.ts';
import { defineRule } from '../../src/model/rule.ts';
import { memoryWorkspace } from '../../src/testing/index.ts';

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

const rule = defineRule({
  id: 'probe',
  title: 'Probe',
  severity: 'low',
  appliesTo: ['Microsoft.DataFactory/factories/linkedservices'],
  controls: [],
  references: [],
  sameAs: [],
  check(resource, report) {
    report(resource.at('properties.type'), 'found');
  },
});

/** An export with one linked service. `before` moves it to other lines. */
function template(name: string, type: string, before = 0): string {
  const service = {
    name,
    type: 'Microsoft.DataFactory/factories/linkedServices',
    apiVersion: '2018-06-01',
    properties: { type },
  };
  const json = JSON.stringify({ $schema: SCHEMA, contentVersion: '1.0.0.0', resources: [service] }, null, 1);
  return '\n'.repeat(before) + json;
}

/** `file (copies)` of every finding. */
function found(files: Readonly<Record<string, string>>): string[] {
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  return analyze(memoryWorkspace(list), { rules: [rule] }).findings.map(
    ({ location, related }) => `${location.file} (${related.map(({ file }) => file).join(', ')})`,
  );
}

test('parts and former states of an export are copies of it', () => {
  expect(
    found({
      'adf-sales/ARMTemplateForFactory.json': template('adf-sales/ls', 'AzureBlobFS'),
      'adf-sales/linkedTemplates/ArmTemplate_0.json': template('adf-sales/ls', 'AzureBlobFS', 3),
      'adf-sales/PartialArmTemplates/ArmTemplate_10_13_2020_17_37_37.json': template(
        'adf-sales/ls',
        'AzureBlobFS',
        5,
      ),
    }),
  ).toEqual([
    'adf-sales/ARMTemplateForFactory.json (adf-sales/PartialArmTemplates/ArmTemplate_10_13_2020_17_37_37.json, adf-sales/linkedTemplates/ArmTemplate_0.json)',
  ]);
});

test('what differs is no copy, be it the name, the value or the factory', () => {
  const own = template('adf-sales/ls', 'AzureBlobFS');
  expect(
    found({
      'adf-sales/ARMTemplateForFactory.json': own,
      'adf-sales/linkedTemplates/ArmTemplate_0.json': template('adf-sales/other', 'AzureBlobFS'),
      'adf-sales/linkedTemplates/ArmTemplate_1.json': template('adf-sales/ls', 'AzureBlobStorage'),
      'adf-stock/ARMTemplateForFactory.json': own,
      'somewhere/main.json': own,
    }),
  ).toHaveLength(5);
});

test('a deleted artefact that is only in former states is told once, at the first of them', () => {
  expect(
    found({
      'PartialArmTemplates/ArmTemplate_1_2_2020_1_1_1.json': template('adf/ls', 'Hive'),
      'PartialArmTemplates/ArmTemplate_1_3_2020_1_1_1.json': template('adf/ls', 'Hive'),
    }),
  ).toEqual([
    'PartialArmTemplates/ArmTemplate_1_2_2020_1_1_1.json (PartialArmTemplates/ArmTemplate_1_3_2020_1_1_1.json)',
  ]);
});

test('a template that Studio has saved beside the artefacts is a copy of them', () => {
  const service = JSON.stringify({ name: 'ls', properties: { type: 'Hive', typeProperties: {} } });
  const factory = "[concat(parameters('factoryName'), '/ls')]";
  expect(
    found({
      'adf/linkedService/ls.json': service,
      'adf/templates/Hive/Hive.json': template(factory, 'Hive'),
      'other/templates/Hive/Hive.json': template(factory, 'Hive'),
    }),
  ).toEqual([
    'adf/linkedService/ls.json (adf/templates/Hive/Hive.json)',
    'other/templates/Hive/Hive.json ()',
  ]);
});

test('what is published is a copy of what is in Git, where the mistake is mended', () => {
  const service = JSON.stringify({ name: 'ls', properties: { type: 'Hive', typeProperties: {} } });
  const factory = "[concat(parameters('factoryName'), '/ls')]";
  const published = {
    'adf-sales/ARMTemplateForFactory.json': template(factory, 'Hive'),
    'adf-sales/linkedTemplates/ArmTemplate_0.json': template(factory, 'Hive'),
  };
  expect(found({ ...published, 'linkedService/ls.json': service })).toEqual([
    'linkedService/ls.json (adf-sales/ARMTemplateForFactory.json, adf-sales/linkedTemplates/ArmTemplate_0.json)',
  ]);
  const elsewhere = { 'a/linkedService/ls.json': service, 'b/linkedService/ls.json': service };
  expect(found({ ...published, ...elsewhere })).toHaveLength(3);
});

test('scripts and notebooks of a workspace are published as copies too', () => {
  const scripts = defineRule({
    ...rule,
    appliesTo: ['Microsoft.Synapse/workspaces/sqlscripts'],
    check: (resource, report) => report(resource.at('properties.content.query'), 'found'),
  });
  const properties = { content: { query: 'SELECT 1' } };
  const resource = {
    name: "[concat(parameters('workspaceName'), '/logins')]",
    type: 'Microsoft.Synapse/workspaces/sqlscripts',
    apiVersion: '2019-06-01-preview',
    properties,
  };
  const published = { $schema: SCHEMA, contentVersion: '1.0.0.0', resources: [resource] };
  const list = [
    { path: 'sqlscript/logins.json', text: JSON.stringify({ name: 'logins', properties }) },
    { path: 'syn-sales/TemplateForWorkspace.json', text: JSON.stringify(published) },
  ];
  const { findings } = analyze(memoryWorkspace(list), { rules: [scripts] });
  expect(
    findings.map(({ location, related }) => [location.file, ...related.map(({ file }) => file)]),
  ).toEqual([['sqlscript/logins.json', 'syn-sales/TemplateForWorkspace.json']]);
});

test('the identity of a finding does not depend on its copies', () => {
  const service = JSON.stringify({ name: 'ls', properties: { type: 'Hive', typeProperties: {} } });
  const prints = (files: Readonly<Record<string, string>>) =>
    analyze(memoryWorkspace(Object.entries(files).map(([path, text]) => ({ path, text }))), {
      rules: [rule],
    }).findings.map(({ fingerprint }) => fingerprint);
  const alone = prints({ 'linkedService/ls.json': service });
  const factory = "[concat(parameters('factoryName'), '/ls')]";
  expect(
    prints({ 'linkedService/ls.json': service, 'adf/ARMTemplateForFactory.json': template(factory, 'Hive') }),
  ).toEqual(alone);
});

test('folders that differ in their casing only are two', () => {
  const service = JSON.stringify({ name: 'ls', properties: { type: 'Hive', typeProperties: {} } });
  expect(found({ 'ADF/linkedService/ls.json': service, 'adf/linkedService/ls.json': service })).toHaveLength(
    2,
  );
});

test('a state that is judged worse is no copy: each is told in its own words', () => {
  const worse = defineRule({
    ...rule,
    check: (resource, report) => {
      const bad = !resource.at('properties.typeProperties.key').absent;
      report(
        resource.at('properties.type'),
        bad ? 'with a key' : 'without',
        bad ? { severity: 'medium' } : {},
      );
    },
  });
  const plain = template('adf-sales/ls', 'AzureBlobFS');
  const withKey = plain.replace('"AzureBlobFS"', '"AzureBlobFS", "typeProperties": { "key": "x" }');
  const list = [
    { path: 'adf-sales/PartialArmTemplates/ArmTemplate_1_2_2024_9_0_0.json', text: plain },
    { path: 'adf-sales/PartialArmTemplates/ArmTemplate_1_2_2024_9_5_0.json', text: withKey },
  ];
  const { findings } = analyze(memoryWorkspace(list), { rules: [worse] });
  expect(findings.map(({ message, severity }) => `${message}: ${severity}`).sort()).toEqual([
    'with a key: medium',
    'without: low',
  ]);
});
