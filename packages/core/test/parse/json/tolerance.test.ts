/** What people write that is not quite JSON: it is read all the same, and what is wrong is noted with its place. */
import { type JsonNode, MAX_DEPTH, memberOf, property } from '../../../src/parse/json/index.ts';
import { plain, read, written } from './trees.ts';

/** The value, and what the problems point at. */
function readAll(text: string): { value: unknown; problems: string[] } {
  const { root, problems } = read(text);
  return {
    value: plain(root),
    problems: problems.map((problem) => `${problem.code}: ${written(problem)}`),
  };
}

test.each([
  ['a byte-order mark', '\uFEFF{ "a": 1 }', { a: 1 }],
  ['Windows line breaks', '{\r\n  "a": 1\r\n}\r\n', { a: 1 }],
  ['a comment at the end of a line', '{ "a": 1 // one\n}', { a: 1 }],
  ['a block comment anywhere', '/* x */ { /* y */ "a" /* : */ : /* 0 */ 1 /* , */ } /* z */', { a: 1 }],
  ['trailing commas', '{ "a": [1, 2,], }', { a: [1, 2] }],
  ['line breaks inside a string', '{ "a": "one\ntwo" }', { a: 'one\ntwo' }],
  ['blanks of other kinds', '\u00a0{\u2028"a":\u00a01}', { a: 1 }],
])('%s is fine', (_, text, value) => {
  expect(readAll(text)).toEqual({ value, problems: [] });
});

test.each([
  ['a missing comma', '{ "a": 1 "b": 2 }', { a: 1, b: 2 }, ['syntax: "']],
  ['a missing comma between items', '[1 2]', [1, 2], ['syntax: 2']],
  ['one comma too many', '[1,, 2]', [1, 2], ['syntax: ,']],
  ['a missing value', '{ "a": , "b": 2 }', { a: undefined, b: 2 }, ['syntax: "a"']],
  ['a missing colon before an object', '{ "a" { "b": 2 } }', { a: { b: 2 } }, ['syntax: {']],
  [
    'a missing colon before the next key',
    '{ "a" "b": 2 }',
    { a: undefined, b: 2 },
    ['syntax: "a"', 'syntax: "'],
  ],
  ['a key without quotes', '{ a: 1 }', { a: 1 }, ['syntax: a']],
  ['a word without quotes', '{ "a": yes, "b": 2 }', { a: undefined, b: 2 }, ['syntax: yes']],
  ['a token without quotes', '{ "a": #{count}#, "b": 2 }', { a: undefined, b: 2 }, ['syntax: #{count}#']],
  ['a date without quotes', '[2019-04-01]', [undefined], ['syntax: 2019-04-01']],
  ['single quotes', "['it\\'s']", ["it's"], ["syntax: 'it\\'s'"]],
  ['an unknown escape', '["C:\\Work"]', ['C:\\Work'], ['syntax: \\W']],
  ['dots for what is left out', '[1, ...]', [1, undefined], ['syntax: ...']],
  ['an object where a key should be', '{ { "x": 1 }, "b": 2 }', { b: 2 }, ['syntax: {']],
  ['a brace that closes nothing', '[1, }, 2]', [1, undefined, 2], ['syntax: }']],
  ['an array that is closed by its object', '{ "a": [1, 2 }', { a: [1, 2] }, ['syntax: [']],
  ['an object that is closed by its array', '[{ "a": 1 ]', [{ a: 1 }], ['syntax: {']],
  ['text behind the document', '{} {}', {}, ['syntax: {']],
  ['nothing', '', undefined, ['syntax: ']],
])('%s is noted and passed over', (_, text, value, problems) => {
  expect(readAll(text)).toEqual({ value, problems });
});

test.each([
  ['{ "a": [1, { "b": "x', { a: [1, { b: 'x' }] }],
  ['{ "a": [1, { "b"', { a: [1, { b: undefined }] }],
  ['{ "a": [1, {', { a: [1, {}] }],
  ['{ "a": 1 /* and then', { a: 1 }],
  ['"abc\\"', 'abc"'],
])('a file that ends in the middle, %s, is noted once as truncated', (text, value) => {
  const { root, problems } = read(text);
  expect(plain(root)).toEqual(value);
  expect(problems.filter(({ code }) => code === 'truncated')).toHaveLength(1);
});

test('duplicate keys are kept, the last one counts, and each repetition is noted', () => {
  const { root, problems } = read('{ "sku": 1, "x": 0, "sku": 2 }');
  expect(problems).toMatchObject([{ code: 'duplicate-key', start: 21, end: 24 }]);
  expect(root).toHaveProperty('properties.length', 3);
  expect(plain(memberOf(root, 'SKU'))).toBe(2);
});

test('duplicate keys are found in large objects too', () => {
  const keys = Array.from({ length: 50 }, (_, i) => `"k${i % 49}": ${i}`);
  expect(readAll(`{ ${keys.join(', ')} }`).problems).toEqual(['duplicate-key: k0']);
});

test('look-up disregards case and is no danger to what is no object', () => {
  const { root } = read('{ "DependsOn": [] }');
  expect(property(root, 'dependsOn')?.key).toBe('DependsOn');
  expect(property(root, 'toString')).toBeUndefined();
  expect(property(memberOf(root, 'dependsOn'), 'length')).toBeUndefined();
});

test('what is nested too deeply becomes one error, and the rest is read', () => {
  const deep = 100_000;
  const { root, problems } = read(`[${'[{"a":'.repeat(deep)}1${'}]'.repeat(deep)}, 7]`);
  expect(problems.map(({ code }) => code)).toEqual(['too-deep']);
  expect(root?.kind === 'array' && plain(root.items[1])).toBe(7);
  expect(depthOf(root)).toBe(MAX_DEPTH + 1);
});

function depthOf(node: JsonNode | undefined): number {
  if (node?.kind === 'array') return 1 + depthOf(node.items[0]);
  return node?.kind === 'object' ? 1 + depthOf(node.properties[0]?.value) : 1;
}

test('garbage gives a bounded number of problems', () => {
  expect(readAll(`{${'? '.repeat(10_000)}}`).problems.length).toBeLessThan(50);
});

test('comments are kept in the order of writing', () => {
  const { comments } = read('// a\n{ /* b */ "x": "// no comment" } // c');
  expect(comments.map(written)).toEqual(['// a', '/* b */', '// c']);
});

test('a file with far more values than text is read in part', () => {
  const { root, problems } = read(`[${'0,'.repeat(2_000_000)}0]`);
  expect(problems.map(({ code }) => code)).toEqual(['too-large']);
  expect(root?.kind === 'array' && root.items.length).toBeGreaterThan(1_000_000);
});
