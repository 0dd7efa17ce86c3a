/** Parameters, variables, functions, types and outputs of a template. */
import type { ObjectExpression } from '../../../src/model/expression.ts';
import { entryOf, print, unitOf, written } from './templates.ts';

test('a parameter with everything', () => {
  const unit = unitOf({
    parameters: {
      SkuName: {
        type: 'String',
        defaultValue: "[variables('sku')]",
        allowedValues: ['S1', 'P1'],
        metadata: { description: 'How much it costs' },
      },
    },
  });
  const parameter = unit.parameters.get('skuname');
  expect(parameter).toMatchObject({
    name: 'SkuName',
    description: 'How much it costs',
    type: { base: 'string' },
  });
  expect(written(parameter?.namePlace)).toBe('SkuName');
  expect(written(parameter?.typePlace)).toBe('String');
  expect(print(parameter?.defaultValue)).toBe('variable sku');
  expect(parameter?.allowed?.map(print)).toEqual(["'S1'", "'P1'"]);
});

test.each([
  ['string', 'string', false],
  ['securestring', 'string', true],
  ['SecureString', 'string', true],
  ['Int', 'int', false],
  ['bool', 'bool', false],
  ['object', 'object', false],
  ['secureObject', 'object', true],
  ['array', 'array', false],
  ['toString', 'any', false],
])('the type %s', (type, base, secure) => {
  expect(unitOf({ parameters: { p: { type } } }).parameters.get('p')?.type).toMatchObject({ base, secure });
});

test('types of objects, arrays and references to definitions', () => {
  const unit = unitOf({
    definitions: {
      'my/type': {
        type: 'object',
        properties: {
          Password: { type: 'securestring', nullable: true },
          zones: { type: 'array', items: { type: 'int' } },
        },
        additionalProperties: { type: 'string' },
      },
    },
    parameters: { p: { $ref: '#/definitions/my~1type' } },
  });
  const parameter = unit.parameters.get('p');
  expect(parameter?.type).toMatchObject({ base: 'any', ref: 'my/type' });
  expect(written(parameter?.typePlace)).toBe('#/definitions/my~1type');
  const type = unit.types.get('my/type')?.type;
  expect(type?.properties?.get('password')).toMatchObject({ base: 'string', secure: true, nullable: true });
  expect(type?.properties?.get('zones')?.items?.base).toBe('int');
  expect(type?.additional?.base).toBe('string');
});

test('variables are found in any casing; of duplicates the last one counts', () => {
  const unit = unitOf(
    '{ "contentVersion": "1", "resources": [], "variables": { "A": 1, "a": [ "[variables(\'b\')]" ] } }',
  );
  expect(print(unit.variables.get('a')?.value)).toBe('[variable b]');
});

const disks = { name: 'disks', count: "[parameters('n')]", input: { lun: "[copyIndex('disks')]" } };

test('variable loops, at the top and inside of an object', () => {
  const { variables } = unitOf({ variables: { copy: [disks], box: { copy: [disks], other: 1 } } });
  expect(print(variables.get('disks')?.value)).toBe("loop disks parameter n: {lun: copyIndex('disks')}");
  expect(written(variables.get('disks')?.namePlace)).toBe('disks');
  expect(print(variables.get('box')?.value)).toBe(
    "{disks: loop disks parameter n: {lun: copyIndex('disks')}, other: 1}",
  );
});

test('a property that happens to be called copy is no loop', () => {
  const { variables } = unitOf({
    variables: { a: { copy: [{ from: 'x' }] }, b: { copy: true }, c: { copy: [] } },
  });
  expect([...variables.values()].map(({ value }) => print(value))).toEqual([
    "{copy: [{from: 'x'}]}",
    '{copy: true}',
    '{copy: []}',
  ]);
});

test('keys may be expressions', () => {
  const value = unitOf({ variables: { v: { "[concat('a', 'b')]": 1, '[[x]': 2 } } }).variables.get(
    'v',
  )?.value;
  const { entries } = value as ObjectExpression;
  expect(entries.map(({ key }) => (typeof key === 'string' ? key : print(key)))).toEqual([
    "concat('a', 'b')",
    '[x]',
  ]);
  expect(written(entries[0]?.keyPlace)).toBe("[concat('a', 'b')]");
});

test('objects and arrays are lowered once, when they are asked for', () => {
  const value = unitOf({ variables: { v: { list: [1, { deep: true }] } } }).variables.get('v')?.value;
  expect(entryOf(value, 'list')).toBe(entryOf(value, 'list'));
  expect(print(value)).toBe('{list: [1, {deep: true}]}');
});

test('user functions', () => {
  const unit = unitOf({
    functions: [
      {
        namespace: 'Contoso',
        members: {
          uniqueName: {
            parameters: [{ name: 'prefix', type: 'string' }],
            output: { type: 'string', value: "[concat(parameters('prefix'), uniqueString('a'))]" },
          },
        },
      },
    ],
  });
  const declaration = unit.functions.get('contoso.uniquename');
  expect(declaration?.parameters).toMatchObject([{ name: 'prefix', type: { base: 'string' } }]);
  expect(print(declaration?.body)).toBe("concat(parameter prefix, uniqueString('a'))");
});

test('outputs, with conditions and loops', () => {
  const { outputs } = unitOf({
    outputs: {
      id: { type: 'securestring', value: "[resourceId('a/b', 'c')]", condition: "[parameters('on')]" },
      all: { type: 'array', copy: { count: 3, input: '[copyIndex()]' } },
      none: { type: 'string' },
    },
  });
  expect(outputs.map(({ name, value }) => `${name}: ${print(value)}`)).toEqual([
    "id: resourceId('a/b', 'c')",
    'all: loop  3: copyIndex()',
    'none: broken',
  ]);
  expect(outputs[0]).toMatchObject({ type: { secure: true }, condition: { kind: 'reference', name: 'on' } });
});

test('a token without quotes is a literal, other text is broken', () => {
  const unit = unitOf(
    '{ "contentVersion": "1", "resources": [], "variables": { "a": #{count}#, "b": many } }',
  );
  expect([...unit.variables.values()].map(({ value }) => print(value))).toEqual(["'#{count}#'", 'broken']);
});

test('a template without any members is an empty unit', () => {
  const unit = unitOf({});
  expect([unit.parameters.size, unit.variables.size, unit.functions.size, unit.types.size]).toEqual([
    0, 0, 0, 0,
  ]);
  expect([unit.resources, unit.outputs, unit.ignores]).toEqual([[], [], []]);
  expect(unit).toMatchObject({ language: 'arm', scope: 'resourceGroup', symbolic: false });
});
