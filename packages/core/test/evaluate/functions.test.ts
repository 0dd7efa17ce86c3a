/** Functions that a template defines itself. */
import { printedValue, reasonOf, valueFrom } from './support.ts';

const define = (members: object) => ({ functions: [{ namespace: 'corp', members }] });
const text = (value: string) => ({ type: 'string', value });

test('a function sees its arguments, in any casing', () => {
  const full = {
    parameters: [{ name: 'Name', type: 'string' }],
    output: text("[concat('st', toLower(parameters('NAME')))]"),
  };
  expect(printedValue("[CORP.Full('Ledger')]", define({ full }))).toBe('stledger');
});

test('functions may call each other', () => {
  const one = { parameters: [], output: text('one') };
  const two = { parameters: [], output: text("[concat(corp.one(), '-two')]") };
  expect(printedValue('[corp.two()]', define({ one, two }))).toBe('one-two');
});

test("a function does not see the template's parameters", () => {
  const peek = { parameters: [], output: text("[parameters('env')]") };
  const members = { ...define({ peek }), parameters: { env: { type: 'string', defaultValue: 'prod' } } };
  expect(reasonOf(valueFrom('[corp.peek()]', members))).toBe('undefined-name');
});

test('a function of the same name as a built-in one is another function', () => {
  const upper = { parameters: [{ name: 'x', type: 'string' }], output: text("[toUpper(parameters('x'))]") };
  const members = define({ toLower: upper });
  expect(printedValue("[corp.toLower('a')]", members)).toBe('A');
  expect(printedValue("[toLower('A')]", members)).toBe('a');
});

test('an unknown argument makes unknown only what depends on it', () => {
  const pick = {
    parameters: [
      { name: 'a', type: 'string' },
      { name: 'b', type: 'string' },
    ],
    output: { type: 'object', value: { a: "[parameters('a')]", b: "[parameters('b')]" } },
  };
  const members = { ...define({ pick }), parameters: { env: { type: 'string' } } };
  expect(printedValue("[corp.pick(parameters('env'), 'known')]", members)).toEqual({
    a: "[parameters('env')]",
    b: 'known',
  });
});

test('a function that calls itself ends', () => {
  const forever = {
    parameters: [{ name: 'n', type: 'int' }],
    output: { type: 'int', value: "[corp.forever(add(parameters('n'), 1))]" },
  };
  expect(reasonOf(valueFrom('[corp.forever(1)]', define({ forever })))).toBe('limit');
});
