/** What is written of an expression reads as the same expression; whatever is read can be evaluated and printed. */
import fc from 'fast-check';
import { evaluateExpression } from '../../src/analysis/eval.ts';
import { type Piece, writeExpression, writeTemplate } from '../../src/evaluate/adf-source.ts';
import type { Expression } from '../../src/model/expression.ts';
import { FUNCTIONS, parseDynamic } from '../../src/parse/adf/index.ts';
import { memoryWorkspace } from '../../src/testing/index.ts';
import { SourceFile } from '../../src/text/source-file.ts';

function parse(text: string): Expression | undefined {
  const file = new SourceFile('pipeline/p.json', JSON.stringify(text));
  return parseDynamic(text, { file, start: 0, end: file.text.length });
}

/** The tree without its places. */
function shape(e: Expression | undefined): unknown {
  if (e?.kind === 'literal') return e.value;
  if (e?.kind === 'interpolation') return { text: e.parts.map(shape) };
  if (e?.kind === 'call') return { call: e.name, args: e.args.map(shape) };
  if (e?.kind === 'access') return { of: shape(e.base), index: shape(e.index), safe: e.safe };
  if (e?.kind === 'reference') return { to: e.to, name: e.name };
  return e?.kind;
}

const write = (e: Expression): string => writeExpression(e, write);

const names = fc.constantFrom('item', 'utcNow', 'concat', 'if', 'createArray', 'pipeline', 'größe');
const scalar = fc.oneof(
  fc.string().map((text) => `'${text.replaceAll("'", "''")}'`),
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom(
    'true',
    'false',
    'null',
    "variables('a b')",
    'dataset().path',
    "pipeline().parameters['x y']",
  ),
);
const { source } = fc.letrec<{ source: string }>((tie) => ({
  source: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc
      .tuple(names, fc.array(tie('source'), { maxLength: 3 }))
      .map(([name, args]) => `${name}(${args.join(', ')})`),
    fc
      .tuple(tie('source'), fc.constantFrom('.a', '?.b', "['c d']", '?[0]', '[item()]'))
      .map((pair) => pair.join('')),
  ),
}));

test('an expression that is written is read as itself', () => {
  fc.assert(
    fc.property(source, (text) => {
      const tree = parse(`@${text}`) as Expression;
      fc.pre(tree.kind !== 'broken');
      expect(shape(parse(`@${write(tree)}`))).toEqual(shape(tree));
    }),
    { numRuns: 1000 },
  );
});

test('a text that is written with expressions in it is read as itself', () => {
  const text = fc
    .array(fc.constantFrom('@', '@@', '{', '}', 'a', "'", ' '), { maxLength: 6 })
    .map((p) => p.join(''));
  const pieces = fc.array(
    fc.oneof(
      text.map((plain): Piece => ({ text: plain })),
      fc.constant<Piece>({ expression: 'item()' }),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(pieces, (list) => {
      fc.pre(list.some((piece) => 'expression' in piece));
      const tree = parse(writeTemplate(list));
      const read = tree?.kind === 'interpolation' ? tree.parts : [];
      const flat = read.map((part) => (part.kind === 'literal' ? part.value : '\0')).join('');
      expect(flat).toBe(list.map((piece) => ('text' in piece ? piece.text : '\0')).join(''));
    }),
    { numRuns: 1000 },
  );
});

const workspace = memoryWorkspace([]);
const value = fc.oneof(
  scalar,
  fc.constantFrom(
    ...[
      "'2024-02-29T23:59:59.9999999Z'",
      "'0001-01-01'",
      "'UTC'",
      "'Hawaiian Standard Time'",
      "'Month'",
      "'yyyy'",
    ],
    ...[
      '\'<a b="1"><c/>x</a>\'',
      "'//c[1]'",
      'json(\'{"a":[1,{}]}\')',
      "createArray(1, 'a', null)",
      '99999999999999',
    ],
  ),
);
const call = fc
  .tuple(
    fc.constantFrom(...[...FUNCTIONS.values()].map(({ name }) => name)),
    fc.array(value, { maxLength: 4 }),
  )
  .map(([name, args]) => `${name}(${args.join(', ')})`);

test('every function has an answer to any arguments', () => {
  const nested = fc
    .tuple(fc.constantFrom('string', 'length', 'json', 'ticks', 'array', 'not', 'xml'), call)
    .map(([name, inner]) => `${name}(${inner})`);
  fc.assert(
    fc.property(fc.oneof(call, nested), (text) => {
      const answer = evaluateExpression(workspace, { language: 'adf', expression: `@${text}` });
      expect('value' in answer || 'because' in answer).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

test.each([
  "@replace(replace(replace('aaaaaaaaaa', 'a', '0123456789'), '1', '0123456789012345678901234567890'), '2', '01234567890')",
  `@xpath(xml('<a>${'<b>'.repeat(150)}${'</b>'.repeat(150)}</a>'), '${'//*'.repeat(40)}')`,
  `@xpath('<a/>', 'string(${' '.repeat(100_000)}')`,
  `@xpath('<a/>', '/a[${' '.repeat(100_000)}=]')`,
  `@xpath('<a/>', '/a[b${' '.repeat(100_000)}an]')`,
  `@xml('${'<a '.repeat(5000)}')`,
  `@xml('<a ${'b = '.repeat(5000)}')`,
  `@formatDateTime('2024-01-01', '${'dddd'.repeat(5000)}')`,
  `@convertToUtc('9999-12-31T23:59:59', 'Dateline Standard Time')`,
  `@convertFromUtc('0001-01-01', 'Dateline Standard Time')`,
  "@addDays('2024-01-01', 9223372036854775807)",
  "@addToTime('2024-01-01', -9007199254740993, 'Year')",
])('a call of bounded work: %s', (expression) => {
  expect(evaluateExpression(workspace, { language: 'adf', expression })).toHaveProperty('value');
});
