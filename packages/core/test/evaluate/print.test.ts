/** Printing and evaluating are each other's inverse: what is printed, evaluated again, is the same value. */
import fc from 'fast-check';
import { type Printed, printJson } from '../../src/evaluate/print.ts';
import { printedValue, resources, settle, storage, template } from './support.ts';

/** JSON as a template may hold it: keys that differ in more than their casing. */
const json = fc.letrec<{ value: Printed }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.constantFrom('[', '[x]', '[[x]', "it's", '{0}', "[concat('a')]", '', '\\', '"'),
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/), tie('value')), {
        selector: ([key]) => key,
        maxLength: 3,
      })
      .map((pairs) => Object.fromEntries(pairs)),
  ),
})).value;

/** Text in brackets has to be escaped in a template; the printer does so. */
function escaped(value: Printed): Printed {
  if (typeof value === 'string') return /^\[.*\]$/s.test(value) ? `[${value}` : value;
  if (Array.isArray(value)) return value.map(escaped);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, escaped(item)]));
}

test('a printed value, put into a template again, prints as before', () => {
  fc.assert(
    fc.property(json, (value) => {
      const { value: evaluate } = settle({ variables: { it: value } });
      const once = printJson(evaluate("[variables('it')]"));
      const again = settle({ variables: { it: once } });
      expect(printJson(again.value("[variables('it')]"))).toEqual(once);
    }),
    { numRuns: 200 },
  );
});

test('what an expression makes of JSON is that JSON, with brackets escaped', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = JSON.stringify(value).replaceAll("'", "''");
      expect(printedValue(`[json('${text}')]`)).toEqual(value === null ? null : escaped(value));
    }),
    { numRuns: 200 },
  );
});

/** Expressions over one parameter that nobody has given. */
const expression = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(
      "parameters('p')",
      "'text'",
      "'it''s {0}'",
      '3',
      'true()',
      'null()',
      'resourceGroup().location',
    ),
    fc
      .tuple(
        fc.constantFrom('concat', 'union', 'createArray', 'and', 'equals', 'if', 'coalesce'),
        fc.array(tie('node'), { minLength: 2, maxLength: 3 }),
      )
      // `and` takes truth values; what it makes of others is nobody's contract.
      .map(
        ([name, args]) =>
          `${name}(${(name === 'and' ? args.map((arg) => `equals(${arg}, 'x')`) : args).join(', ')})`,
      ),
    tie('node').map((base) => `createObject('a', ${base}).a`),
    tie('node').map((base) => `toUpper(${base})`),
  ),
})).node;

test('what is left of an unknown expression is left of what was left', () => {
  const members = { parameters: { p: { type: 'string' } } };
  fc.assert(
    fc.property(expression, (text) => {
      const once = printedValue(`[${text}]`, members);
      const { value } = settle({ ...members, variables: { again: once } });
      expect(printJson(value("[variables('again')]"))).toEqual(once);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["[concat('a', parameters('p'), '{x}')]", "[format('a{0}{{x}}', parameters('p'))]"],
  ["[PARAMETERS('P')]", "[parameters('p')]"],
  ["[toupper(parameters('p'))]", "[toUpper(parameters('p'))]"],
  ["[parameters('p')['name']]", "[parameters('p').name]"],
  ["[parameters('p')['odd name'][0]]", "[parameters('p')['odd name'][0]]"],
  ["[sys.concat('a', parameters('p'))]", "[format('a{0}', parameters('p'))]"],
])('%s is printed in one spelling', (text, printed) => {
  expect(printedValue(text, { parameters: { p: { type: 'object' } } })).toBe(printed);
});

test('resources are printed in one order, and with everything that they become', () => {
  const later = storage({
    name: 'stb',
    kind: 'StorageV2',
    tags: { team: 'ledger' },
    comments: 'said to people',
    dependsOn: ['sta'],
  });
  const list = resources({ 'main.json': template({ resources: [later, storage({ name: 'sta' })] }) });
  const both = {
    type: 'Microsoft.Storage/storageAccounts',
    apiVersion: '2023-01-01',
    location: 'westeurope',
  };
  expect(list).toEqual([
    { ...both, name: 'sta' },
    { ...both, name: 'stb', kind: 'StorageV2', tags: { team: 'ledger' } },
  ]);
});

test('the same template in another order of resources prints the same', () => {
  const accounts = ['c', 'a', 'b'].map((name) => storage({ name }));
  expect(resources({ resources: accounts })).toEqual(resources({ resources: [...accounts].reverse() }));
});
