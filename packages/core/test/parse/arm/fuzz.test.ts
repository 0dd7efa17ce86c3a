/** Whatever is left of a template, it is lowered without throwing, and every expression is inside its parent's place. */
import fc from 'fast-check';
import type { Expression } from '../../../src/model/expression.ts';
import type { Unit } from '../../../src/model/unit.ts';
import type { Place } from '../../../src/text/source-file.ts';
import { expressionOf, parseFile, templateText } from './templates.ts';

const valid = templateText({
  parameters: {
    p: { type: 'securestring', defaultValue: "[concat('a', newGuid())]" },
    q: { $ref: '#/definitions/t' },
  },
  definitions: { t: { type: 'object', properties: { a: { type: 'int' } } } },
  functions: [{ namespace: 'n', members: { f: { output: { type: 'int', value: '[add(1, 2)]' } } } }],
  variables: {
    copy: [{ name: 'v', count: 2, input: '[copyIndex()]' }],
    w: { "[parameters('p')]": [1, null, true] },
  },
  resources: [
    {
      type: 'Microsoft.Sql/servers',
      name: 'sql',
      metadata: { 'forearm:ignore': 'x y' },
      resources: [{ type: 'databases' }],
    },
    {
      type: 'Microsoft.Resources/deployments',
      name: 'd',
      properties: {
        parameters: { a: { value: 1 } },
        template: { resources: [{ type: 'A/b', name: "[variables('v')[0]]" }] },
      },
    },
  ],
  outputs: { o: { type: 'array', copy: { count: 2, input: "[lambda('x', lambdaVariables('x'))]" } } },
});

test('any beginning of a template', () => {
  for (let end = 0; end <= valid.length; end++) checkText(valid.slice(0, end));
});

test('any template with a piece replaced', () => {
  const garbage = fc.constantFrom(
    '',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    ',',
    ':',
    '//',
    '/*',
    '\\',
    '[[',
    '"[',
    'x',
    '1',
  );
  fc.assert(
    fc.property(fc.nat(valid.length), fc.nat(20), garbage, (at, length, piece) => {
      checkText(valid.slice(0, at) + piece + valid.slice(at + length));
    }),
    { numRuns: 1000 },
  );
});

test('any text in brackets', () => {
  const piece = fc.constantFrom(
    'concat',
    '(',
    ')',
    '[',
    ']',
    '.',
    ',',
    "'",
    'a',
    '1',
    ' ',
    '-',
    '?',
    'ns',
    '\\n',
    '^',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const expression = expressionOf(`[${pieces.join('')}]`);
      checkExpression(expression, { file: expression.file, start: 0, end: expression.file.text.length });
    }),
    { numRuns: 2000 },
  );
});

function checkText(text: string): void {
  for (const unit of parseFile(text).units) checkUnit(unit);
}

function checkUnit(unit: Unit): void {
  for (const parameter of unit.parameters.values()) checkExpression(parameter.defaultValue, parameter);
  for (const variable of unit.variables.values()) checkExpression(variable.value, variable);
  for (const declaration of unit.functions.values()) checkExpression(declaration.body, declaration);
  for (const output of unit.outputs) checkExpression(output.value, output);
  for (const { covers } of unit.ignores)
    checkInside(covers, { file: unit.file, start: 0, end: unit.file.text.length });
  for (const resource of unit.resources) {
    checkInside(resource.anchor, resource);
    checkExpression(resource.name, resource);
    checkExpression(resource.body, resource);
    for (const argument of resource.module?.arguments ?? []) checkExpression(argument.value, argument);
    if (resource.module?.unit) checkUnit(resource.module.unit);
  }
}

function checkExpression(expression: Expression | undefined, parent: Place): void {
  if (expression === undefined) return;
  checkInside(expression, parent);
  for (const child of childrenOf(expression)) checkExpression(child, expression);
}

function childrenOf(expression: Expression): readonly (Expression | undefined)[] {
  switch (expression.kind) {
    case 'object':
      return expression.entries.map(({ value }) => value);
    case 'array':
      return expression.items;
    case 'call':
      return expression.args;
    case 'access':
      return [expression.base, expression.index];
    case 'lambda':
      return [expression.body];
    case 'loop':
      return [expression.loop.count, expression.body];
    default:
      return [];
  }
}

function checkInside(place: Place, parent: Place): void {
  if (!(parent.start <= place.start && place.start <= place.end && place.end <= parent.end)) {
    throw new Error(`${place.start}-${place.end} is not inside ${parent.start}-${parent.end}`);
  }
}
