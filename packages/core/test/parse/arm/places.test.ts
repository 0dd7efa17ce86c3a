/** Every part of an expression stands exactly where it is written, whatever JSON escapes there are before it. */
import fc from 'fast-check';
import type { CallExpression, Expression } from '../../../src/model/expression.ts';
import { expressionOf, written } from './templates.ts';

test('a call with all its parts', () => {
  const call = expressionOf("[ concat('a', resourceGroup().location) ]") as CallExpression;
  expect(written(call)).toBe("concat('a', resourceGroup().location)");
  expect(written(call.namePlace)).toBe('concat');
  expect(call.args.map(written)).toEqual(["'a'", 'resourceGroup().location']);
  expect(call.args[1]).toMatchObject({ kind: 'access' });
  expect(written((call.args[1] as { index: Expression }).index)).toBe('location');
});

test('the name of a function in a namespace', () => {
  expect(written((expressionOf("[contoso.name('x')]") as CallExpression).namePlace)).toBe('name');
});

test('behind JSON escapes', () => {
  const call = expressionOf(String.raw`[concat('\"\u00e4\n',\n  parameters('x'))]`) as CallExpression;
  expect(call.args.map(written)).toEqual([String.raw`'\"\u00e4\n'`, "parameters('x')"]);
});

test('a literal takes the whole token, quotes included; a broken expression what is between them', () => {
  expect(written(expressionOf('plain'))).toBe('"plain"');
  expect(written(expressionOf('[[x]'))).toBe('"[[x]"');
  expect(written(expressionOf('[x]'))).toBe('[x]');
});

const text = fc.string({ unit: 'binary' }).map((value) => `'${value.replaceAll("'", "''")}'`);
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer().map(String),
    fc.array(tie('expression'), { maxLength: 3 }).map((args) => `fn(${args.join(' , ')})`),
    tie('expression').map((inner) => `first(${inner}).name[0]`),
    fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `union(${a},\n${b})[${b}]`),
  ),
}));

test('what is written at a place reads as the same expression again', () => {
  fc.assert(
    fc.property(expression, (source) => {
      const whole = expressionOf(JSON.stringify(`[${source}]`).slice(1, -1));
      expect(JSON.parse(`"${written(whole)}"`)).toBe(source);
      for (const part of partsOf(whole)) {
        expect(shape(expressionOf(`[${written(part)}]`))).toEqual(shape(part));
      }
    }),
  );
});

/** Member names are no expressions of their own. */
function partsOf(node: Expression): Expression[] {
  if (node.kind === 'call') return [node, ...node.args.flatMap(partsOf)];
  if (node.kind === 'access') return [node, ...partsOf(node.base)];
  return [node];
}

function shape(node: Expression): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value) => (/^(file|start|end|namePlace)$/.test(key) ? undefined : value)),
  );
}
