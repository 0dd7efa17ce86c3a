/** The expression language of ARM templates: what is one, and what it means. */
import { MAX_EXPRESSION_DEPTH } from '../../../src/parse/arm/expression.ts';
import { expressionOf, print } from './templates.ts';

test.each([
  ['plain', "'plain'"],
  ['', "''"],
  ['[', "'['"],
  ['[]', 'broken'],
  [" [parameters('x')]", "' [parameters(''x'')]'"],
  ["[parameters('x')] and more", "'[parameters(''x'')] and more'"],
  ["[[parameters('x')]", "'[parameters(''x'')]'"],
  ['[[not closed', "'[[not closed'"],
])('the string %s is %s', (content, expected) => {
  expect(print(expressionOf(content))).toBe(expected);
});

test.each([
  ["['a text']", "'a text'"],
  ["['it''s']", "'it''s'"],
  ["['']", "''"],
  ['[5]', '5'],
  ['[-12]', '-12'],
  ['[1.5]', '1.5'],
  ['[9007199254740993]', '9007199254740993'],
  ['[true]', 'true'],
  ['[null]', 'null'],
  ['[null()]', 'null()'],
  ["[parameters('location')]", 'parameter location'],
  ["[Variables('prefix')]", 'variable prefix'],
  ["[parameters(variables('which'))]", 'parameters(variable which)'],
  ["[lambda('x', toLower(lambdaVariables('x')))]", '(x) => toLower(local x)'],
  [
    "[lambda('a', 'b', createArray(lambdaVariables('a'), lambdaVariables('b')))]",
    '(a, b) => createArray(local a, local b)',
  ],
  ["[copyIndex('disks', 1)]", "copyIndex('disks', 1)"],
  ["[concat('a', '/', parameters('b'))]", "concat('a', '/', parameter b)"],
  ["[format('{0}/default', parameters('a'))]", "format('{0}/default', parameter a)"],
  ["[contoso.uniqueName('st')]", "contoso.uniqueName('st')"],
  ["[contoso.parameters('st')]", "contoso.parameters('st')"],
  ['[resourceGroup().location]', "resourceGroup()['location']"],
  ["[parameters('tags')['cost center']]", "parameter tags['cost center']"],
  [
    "[reference('web', '2022-03-01', 'full').identity.principalId]",
    "reference('web', '2022-03-01', 'full')['identity']['principalId']",
  ],
  ["[parameters('zones')[0][copyIndex()]]", 'parameter zones[0][copyIndex()]'],
  ["[parameters('net').?subnets[?0].id]", "parameter net[?'subnets'][?0]['id']"],
  ["[reference('x').outputs.my-output.value]", "reference('x')['outputs']['my-output']['value']"],
  ["[ concat ( 'a' ,\\n\\t'b' ) . length ]", "concat('a', 'b')['length']"],
  ["['tab\\tand \\u00e4']", "'tab\tand ä'"],
])('%s means %s', (content, expected) => {
  expect(print(expressionOf(content))).toBe(expected);
});

test.each([
  ["[concat('a'", 'not an expression at all', 'literal'],
  ["[concat('a']", '")" expected', 'broken'],
  ["[concat('a]", 'a text is never closed', 'broken'],
  ["[concat('a',)]", 'a function, text or number is expected', 'broken'],
  ["[variables('a') 'b']", 'is not expected', 'broken'],
  ['[location]', '"(" expected after "location"', 'broken'],
  ['[dbo].[table]', '"(" expected after "dbo"', 'broken'],
  ['[1.2.3]', 'is no number', 'broken'],
  ["[parameters('x').]", 'a name is expected', 'broken'],
  ['[^a-z]', 'a function, text or number is expected', 'broken'],
])('%s: %s', (content, because, kind) => {
  const expression = expressionOf(content);
  expect(expression.kind).toBe(kind);
  if (expression.kind === 'broken') expect(expression.because).toContain(because);
});

test.each([
  ['calls', `[${'f('.repeat(5000)}${')'.repeat(5000)}]`],
  ['indices', `[a()${'[a()'.repeat(5000)}${']'.repeat(5000)}]`],
  ['a chain', `[a()${'.b'.repeat(5000)}]`],
  ['chains of chains', `[${'f('.repeat(300)}1${`)${'.b'.repeat(300)}`.repeat(300)}]`],
])('%s nested too deeply are broken, not fatal', (_, content) => {
  expect(expressionOf(content)).toMatchObject({
    kind: 'broken',
    because: expect.stringContaining('too deeply'),
  });
});

test('nesting up to the limit is fine', () => {
  const depth = MAX_EXPRESSION_DEPTH - 1;
  expect(expressionOf(`[${'f('.repeat(depth)}1${')'.repeat(depth)}]`).kind).toBe('call');
});

test('an expression of fifty thousand characters is fine', () => {
  const items = Array.from({ length: 5000 }, (_, i) => `'item${i}'`).join(', ');
  expect(expressionOf(`[createArray(${items})]`)).toHaveProperty('args.length', 5000);
});
