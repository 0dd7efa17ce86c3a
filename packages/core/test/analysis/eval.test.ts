/** `forearm eval`: one expression, alone or among the names of a template. */
import { evaluateExpression } from '../../src/analysis/eval.ts';
import type { LanguageName } from '../../src/model/language.ts';
import { memoryWorkspace } from '../../src/testing/run-example.ts';
import { parameterFile, template } from '../evaluate/support.ts';

const FILES = {
  'main.json': template({
    parameters: { env: { type: 'string' } },
    variables: { team: 'ledger' },
    functions: [
      {
        namespace: 'corp',
        members: {
          up: {
            parameters: [{ name: 'x', type: 'string' }],
            output: { type: 'string', value: "[toUpper(parameters('x'))]" },
          },
        },
      },
    ],
  }),
  'main.parameters.json': parameterFile({ env: 'prod' }),
  'main.bicep': "param env string = 'dev'\nvar team = 'ledger'\nfunc up(x string) string => toUpper(x)\n",
};
const workspace = memoryWorkspace(Object.entries(FILES).map(([path, text]) => ({ path, text })));
const ask = (language: LanguageName, expression: string, rest: object = {}) =>
  evaluateExpression(workspace, { language, expression, ...rest });

test.each<[LanguageName, string, unknown]>([
  ['arm', "concat('a', 'b')", 'ab'],
  ['arm', '[add(1, 2)]', 3],
  ['arm', "createObject('a', createArray(1, true(), null()))", { a: [1, true, null] }],
  ['arm', "'[x]'", '[[x]'],
  ['arm', 'resourceGroup().location', '[resourceGroup().location]'],
  ['arm', 'null()', null],
  ['bicep', "1 == 1 ? 'yes' : 'no'", 'yes'],
  ['bicep', '[for i in range(0, 2): i * 2]', [0, 2]],
  ['bicep', "{ a: 'it''s' }", undefined],
  ['bicep', 'map([1, 2], x => x + 1)', [2, 3]],
  ['adf', "concat('a', 'b')", 'ab'],
  ['adf', "@concat('a', 'b')", 'ab'],
  ['adf', "a/@{concat('b', 'c')}", 'a/bc'],
])('%s: %s', (language, expression, expected) => {
  const answer = ask(language, expression);
  if (expected === undefined) expect(answer).toHaveProperty('because');
  else expect(answer).toMatchObject({ value: expected });
});

test('a template lends its parameters, variables and functions', () => {
  const arm = { template: 'main.json' };
  expect(
    ask('arm', "concat(corp.up(variables('team')), parameters('env'))", {
      ...arm,
      parameters: ['main.parameters.json'],
    }),
  ).toEqual({ value: 'LEDGERprod' });
  expect(ask('arm', "parameters('env')", arm)).toEqual({
    value: "[parameters('env')]",
    unknown: "parameter 'env' has no default and no parameter file",
  });
  expect(ask('bicep', `'${'$'}{up(team)}-${'$'}{env}'`, { template: 'main.bicep' })).toEqual({
    value: 'LEDGER-dev',
  });
});

test.each<[LanguageName, string]>([
  ['arm', "concat('a'"],
  ['arm', ''],
  ['bicep', '1 +'],
  ['bicep', "'a'\nvar other = 1 1"],
  ['adf', "@concat('a'"],
])('%s: %s cannot be read, and the answer says so', (language, expression) => {
  expect(ask(language, expression)).toEqual({
    because: expect.stringMatching(/^The expression cannot be read: .+\.$/),
  });
});

test('a template that is not there is no template', () => {
  expect(ask('arm', '1', { template: 'nobody.json' })).toEqual({ because: "'nobody.json' is no template." });
  expect(ask('bicep', '1', { template: 'main.json' })).toEqual({ because: "'main.json' is no Bicep file." });
});
