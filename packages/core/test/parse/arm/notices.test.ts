/** What could not be read is said, with its line. */
import { parseFile, templateText, unitOf } from './templates.ts';

function noticesOf(text: string) {
  return parseFile(text).notices.map(({ code, startLine, incomplete }) => ({ code, startLine, incomplete }));
}

const HEAD = '{\n"contentVersion": "1.0.0.0",\n"resources": [],\n';

test('a sound template has none', () => {
  expect(noticesOf(templateText({ variables: { a: "[concat('a')]", b: '[[x', c: '[x] y' } }))).toEqual([]);
});

test.each([
  [
    'a missing comma',
    `${HEAD}"variables": {}\n"outputs": {} }`,
    { code: 'syntax', startLine: 5, incomplete: false },
  ],
  [
    'a key that stands twice',
    `${HEAD}"outputs": {},\n"outputs": {} }`,
    { code: 'duplicate-key', startLine: 5, incomplete: false },
  ],
  [
    'a file that ends too early',
    `${HEAD}"variables": {\n"a": 1`,
    { code: 'syntax', startLine: 4, incomplete: true },
  ],
  [
    'a broken expression',
    `${HEAD}"variables": {\n"a": "[concat('a']" } }`,
    { code: 'syntax', startLine: 5, incomplete: false },
  ],
  [
    'depth',
    `${HEAD}"variables":\n${'['.repeat(2000)}${']'.repeat(2000)} }`,
    { code: 'too-deep', startLine: 5, incomplete: true },
  ],
])('%s', (_, text, notice) => {
  expect(noticesOf(text)).toEqual([notice]);
});

test('a file that names the schema but is no JSON object is unreadable', () => {
  const text = '<<<<<<< HEAD\n{ "$schema": "https://x/deploymentTemplate.json#" }';
  expect(noticesOf(text)).toEqual([{ code: 'unreadable-file', startLine: 1, incomplete: true }]);
});

test('nothing is evaluated in metadata, comments and allowed values', () => {
  const text = templateText({
    metadata: { description: '[old] see [new]' },
    parameters: { p: { type: 'string', allowedValues: ['[a-z]'] } },
    resources: [{ type: 'A/b', name: 'x', comments: '[todo]' }],
  });
  expect(noticesOf(text)).toEqual([]);
});

test('the rest of a broken template is read', () => {
  const unit = unitOf(
    `${HEAD.replace('[]', '[{ "type": "A/b", "name": }, { "type": "C/d", "name": "y" }]')}"outputs": {} }`,
  );
  expect(unit.resources).toHaveLength(2);
});

test('a template made for another engine does not drown the report', () => {
  const broken = Array.from({ length: 500 }, () => '[dbo].[table]');
  expect(noticesOf(templateText({ variables: { broken } })).length).toBeLessThan(50);
});
