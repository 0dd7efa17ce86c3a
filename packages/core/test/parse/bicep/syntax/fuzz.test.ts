/** Whatever the text: the parser does not throw, nodes lie inside each other, and depth is bounded. */
import fc from 'fast-check';
import { bicep } from '../../../../src/parse/bicep/index.ts';
import { parseProgram } from '../../../../src/parse/bicep/syntax/parse.ts';
import { SourceFile, type Span } from '../../../../src/text/source-file.ts';

const WORDS = [
  ...[
    'param',
    'var',
    'resource',
    'module',
    'output',
    'type',
    'func',
    'import',
    'existing',
    'for',
    'in',
    'if',
    'as',
  ],
  ...[
    'from',
    'using',
    'extends',
    'targetScope',
    'a',
    'b',
    'string',
    'true',
    'null',
    '1',
    "'x'",
    "'${",
    "}'",
    "'''",
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '=',
    '=>',
    ':',
    '::',
    ',',
    '.',
    '?',
    '??',
    '!',
    '|',
    '<',
    '>',
    '@',
    '...',
    '*',
    '-',
  ],
  ...[
    '\n',
    '\n',
    '\n',
    '  ',
    '// x',
    '/*',
    '*/',
    '#disable-next-line',
    '\\',
    '$',
    '^',
    "a: 'b'\n",
    'resource r ',
  ],
];

const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '));

const VALID = `targetScope = 'subscription'
@description('x')
param p string = 'a\${toLower('b')}'
type t = {
  @secure()
  a: string?
  *: int[]
}
var v = [for (x, i) in range(0, 2): x == 1 ? { a: x, ...o } : [1, ...p]]
resource r 'A.B/c@2020-01-01' = [for i in v: if (i > 0) {
  name: 'n\${i}'
  properties: {
    a: v[?0].?b!.c
  }
}]
resource s 'A.B/d@2020-01-01' existing = {
  name: 's'

  resource inner 'e' = {
    name: map(v, x => x)[^1]
  }
}
module m 'm.bicep' = {
  params: {
    a: s::inner.id
  }
}
output o string = r[0].id
`;

/** A valid file with a few pieces taken out and put in. */
const mutated = fc
  .array(fc.tuple(fc.nat(VALID.length), fc.nat(12), fc.constantFrom('', ...WORDS)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((changes) =>
    changes.reduce((now, [at, drop, put]) => now.slice(0, at) + put + now.slice(at + drop), VALID),
  );

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

/** Every node within its parent, none turned around. */
function expectNested(node: unknown, outer: Span): void {
  if (Array.isArray(node)) {
    for (const item of node) expectNested(item, outer);
  } else if (isSpan(node)) {
    expect([node.start >= outer.start, node.end <= outer.end, node.start <= node.end]).toEqual([
      true,
      true,
      true,
    ]);
    for (const child of Object.values(node)) expectNested(child, node);
  }
}

test.each([
  ['words at random', text],
  ['a changed file', mutated],
])('%s', (_name, arbitrary) => {
  fc.assert(
    fc.property(arbitrary, (source) => {
      const program = parseProgram(source);
      expectNested(program.statements, { start: 0, end: source.length });
      bicep.parse(new SourceFile('main.bicep', source));
      bicep.parse(new SourceFile('main.bicepparam', source));
    }),
    { numRuns: 150 },
  );
});

test('the unchanged file has no mistake', () => {
  expect(parseProgram(VALID).problems).toEqual([]);
});

const DEEP = 100_000;

test.each([
  ['parentheses', 'var a = ', '(', '1', ')'],
  ['arrays', 'var a = ', '[', '1', ']'],
  ['objects', 'var a = ', '{ a: ', '1', ' }'],
  ['calls', 'var a = ', 'f(', '1', ')'],
  ['lambdas', 'var a = ', 'x => ', '1', ''],
  ['ternaries', 'var a = ', 'b ? c : ', '1', ''],
  ['indexes', 'var a = ', 'a[', '1', ']'],
  ['strings', 'var a = ', "'${", '1', "}'"],
  ['loops', 'var a = ', '[for x in y: ', '1', ']'],
  ['operators', 'var a = ', '1 + ', '1', ''],
  ['members', 'var a = b', '.c', '', ''],
  ['assertions', 'var a = b', '!', '', ''],
  ['array types', 'type a = b', '[]', '', ''],
  ['nullable types', 'type a = b', '? ', '', ''],
  ['type parentheses', 'type a = ', '(', 'int', ')'],
  ['object types', 'type a = ', '{ a: ', 'int', ' }'],
  ['type arguments', 'type a = ', 'b<', 'int', '>'],
  ['nested resources', '', "resource a 'b' = {\n", '', '\n}'],
  ['indented nested resources', '', "resource a 'b' = {\n ", '', '\n}'],
])('%s nested %p deep are a notice', (_name, before, open, middle, close) => {
  const source = before + open.repeat(DEEP) + middle + close.repeat(DEEP);
  const { notices } = bicep.parse(new SourceFile('main.bicep', source));
  expect(notices.map(({ code }) => code)).toContain('too-deep');
});

test('the neighbours of what nests too deeply are read', () => {
  const { statements } = parseProgram(
    `var a = 1\nvar b = {\n  c: ${'('.repeat(500)}1${')'.repeat(500)}\n  d: 2\n}\nvar e = 3`,
  );
  expect(statements.map((statement) => 'name' in statement && statement.name.name)).toEqual(['a', 'b', 'e']);
  expect(statements[1]).toMatchObject({
    value: { items: [{ value: { kind: 'broken' } }, { key: { name: 'd' }, value: { value: 2 } }] },
  });
});
