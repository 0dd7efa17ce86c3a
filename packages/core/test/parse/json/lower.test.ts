/** JSON as common expressions. */
import type { Expression, ObjectExpression } from '../../../src/model/expression.ts';
import { type JsonObject, readJson } from '../../../src/parse/json/index.ts';
import { lowerJson, lowerObject, plainString } from '../../../src/parse/json/lower.ts';
import { SourceFile } from '../../../src/text/source-file.ts';

function lower(text: string): Expression {
  return lowerJson(readJson(new SourceFile('a.json', text)).root as JsonObject, plainString);
}

test.each([
  ['"a\\nb"', 'a\nb'],
  ['12', 12],
  ['9007199254740993', 9007199254740993n],
  ['true', true],
  ['null', null],
])('%s is a literal', (text, value) => {
  expect(lower(text)).toMatchObject({ kind: 'literal', value, start: 0, end: text.length });
});

test('an array keeps the order and the places of its items', () => {
  expect(lower('[1, "b"]')).toMatchObject({
    kind: 'array',
    items: [
      { value: 1, start: 1, end: 2 },
      { value: 'b', start: 4, end: 7 },
    ],
  });
});

test('an object keeps every property, also one that stands twice, with the place of its key', () => {
  expect(lower('{ "a": 1, "a": {} }')).toMatchObject({
    entries: [
      { key: 'a', keyPlace: { start: 3, end: 4 }, value: { value: 1 } },
      { key: 'a', keyPlace: { start: 11, end: 12 }, value: { kind: 'object', entries: [] } },
    ],
  });
});

test('what is no JSON is broken and says why', () => {
  expect(lower('{ "a": x }')).toMatchObject({
    entries: [{ value: { kind: 'broken', because: expect.any(String) } }],
  });
});

test('nothing is lowered before it is asked for, and nothing twice', () => {
  const root = readJson(new SourceFile('a.json', '{ "a": "x", "b": ["y"] }')).root as JsonObject;
  const seen: string[] = [];
  const object: ObjectExpression = lowerObject(root, (node) => {
    seen.push(node.value);
    return plainString(node);
  });
  expect(seen).toEqual([]);
  expect(object.entries).toBe(object.entries);
  expect(seen).toEqual(['x']);
});
