/** Tests of the question what dynamic content is made of. */
import { analyze } from '../../src/analyze.ts';
import { defineRule } from '../../src/model/rule.ts';
import { memoryWorkspace } from '../../src/testing/index.ts';

/** `kind name path` of everything that a value of an activity's `body` mentions. */
function mentioned(body: unknown): string[] {
  const found: string[] = [];
  const rule = defineRule({
    id: 'probe',
    title: 'Probe',
    severity: 'low',
    appliesTo: ['Microsoft.DataFactory/factories/pipelines'],
    controls: [],
    references: [],
    sameAs: [],
    check(resource) {
      for (const { of, name, path } of resource.at('properties.activities[0].typeProperties').mentions())
        found.push(`${of} ${name} ${path}`.trim());
    },
  });
  const activity = { name: 'Call', type: 'WebActivity', typeProperties: { body } };
  const text = JSON.stringify({ name: 'p', properties: { activities: [activity] } });
  analyze(memoryWorkspace([{ path: 'pipeline/p.json', text }]), { rules: [rule] });
  return found;
}

test('an activity is mentioned with the path that is read of its output', () => {
  expect(mentioned("@activity('Get token').output.access_token")).toEqual([
    'activity Get token output.access_token',
  ]);
  expect(mentioned("@activity('Rows').Output.value[0]['Name']")).toEqual([
    'activity Rows output.value.0.name',
  ]);
});

test('texts, objects and expression objects are looked into', () => {
  const body = {
    a: "Bearer @{variables('token')}",
    b: [{ value: "@concat('x', pipeline().parameters.key)", type: 'Expression' }],
    c: '@item().url',
    d: '@pipeline().globalParameters.Stage',
    e: 'plain',
  };
  expect(mentioned(body)).toEqual(['variable token', 'parameter key', 'item  url', 'global stage']);
});

test('what is only compared or measured is not what the text is made of', () => {
  expect(mentioned("@if(equals(activity('a').output.x, 'y'), variables('v'), 'w')")).toEqual(['variable v']);
  expect(mentioned("@empty(activity('a').output.x)")).toEqual([]);
});

test('a part of parsed JSON is a part of what was parsed', () => {
  expect(mentioned("@json(variables('answer')).token")).toEqual(['variable answer token']);
});

test('a known value of a default is still made of its parameter', () => {
  expect(mentioned("@{pipeline().parameters['host']}/x")).toEqual(['parameter host']);
});

test('what only the deployment knows in the middle of dynamic content hides nothing around it', () => {
  const found: string[] = [];
  const rule = defineRule({
    id: 'probe',
    title: 'Probe',
    severity: 'low',
    appliesTo: ['Microsoft.DataFactory/factories/pipelines'],
    controls: [],
    references: [],
    sameAs: [],
    check(resource) {
      const at = resource.at('properties.activities[0]');
      for (const { of, name, path } of at.mentions()) found.push(`${of} ${name} ${path}`.trim());
      found.push(
        at
          .at('url')
          .parts.map((part) => part ?? '?')
          .join(''),
      );
    },
  });
  const text = `param vault string
param on bool
resource p 'Microsoft.DataFactory/factories/pipelines@2018-06-01' = {
  name: 'adf/p'
  properties: {
    activities: [
      {
        url: '@concat(\\'https://\${vault}/secrets/\\', pipeline().parameters.name)'
        body: on ? '@activity(\\'Get\\').output.value' : 'none'
      }
    ]
  }
}
`;
  analyze(memoryWorkspace([{ path: 'main.bicep', text }]), { rules: [rule] });
  expect(found).toEqual(['parameter name', 'activity Get output.value', 'https://?/secrets/?']);
});

test('a trigger is mentioned with one path, however it is read; a number made of it says nothing of its text', () => {
  expect(mentioned('@triggerBody().fileName')).toEqual(['trigger  outputs.body.filename']);
  expect(mentioned('@trigger().outputs.body.fileName')).toEqual(['trigger  outputs.body.filename']);
  expect(mentioned('@int(triggerBody().size)')).toEqual([]);
});
