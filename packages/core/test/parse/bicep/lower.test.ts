/** Parameters, types, functions, outputs and imports of a unit. */
import type { TypeExpression } from '../../../src/model/unit.ts';
import { show, textAt, unitOf } from './show.ts';

describe('parameters', () => {
  const unit = unitOf(`@description('the admin')
@minLength(3)
@secure()
param password string

@sys.allowed([
  'a'
  'b'
])
param choice string = 'a'

param Literal 'x' | 'y'
param list string[] = []
@metadata({
  description: 'a number'
})
param maybe int?`);

  test('secure, allowed values and descriptions come from decorators', () => {
    expect(unit.parameters.get('password')).toMatchObject({
      type: { base: 'string', secure: true },
      description: 'the admin',
    });
    expect(unit.parameters.get('maybe')?.description).toBe('a number');
    expect(unit.parameters.get('choice')?.allowed?.map(show)).toEqual(["'a'", "'b'"]);
    expect(show(unit.parameters.get('choice')?.defaultValue)).toBe("'a'");
  });

  test('a union of literals allows these', () => {
    const literal = unit.parameters.get('literal');
    expect([literal?.name, literal?.type.base]).toEqual(['Literal', 'string']);
    expect(literal?.allowed?.map(show)).toEqual(["'x'", "'y'"]);
  });

  test('have the places of their name and type', () => {
    const list = unit.parameters.get('list')!;
    expect([textAt(list), textAt(list.namePlace), textAt(list.typePlace)]).toEqual([
      'param list string[] = []',
      'list',
      'string[]',
    ]);
  });

  test('a declaration with decorators begins at the first of them', () => {
    expect(textAt(unit.parameters.get('password')!)).toMatch(/^@description/);
  });
});

describe('types', () => {
  const plain: TypeExpression = { base: 'any', secure: false, nullable: false };

  function typeOf(source: string): TypeExpression {
    return unitOf(`type t = ${source}`).types.get('t')!.type;
  }

  test.each([
    ['string', { ...plain, base: 'string' }],
    ['sys.bool', { ...plain, base: 'bool' }],
    ['int?', { ...plain, base: 'int', nullable: true }],
    ['int?!', { ...plain, base: 'int' }],
    ['string[]', { ...plain, base: 'array', items: { ...plain, base: 'string' } }],
    ['(string | int)[]', { ...plain, base: 'array', items: { ...plain, base: 'any' } }],
    ['other', { ...plain, ref: 'other' }],
    ['shared.network.subnets[*].name', { ...plain, ref: 'shared.network.subnets[*].name' }],
    ['map.*', { ...plain, ref: 'map.*' }],
    ['[string, int]', { ...plain, base: 'array' }],
    ["resourceInput<'Microsoft.Storage/storageAccounts@2023-05-01'>.sku", plain],
    ['other | null', { ...plain, ref: 'other', nullable: true }],
  ])('%s', (source, expected) => {
    expect(typeOf(source)).toEqual(expected);
  });

  test('literals', () => {
    const type = typeOf("| 'a'\n| 'b'\n| null");
    expect([type.base, type.nullable, type.allowed?.map(show)]).toEqual(['string', true, ["'a'", "'b'"]]);
    expect(typeOf('-5').allowed?.map(show)).toEqual(['-5']);
  });

  test('objects, with secure properties and others', () => {
    const type = typeOf("{\n  name: string\n  @secure()\n  'pass-word': string?\n  *: int\n}");
    expect(
      [...(type.properties ?? [])].map(([key, { base, secure, nullable }]) => [key, base, secure, nullable]),
    ).toEqual([
      ['name', 'string', false, false],
      ['pass-word', 'string', true, true],
    ]);
    expect(type.additional?.base).toBe('int');
  });

  test('a union of objects has the properties that any of them has', () => {
    const unit = unitOf("@discriminator('kind')\ntype t = { kind: 'a', a: int } | { kind: 'b', b: bool }");
    expect([...(unit.types.get('t')?.type.properties?.keys() ?? [])]).toEqual(['kind', 'a', 'b']);
  });

  test('a resource as a parameter or output', () => {
    const unit = unitOf(
      "param r resource 'Microsoft.Storage/storageAccounts@2023-05-01'\noutput o resource = r",
    );
    expect(unit.parameters.get('r')?.type).toEqual(plain);
    expect(unit.outputs[0]?.type).toEqual(plain);
  });
});

test('the parameters of a user function are its locals', () => {
  const unit = unitOf(
    "var prefix = 'a'\n@export()\nfunc nameOf(base string, count int) string =>\n  '${prefix}${base}${count}'",
  );
  const nameOf = unit.functions.get('nameof')!;
  expect(nameOf.parameters.map(({ name, type }) => [name, type.base])).toEqual([
    ['base', 'string'],
    ['count', 'int'],
  ]);
  expect(show(nameOf.body)).toBe('"variable:prefix local:base local:count"');
});

test('outputs, in their order, secure ones among them', () => {
  const unit = unitOf("output a string = 'x'\n@secure()\noutput b string = 'y'");
  expect(unit.outputs.map(({ name, type, value }) => [name, type.secure, show(value)])).toEqual([
    ['a', false, "'x'"],
    ['b', true, "'y'"],
  ]);
});

test('variables may have a type', () => {
  expect(show(unitOf('var a int[] = [1]').variables.get('a')?.value)).toBe('[1]');
});

test.each(['tenant', 'managementGroup', 'subscription', 'resourceGroup'])('the target scope %s', (scope) => {
  expect(unitOf(`targetScope = '${scope}'`).scope).toBe(scope);
});

test('a resource group is the target without a word about it', () => {
  expect(unitOf('').scope).toBe('resourceGroup');
});

test('imports keep their target as written', () => {
  const unit = unitOf(`import { a, b as c, 'd-e' as f } from './shared.bicep'
import {
  g
  h
} from 'br/public:avm/utl/types/avm-common-types:0.5.1'
import * as all from 'types.bicep'`);
  expect(
    unit.imports?.map(({ target, items, wildcard }) => [
      target,
      items.map((i) => `${i.name}>${i.alias}`),
      wildcard,
    ]),
  ).toEqual([
    ['./shared.bicep', ['a>a', 'b>c', 'd-e>f'], undefined],
    ['br/public:avm/utl/types/avm-common-types:0.5.1', ['g>g', 'h>h'], undefined],
    ['types.bicep', [], 'all'],
  ]);
  expect(textAt(unit.imports![0]!.targetPlace)).toBe('./shared.bicep');
});

test('statements without a part in the unit are read all the same', () => {
  unitOf(`metadata owner = 'team'
extension kubernetes with {
  namespace: 'default'
} as k8s
extension microsoftGraphV1
extension 'br:example/graph:1.0.0'
provider 'kubernetes@1.0.0' as old
import 'az@1.0.0'
assert positive = 1 > 0
test t 'main.test.bicep' = {
  params: {}
}`);
});
