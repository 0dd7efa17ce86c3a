/** Tests of the question what dynamic content is made of. */
import type { Property } from '../../src/model/resource.ts';
import { seen } from '../analysis/probe.ts';

const PIPELINES = ['Microsoft.DataFactory/factories/pipelines'];

/** `kind name path` of what a value mentions. */
function told(value: Property): string[] {
  return value.mentions().map(({ of, name, path }) => `${of} ${name} ${path}`.trim());
}

/** `kind name path` of everything that a value of an activity's `body` mentions. */
function mentioned(body: unknown): string[] {
  const activity = { name: 'Call', type: 'WebActivity', typeProperties: { body } };
  const text = JSON.stringify({ name: 'p', properties: { activities: [activity] } });
  return seen({ 'pipeline/p.json': text }, PIPELINES, (resource) =>
    told(resource.at('properties.activities[0].typeProperties')),
  );
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
  const found = seen({ 'main.bicep': text }, PIPELINES, (resource) => {
    const activity = resource.at('properties.activities[0]');
    const known = activity.at('url').parts.map((part) => part ?? '?');
    return [...told(activity), known.join('')];
  });
  expect(found).toEqual(['parameter name', 'activity Get output.value', 'https://?/secrets/?']);
});

test('a trigger is mentioned with one path, however it is read; a number made of it says nothing of its text', () => {
  expect(mentioned('@triggerBody().fileName')).toEqual(['trigger  outputs.body.filename']);
  expect(mentioned('@trigger().outputs.body.fileName')).toEqual(['trigger  outputs.body.filename']);
  expect(mentioned('@int(triggerBody().size)')).toEqual([]);
});
