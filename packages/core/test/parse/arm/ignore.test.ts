/** Ignores: in comments and in metadata. */
import { parseIgnoreText } from '../../../src/parse/arm/ignore.ts';
import { unitOf, written } from './templates.ts';

/** The ignores of a template whose resources are this text. */
function ignoresOf(resources: string) {
  const { ignores } = unitOf(`{ "contentVersion": "1.0.0.0",\n"resources": [\n${resources}\n] }`);
  return ignores.map(({ rules, reason, covers }) => ({ rules, reason, covers: written(covers) }));
}

test.each([
  [' open-network', ['open-network'], ''],
  [' open-network, weak-tls  only for tests ', ['open-network', 'weak-tls'], 'only for tests'],
  [' Open-Network -- closed in March', ['open-network'], 'closed in March'],
  [' *: generated', ['*'], 'generated'],
  ['', [], ''],
])('the text "%s"', (text, rules, reason) => {
  expect(parseIgnoreText(text)).toEqual({ rules, reason });
});

test('a comment on a line of its own covers the element on the next line, whole', () => {
  const resource = '{\n  "type": "A/b",\n  "name": "x"\n}';
  expect(ignoresOf(`// forearm:ignore open-network a test\n${resource}`)).toEqual([
    { rules: ['open-network'], reason: 'a test', covers: resource },
  ]);
});

test('several comments above one element cover it all', () => {
  const resources = '// forearm:ignore a\n// why it is so\n\n/* forearm:ignore b */\n{ "type": "A/b" }';
  expect(ignoresOf(resources).map(({ covers }) => covers)).toEqual([
    '{ "type": "A/b" }',
    '{ "type": "A/b" }',
  ]);
});

test('a comment at the end of a line covers what starts on that line', () => {
  const resources = '{\n  "type": "A/b",\n  "properties": { // forearm:ignore a\n    "x": 1\n  }\n}';
  expect(ignoresOf(resources)[0]?.covers).toBe('"properties": { // forearm:ignore a\n    "x": 1\n  }');
  expect(ignoresOf('{ "type": "A/b" }, // forearm:ignore a\n{ "type": "C/d" }')[0]?.covers).toBe(
    '{ "type": "A/b" }',
  );
});

test('a comment behind a value on its last line covers the next element only if it starts there', () => {
  expect(ignoresOf('{\n"type": "A/b"\n}, {  // forearm:ignore a\n"type": "C/d" }')[0]?.covers).toBe(
    '{  // forearm:ignore a\n"type": "C/d" }',
  );
  expect(ignoresOf('{\n"type": "A/b"\n}, // forearm:ignore a\n{ "type": "C/d" }')[0]?.covers).toBe(
    '}, // forearm:ignore a',
  );
});

test('a block comment in a line covers what follows it', () => {
  expect(ignoresOf('{ "type": "A/b", /* forearm:ignore a */ "name": "x", "y": 1 }')[0]?.covers).toBe(
    '"name": "x"',
  );
  expect(ignoresOf('{ "type": "A/b" /* forearm:ignore a */ }')[0]?.covers).toBe(
    '{ "type": "A/b" /* forearm:ignore a */ }',
  );
});

test('a comment above the document covers the file', () => {
  const text = '// forearm:ignore * generated\n{ "contentVersion": "1", "resources": [] }\n';
  expect(unitOf(text).ignores.map(({ covers }) => written(covers))).toEqual([text]);
});

test.each(['// forearm:ignored x', '// see forearm:ignore x', '"// forearm:ignore x"'])(
  '%s is no ignore',
  (text) => {
    expect(ignoresOf(`{ "type": "A/b", "z": [\n${text}\n] }`)).toEqual([]);
  },
);

test('metadata of a resource covers the resource', () => {
  const resource =
    '{ "type": "A/b", "metadata": { "forearm": { "ignore": [ { "rule": "open-network", "reason": "a test" } ] } } }';
  expect(ignoresOf(resource)).toEqual([{ rules: ['open-network'], reason: 'a test', covers: resource }]);
});

test('metadata in short', () => {
  const one = '{ "type": "A/b", "metadata": { "forearm:ignore": "open-network a test" } }';
  const two = '{ "type": "A/b", "metadata": { "forearm:ignore": [ "a, b two", { "rule": ["c", "d"] } ] } }';
  expect(ignoresOf(`${one},\n${two}`)).toEqual([
    { rules: ['open-network'], reason: 'a test', covers: one },
    { rules: ['a', 'b'], reason: 'two', covers: two },
    { rules: ['c', 'd'], reason: '', covers: two },
  ]);
});

test('metadata of the template covers the file, that of an inline template this template', () => {
  const inner = { metadata: { 'forearm:ignore': 'b' }, resources: [] };
  const { ignores, file } = unitOf({
    resources: [{ type: 'Microsoft.Resources/deployments', name: 'd', properties: { template: inner } }],
    metadata: { 'forearm:ignore': 'a' },
  });
  expect(ignores.map(({ rules }) => rules)).toEqual([['b'], ['a']]);
  expect(JSON.parse(written(ignores[0]?.covers) ?? '')).toEqual(inner);
  expect(written(ignores[1]?.covers)).toBe(file.text);
});
