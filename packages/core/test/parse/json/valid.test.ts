/** On valid JSON the tree says what JSON.parse says, and stands where jsonc-parser says. */
import fc from 'fast-check';
import { type Node, parseTree } from 'jsonc-parser';
import { type JsonNode, readJson } from '../../../src/parse/json/index.ts';
import { SourceFile } from '../../../src/text/source-file.ts';
import { checkNesting, plain, read } from './trees.ts';

const json = fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' });
const layout = fc.constantFrom(undefined, 2, '\t');

test('every document has the value that JSON.parse gives it', () => {
  fc.assert(
    fc.property(json, layout, (value, space) => {
      const text = JSON.stringify(value, null, space);
      const { root, problems } = read(text);
      expect(problems).toEqual([]);
      expect(plain(root, Number)).toEqual(JSON.parse(text));
    }),
  );
});

test('every node stands where jsonc-parser says', () => {
  fc.assert(
    fc.property(json, layout, (value, space) => {
      const text = JSON.stringify(value, null, space);
      const { root } = read(text);
      checkNesting(root as JsonNode);
      samePlaces(root as JsonNode, parseTree(text) as Node);
    }),
  );
});

function samePlaces(ours: JsonNode, theirs: Node): void {
  const kind = ours.kind;
  expect([kind, ours.start, ours.end]).toEqual([theirs.type, theirs.offset, theirs.offset + theirs.length]);
  if (kind === 'array') {
    ours.items.forEach((item, i) => {
      samePlaces(item, theirs.children?.[i] as Node);
    });
  } else if (kind === 'object') {
    ours.properties.forEach((property, i) => {
      const [key, value] = theirs.children?.[i]?.children ?? [];
      expect(key).toMatchObject({ offset: property.start, length: property.keyEnd - property.start });
      samePlaces(property.value, value as Node);
    });
  }
}

test.each([
  ['0', 0],
  ['-1.5e+3', -1500],
  ['9007199254740991', 9007199254740991],
  ['9007199254740993', 9007199254740993n],
  ['-9223372036854775808', -9223372036854775808n],
])('the number %s', (text, value) => {
  expect(plain(read(text).root)).toBe(value);
});

test('keys that look like integers keep the order of writing', () => {
  const { root } = read('{ "b": 1, "10": 2, "2": 3, "__proto__": 4 }');
  expect(root?.kind === 'object' && root.properties.map(({ key }) => key)).toEqual([
    'b',
    '10',
    '2',
    '__proto__',
  ]);
});

test('the same file is read once', () => {
  const file = new SourceFile('main.json', '[1]');
  expect(readJson(file)).toBe(readJson(file));
});
