/** `forearm eval` of pipeline expressions: values, what is left of unknown ones, and why. */
import { evaluateExpression } from '../../src/analysis/eval.ts';
import { memoryWorkspace } from '../../src/testing/index.ts';

const PIPELINE = {
  name: 'load',
  properties: {
    parameters: {
      env: { type: 'string', defaultValue: 'dev' },
      rate: { type: 'float', defaultValue: 'RATE' },
      rows: { type: 'int', defaultValue: 3 },
      day: { type: 'string' },
      config: { type: 'object', defaultValue: { path: { parts: ['raw', 'sales'] } } },
      key: { type: 'securestring', defaultValue: 'made-up' },
    },
    variables: {
      stage: { type: 'String', defaultValue: 'raw' },
      run: { type: 'String' },
    },
    activities: [
      { name: 's', type: 'SetVariable', typeProperties: { variableName: 'run', value: '@item()' } },
    ],
  },
};
const FACTORY = { name: 'f', properties: { globalParameters: { Region: { type: 'string', value: 'weu' } } } };
const FILES = {
  'adf/pipeline/load.json': PIPELINE,
  'adf/factory/f.json': FACTORY,
  'other/factory/g.json': { name: 'g', properties: { globalParameters: { region: { value: 'neu' } } } },
  'adf/dataset/d.json': {
    name: 'd',
    properties: {
      type: 'Json',
      parameters: { 'my path': { type: 'string', defaultValue: 'in' } },
      typeProperties: {},
    },
  },
  'arm/main.json': {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: { env: { type: 'string', defaultValue: 'arm' } },
    resources: [],
  },
  'run.json': { ENV: 'prod', day: '2024-01-01', config: { path: {} } },
};
const workspace = memoryWorkspace(
  Object.entries(FILES).map(([path, json]) => ({
    path,
    text: JSON.stringify(json).replace('"RATE"', '5.0'),
  })),
);
const ask = (expression: string, template?: string, parameters?: readonly string[]) =>
  evaluateExpression(workspace, {
    language: 'adf',
    expression,
    ...(template && { template }),
    ...(parameters && { parameters }),
  });

test.each<[string, unknown]>([
  ["concat('a', 'b')", 'ab'],
  ["@{concat('a', 'b')}/x", 'ab/x'],
  ['@@', '@'],
  ['@@item()', '@item()'],
  [' @', ' @'],
  ['@', '@'],
  ['answer: @@{item()}', 'answer: @{item()}'],
  ['@{42}', '42'],
  ['@42', 42],
  ['@1e3', 1000],
  ['@-1.5', -1.5],
  ["@'it''s'", "it's"],
  ["@'[x]'", '[x]'],
  ['@add(\n  1,\r\n  2\n)', 3],
  ['@json(\'{"a":{"b c":[1,null]}}\').a[\'b c\'][0]', 1],
  ["@json('{}')?.a?.b", null],
  ["@json('{}')?['a']", null],
  ['@json(\'{"A":1}\').a', 1],
  ['@{json(\'{"a":[1,true]}\')}', '{"a":[1,true]}'],
  ["@concat('a', 1, true, null)", 'a1True'],
  ["@ticks('2022-09-09T10:00:00.1234567Z')", 637983144001234567n],
  ["@if(true, 'x', item().name)", 'x'],
])('%j is worth %j', (expression, value) => {
  expect(ask(expression)).toEqual({ value });
});

test.each<[string, string, RegExp]>([
  ['@pipeline().RunId', '@pipeline().RunId', /only when the pipeline runs/],
  ["concat('a-', utcNow('yyyy'), '/', toUpper('b'))", "a-@{utcNow('yyyy')}/B", /time of the run/],
  ["@activity('Get it').output?['a b'].c", "@activity('Get it').output?['a b'].c", /the output of 'Get it'/],
  [
    "@if(equals(variables('x'), 1), 'a', 'b')",
    "@if(equals(variables('x'), 1), 'a', 'b')",
    /variable named 'x'/,
  ],
  ['mail@@{item()}@{item()}', "mail@{'@'}{item()}@{item()}", /item of a loop/],
  ['@@x@{item()}', "@{'@'}x@{item()}", /item of a loop/],
  ['@toCamel(1)', '@toCamel(1)', /'toCamel' is not known/],
  ["@substring('abc', 5, 1)", "@substring('abc', 5, 1)", /within the string/],
])('%j is left as %j', (expression, left, why) => {
  expect(ask(expression)).toEqual({ value: left, unknown: expect.stringMatching(why) });
});

