/** A secret that several rules recognise at one place is reported once, by the most severe and surest of them. */
import { analyze } from '@forearm/core';
import { memoryWorkspace } from '@forearm/core/testing';
import { rules } from '../index.ts';

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

function reportersOf(template: object): string[] {
  const text = JSON.stringify({ $schema: SCHEMA, contentVersion: '1.0.0.0', ...template }, null, 1);
  const secretRules = rules.filter((rule) => rule.secret);
  const report = analyze(memoryWorkspace([{ path: 'main.json', text }]), { rules: secretRules });
  return report.findings.map((finding) => finding.rule);
}

const password = `Winter${2024}!Sale`;
const connection = `Server=tcp:sql-sales.database.windows.net;User ID=loader;Password=${password}`;
const server = (value: string) => ({
  type: 'Microsoft.Sql/servers',
  apiVersion: '2023-08-01-preview',
  name: 'sql-sales',
  properties: { administratorLoginPassword: value },
});

test('a literal at a typed place whose name promises a secret has one speaker', () => {
  expect(reportersOf({ resources: [server(password)] })).toEqual(['literal-for-secret-property']);
});

test("a parameter's default that a linked service and a web app use has one speaker", () => {
  const found = reportersOf({
    parameters: { db: { type: 'string', defaultValue: connection } },
    resources: [
      {
        type: 'Microsoft.DataFactory/factories/linkedservices',
        apiVersion: '2018-06-01',
        name: 'adf-sales/ls',
        properties: {
          type: 'AzureSqlDatabase',
          typeProperties: { connectionString: "[parameters('db')]" },
        },
      },
      {
        type: 'Microsoft.Web/sites/config',
        apiVersion: '2023-12-01',
        name: 'web/appsettings',
        properties: { db: "[parameters('db')]" },
      },
    ],
  });
  expect(found).toHaveLength(1);
});

test("a secure parameter's default is that rule's alone, wherever it goes", () => {
  const found = reportersOf({
    parameters: { pw: { type: 'securestring', defaultValue: password } },
    resources: [server("[parameters('pw')]")],
  });
  expect(found).toEqual(['default-for-secure-parameter']);
});
