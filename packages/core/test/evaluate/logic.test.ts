/** Three values: true, false, and not decided, which never becomes one of the others by accident. */
import { optionsOf, printedValue, reasonOf, settle, valueFrom } from './support.ts';

const undecided = { parameters: { open: { type: 'bool' }, tier: { type: 'string' } } };

test.each([
  ["[and(false(), parameters('open'))]", false],
  ["[and(parameters('open'), false())]", false],
  ["[or(parameters('open'), true())]", true],
  ["[and(true(), parameters('open'))]", "[parameters('open')]"],
  ["[or(false(), parameters('open'))]", "[parameters('open')]"],
  ["[not(parameters('open'))]", "[not(parameters('open'))]"],
  ['[and(true(), not(false()))]', true],
])('%s is as decided as it can be', (expression, expected) => {
  expect(printedValue(expression, undecided)).toEqual(expected);
});

test('if() with a decided condition never looks at the other branch', () => {
  expect(printedValue("[if(equals(1, 1), 'yes', div(1, 0))]")).toBe('yes');
  expect(printedValue("[if(equals(1, 2), variables('missing'), 'no')]")).toBe('no');
});

test('if() with an undecided condition gives both branches', () => {
  expect(optionsOf(valueFrom("[if(parameters('open'), 'Allow', 'Deny')]", undecided))).toEqual([
    'Allow',
    'Deny',
  ]);
});

test('branches that agree are no choice', () => {
  expect(printedValue("[if(parameters('open'), 'Deny', 'Deny')]", undecided)).toBe('Deny');
});

test('what is done to a choice is done to each option', () => {
  const choice = "if(parameters('open'), 'a', 'b')";
  expect(optionsOf(valueFrom(`[concat('x-', ${choice})]`, undecided))).toEqual(['x-a', 'x-b']);
  expect(optionsOf(valueFrom(`[toUpper(${choice})]`, undecided))).toEqual(['A', 'B']);
  expect(printedValue(`[equals(${choice}, 'c')]`, undecided)).toBe(false);
  expect(optionsOf(valueFrom(`[equals(${choice}, 'a')]`, undecided))).toEqual([true, false]);
});

test('a property of a choice of objects is a choice of properties', () => {
  const choice = "if(parameters('open'), createObject('acl', 'Allow'), createObject('acl', 'Deny'))";
  expect(optionsOf(valueFrom(`[${choice}.acl]`, undecided))).toEqual(['Allow', 'Deny']);
});

test('a choice is at most eight values; beyond that the value is unknown', () => {
  const members = { parameters: Object.fromEntries([...'abcd'].map((p) => [p, { type: 'bool' }])) };
  const branch = (p: string) => `if(parameters('${p}'), '${p}1', '${p}2')`;
  const three = valueFrom(`[concat(${[...'abc'].map(branch).join(', ')})]`, members);
  const four = valueFrom(`[concat(${[...'abcd'].map(branch).join(', ')})]`, members);
  expect(optionsOf(three)).toHaveLength(8);
  expect(four.kind).toBe('unknown');
});

test('allowed values without a default are a choice that the deployer still has', () => {
  const parameters = { tls: { type: 'string', allowedValues: ['TLS1_0', 'TLS1_2'] } };
  const value = valueFrom("[parameters('tls')]", { parameters });
  expect(value).toMatchObject({ kind: 'oneOf', choice: 'allowed' });
  expect(optionsOf(value)).toEqual(['TLS1_0', 'TLS1_2']);
});

test('coalesce() skips null, stops at a value, and keeps what may be null', () => {
  expect(printedValue("[coalesce(null(), 'b', div(1, 0))]")).toBe('b');
  const open = valueFrom("[coalesce(parameters('tier'), 'Standard')]", undecided);
  expect(optionsOf(open)).toEqual(["[parameters('tier')]", 'Standard']);
});

test.each([
  ["[parameters('tier')]", 'parameter-without-value'],
  ["[parameters('nobody')]", 'undefined-name'],
  ["[variables('nobody')]", 'undefined-name'],
  ["[reference('elsewhere').x]", 'runtime'],
  ['[resourceGroup().location]', 'runtime'],
  ['[newGuid()]', 'generated'],
  ["[frobnicate('x')]", 'unknown-function'],
  ['[div(1, 0)]', 'invalid-argument'],
  ["[createObject('a', 1).b]", 'missing-property'],
  ['[createArray(1)[4]]', 'missing-property'],
  ["[not(parameters('open'))]", 'parameter-without-value'],
])('%s is unknown, and honestly so: %s', (expression, code) => {
  expect(reasonOf(valueFrom(expression, undecided))).toBe(code);
});

test('an unknown value is no obstacle for what stands beside it', () => {
  const { value } = settle(undecided);
  const mixed = value("[createObject('known', 1, 'unknown', parameters('tier'))]");
  expect(mixed.kind).toBe('object');
  expect(printedValue("[createObject('known', 1, 'unknown', parameters('tier')).known]", undecided)).toBe(1);
});
