/** What an artefact becomes: one resource with its body as written, its parameters and its variables. */
import fc from 'fast-check';
import { adf } from '../../../src/parse/adf/index.ts';
import { at, fileOf, resourceOf, scalarOf, unitOf, written } from './files.ts';

const PIPELINE = `{
  "name": "Load orders",
  "properties": {
    "activities": [
      { "name": "Remember", "type": "ForEach", "typeProperties": { "activities": [
        { "name": "Set", "type": "SetVariable", "typeProperties": { "variableName": "Token", "value": "@item()" } }
      ] } }
    ],
    "parameters": {
      "table": { "type": "String", "defaultValue": "orders" },
      "key": { "type": "securestring" },
      "rate": { "type": "float", "defaultValue": 0.5 },
      "rows": { "type": "Array", "defaultValue": [1, 2] }
    },
    "variables": {
      "token": { "type": "String", "defaultValue": "none" },
      "folder": { "type": "String", "defaultValue": "in" },
      "empty": { "type": "String" }
    }
  }
}`;

describe('the resource', () => {
  const resource = resourceOf('pipeline/Load_orders.json', PIPELINE);

  test('is named as it says, not as its file', () => {
    expect(scalarOf(resource.name)).toBe('Load orders');
    expect(written(resource.name)).toBe('"Load orders"');
  });

  test('is anchored at its name', () => {
    expect(written(resource.anchor)).toBe('Load orders');
  });

  test('without a name is named as its file and anchored at its first brace', () => {
    const bare = resourceOf('linkedService/ls one.json', {
      type: 'Web',
      typeProperties: { url: 'https://x' },
    });
    expect(scalarOf(bare.name)).toBe('ls one');
    expect([bare.anchor.start, bare.anchor.end]).toEqual([0, 1]);
    expect(scalarOf(at(bare.body, 'properties.typeProperties.url'))).toBe('https://x');
  });

  test('has its type where it is written, else where its name is', () => {
    expect(written(resource.type)).toBe('Load orders');
    const typed = resourceOf('pipeline/p.json', {
      name: 'p',
      type: 'Microsoft.DataFactory/factories/pipelines',
      properties: { activities: [] },
    });
    expect(written(typed.type)).toBe('"Microsoft.DataFactory/factories/pipelines"');
  });

  test('keeps expressions as the texts that are written', () => {
    const value = at(
      resource.body,
      'properties.activities.0.typeProperties.activities.0.typeProperties.value',
    );
    expect(scalarOf(value)).toBe('@item()');
  });
});

describe('parameters', () => {
  const { parameters } = unitOf('pipeline/p.json', PIPELINE);

  test('have their type in any spelling, and point at it', () => {
    const types = [...parameters.values()].map(({ type, typePlace }) => [
      type.base,
      type.secure,
      written(typePlace),
    ]);
    expect(types).toEqual([
      ['string', false, 'String'],
      ['string', true, 'securestring'],
      ['any', false, 'float'],
      ['array', false, 'Array'],
    ]);
  });

  test('have their default', () => {
    expect(scalarOf(parameters.get('table')?.defaultValue)).toBe('orders');
    expect(parameters.get('key')?.defaultValue).toBeUndefined();
  });

  test('of data sets and linked services are read alike', () => {
    const properties = { type: 'Json', parameters: { Path: { type: 'string' } } };
    expect([...unitOf('dataset/d.json', { name: 'd', properties }).parameters.keys()]).toEqual(['path']);
  });
});

describe('variables', () => {
  const { variables } = unitOf('pipeline/p.json', PIPELINE);

  test('are worth their default', () => {
    expect(scalarOf(variables.get('folder')?.value)).toBe('in');
    expect(scalarOf(variables.get('empty')?.value)).toBe(null);
  });

  test('that an activity sets at any depth are worth nothing that is known before the run', () => {
    expect(variables.get('token')?.value).toMatchObject({ kind: 'call', name: 'variables' });
  });
});

test('a mistake in the file is a notice, and what can be read is read', () => {
  const { units, notices } = adf.parse(
    fileOf('dataset/d.json', '{\n "name": "d",\n "properties": { "type": "Json" "typeProperties": {} }\n}'),
  );
  expect(units).toHaveLength(1);
  expect(notices).toMatchObject([
    { code: 'syntax', file: 'dataset/d.json', startLine: 3, incomplete: false },
  ]);
});

test('a file that ends too early makes the analysis incomplete', () => {
  const { units, notices } = adf.parse(
    fileOf('dataset/d.json', '{ "name": "d", "properties": { "type": "Json"'),
  );
  expect(units).toHaveLength(1);
  expect(notices.some(({ incomplete }) => incomplete)).toBe(true);
});

test('no JSON makes the loader fail', () => {
  const key = fc.constantFrom(
    'name',
    'type',
    'properties',
    'parameters',
    'variables',
    'activities',
    'description',
    'value',
  );
  const value = fc.letrec((tie) => ({
    json: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.array(tie('json')),
      tie('object'),
    ),
    object: fc.dictionary(key, tie('json')),
  }));
  const folder = fc.constantFrom('pipeline', 'dataset', 'factory', 'globalParameters', 'x');
  fc.assert(
    fc.property(folder, value.object, fc.nat(), (name, json, cut) => {
      const text = JSON.stringify(json);
      for (const content of [text, text.slice(0, cut % (text.length + 1))]) {
        const path = `${name}/a.json`;
        const { units } = adf.parse(fileOf(path, content));
        if (units.length > 0) expect(adf.claims(path, content)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
