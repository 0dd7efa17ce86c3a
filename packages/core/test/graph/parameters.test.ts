/** Tests of the question which parameters a value came through. */
import { analyze } from '../../src/analyze.ts';
import { defineRule } from '../../src/model/rule.ts';
import { memoryWorkspace } from '../../src/testing/index.ts';

/** `name secure?` of each parameter behind `properties.it`, and where a report on its declaration stands. */
function behind(template: object): { names: string[]; lines: number[] } {
  const names: string[] = [];
  const rule = defineRule({
    id: 'probe',
    title: 'Probe',
    severity: 'low',
    appliesTo: ['Contoso.Things/things'],
    controls: [],
    references: [],
    sameAs: [],
    check(resource, report) {
      for (const use of resource.at('properties.it').parameters()) {
        names.push(`${use.name} ${use.secure ? 'secure' : 'open'}`);
        report(use.declaration, 'here');
      }
    },
  });
  const text = JSON.stringify({ $schema: SCHEMA, contentVersion: '1.0.0.0', ...template }, null, 1);
  const report = analyze(memoryWorkspace([{ path: 'main.json', text }]), { rules: [rule] });
  return { names, lines: report.findings.map((finding) => finding.location.startLine) };
}

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

function thing(it: string) {
  return { type: 'Contoso.Things/things', apiVersion: '2024-01-01', name: 'x', properties: { it } };
}

test('a parameter without a value is named, and reported where its type is written', () => {
  const { names, lines } = behind({
    parameters: { pw: { type: 'string' } },
    resources: [thing("[parameters('pw')]")],
  });
  expect(names).toEqual(['pw open']);
  expect(lines).toEqual([6]);
});

test('defaults, variables and text building do not hide it', () => {
  const { names } = behind({
    parameters: { pw: { type: 'securestring' }, user: { type: 'string', defaultValue: 'u' } },
    variables: { both: "[concat(parameters('user'), ':', parameters('pw'))]" },
    resources: [thing("[variables('both')]")],
  });
  expect(names.sort()).toEqual(['pw secure', 'user open']);
});

test("a module's parameter leads to its caller's", () => {
  const { names } = behind({
    parameters: { outer: { type: 'securestring' } },
    resources: [
      {
        type: 'Microsoft.Resources/deployments',
        apiVersion: '2022-09-01',
        name: 'm',
        properties: {
          mode: 'Incremental',
          expressionEvaluationOptions: { scope: 'inner' },
          parameters: { inner: { value: "[parameters('outer')]" } },
          template: {
            $schema: SCHEMA,
            contentVersion: '1.0.0.0',
            parameters: { inner: { type: 'string' } },
            resources: [thing("[parameters('inner')]")],
          },
        },
      },
    ],
  });
  expect(names).toEqual(['inner open', 'outer secure']);
});

test('a value written in place came through none', () => {
  expect(behind({ resources: [thing('plain')] }).names).toEqual([]);
});

test('a hash or a length of a parameter is not its value', () => {
  const { names } = behind({
    parameters: { pw: { type: 'securestring' }, site: { type: 'string' } },
    resources: [thing("[concat(parameters('site'), uniqueString(parameters('pw')))]")],
  });
  expect(names).toEqual(['site open']);
});