test.each(['plain', '@plain', "@concat('a'", '@item().', '@{item(}'])('%j cannot be read', (expression) => {
  const answer = ask(expression);
  if (expression.startsWith('@{')) expect(answer).toHaveProperty('unknown');
  else expect(answer).toHaveProperty('because');
});

test('a pipeline lends the defaults of its parameters and variables', () => {
  const template = 'adf/pipeline/load.json';
  const text =
    "@concat(pipeline().parameters.env, '/', variables('stage'), string(pipeline().parameters.rows))";
  expect(ask(text, template)).toEqual({ value: 'dev/raw3' });
  expect(ask('@div(7, pipeline().parameters.rate)', template)).toEqual({ value: 1.4 });
  expect(ask('@div(7, pipeline().parameters.rows)', template)).toEqual({ value: 2 });
  expect(ask('@pipeline().parameters.config.path.parts[1]', template)).toEqual({ value: 'sales' });
  expect(ask('@pipeline().parameters.day', template)).toEqual({
    value: '@pipeline().parameters.day',
    unknown: "parameter 'day' has no default and no parameter file",
  });
  expect(ask("@variables('run')", template)).toEqual({
    value: "@variables('run')",
    unknown: "an activity sets the variable 'run' while the pipeline runs",
  });
});

test('a secret is not printed, nor what is made of it', () => {
  expect(ask('@pipeline().parameters.key', 'adf/pipeline/load.json')).toEqual({ value: '***' });
  expect(ask("@concat('k=', pipeline().parameters.key, item())", 'adf/pipeline/load.json')).toEqual({
    value: "k=@{'***'}@{item()}",
    unknown: expect.any(String),
  });
});

test('a run may be given its parameters as plain JSON', () => {
  const text = '@concat(pipeline().parameters.env, pipeline().parameters.day, pipeline().parameters.rows)';
  expect(ask(text, 'adf/pipeline/load.json', ['run.json'])).toEqual({ value: 'prod2024-01-013' });
});

test('the global parameters are those of the factory around the pipeline, whose name is known too', () => {
  const text =
    '@{pipeline().globalParameters.region}/@{pipeline().Pipeline}/@{pipeline().globalParameters.other}';
  expect(ask(text, 'adf/pipeline/load.json')).toEqual({
    value: 'weu/load/@{pipeline().globalParameters.other}',
    unknown: expect.any(String),
  });
});

test('the expression of an artefact needs no at sign, whatever language is taken for granted', () => {
  const request = {
    language: 'arm',
    expression: 'pipeline().parameters.env',
    template: 'adf/pipeline/load.json',
  } as const;
  expect(evaluateExpression(workspace, request)).toEqual({ value: 'dev' });
});

test('a dataset lends the defaults of its parameters', () => {
  expect(ask("@{dataset().my path}/@{dataset()['my path']}", 'adf/dataset/d.json')).toEqual({
    value: 'in/in',
  });
});

test('dynamic content sees nothing of a template around it', () => {
  expect(ask('@string(1.5)', 'arm/main.json')).toEqual({ value: '1.5' });
  expect(ask('@pipeline().parameters.env', 'arm/main.json')).toEqual({
    value: '@pipeline().parameters.env',
    unknown: "there is no parameter named 'env'",
  });
  expect(ask("@parameters('env')", 'arm/main.json')).toHaveProperty(
    'unknown',
    "the function 'parameters' is not known",
  );
});
