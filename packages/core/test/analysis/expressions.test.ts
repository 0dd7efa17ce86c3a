/** Tests of the notices about broken dynamic content. */
import fc from 'fast-check';
import { analyze } from '../../src/analyze.ts';
import { memoryWorkspace } from '../../src/testing/index.ts';

/** The notices about expressions in a file. */
function told(path: string, json: unknown): string[] {
  const report = analyze(memoryWorkspace([{ path, text: JSON.stringify(json, null, 1) }]), { rules: [] });
  const broken = report.notices.filter(({ code }) => code === 'expression');
  expect(broken.every(({ incomplete }) => !incomplete)).toBe(true);
  return broken.map(({ startLine, message }) => `${startLine} ${message}`);
}

function pipeline(value: unknown) {
  const activity = { name: 'a', type: 'WebActivity', typeProperties: { url: value } };
  const properties = { description: '@nobody(reads this', activities: [activity], variables: { x: {} } };
  return { name: 'p', properties };
}

test('a function that does not exist is told with its line', () => {
  expect(told('pipeline/p.json', pipeline("@concat('a', toCamel('b'))"))).toEqual([
    "10 Expressions have no function 'toCamel'.",
  ]);
});

test('a wrong number of arguments is told', () => {
  expect(told('pipeline/p.json', pipeline("@{substring('abc')}"))).toEqual([
    "10 'substring' takes 2 to 3 arguments, not 1.",
  ]);
});

test('what cannot be read is told', () => {
  expect(told('pipeline/p.json', pipeline("@concat('a', "))).toEqual([
    '10 This expression cannot be read: the expression ends too early.',
  ]);
});

test.each([
  '@{guid()}',
  "@GUID('N')",
  "@concat(variables('x'), utcnow(), pipeline().RunId)",
  '@@escaped(',
  "@activity('a').output?.b[0]['c']",
  "@base64ToString('eA==')",
  'maria@contoso.com',
])('%s is fine', (text) => {
  expect(told('pipeline/p.json', pipeline(text))).toEqual([]);
});

test('scripts are no expressions: an at sign means something else there', () => {
  const source = ['@udf(returnType=', '@{broken'];
  const cells = [{ cell_type: 'code', source }];
  expect(told('notebook/n.json', { name: 'n', properties: { nbformat: 4, cells } })).toEqual([]);
  const properties = { type: 'MappingDataFlow', typeProperties: { scriptLines: ['@(a = b, '] } };
  expect(told('dataflow/d.json', { name: 'd', properties })).toEqual([]);
});

describe('types that show in how an argument is written', () => {
  test.each([
    ["@add('a', 1)", "'add' takes a number as its first argument, not a text."],
    ["@mul(2, concat('1', '2'))", "'mul' takes a number as its second argument, not a text."],
    ['@substring(1, 2)', "'substring' takes a text as its first argument, not an integer."],
    ["@substring('abc', '1')", "'substring' takes an integer as its second argument, not a text."],
    ['@length(3)', "'length' takes a text or an array or an object, not an integer."],
    ['@toUpper(true)', "'toUpper' takes a text, not a boolean."],
    ["@join('a,b', ',')", "'join' takes an array as its first argument, not a text."],
    ["@first(equals('a', 'b'))", "'first' takes a text or an array, not a boolean."],
    ["@and(true, 'false')", "'and' takes a boolean as its second argument, not a text."],
    ["@if('true', 1, 2)", "'if' takes a boolean as its first argument, not a text."],
    ["@greater(length('abc'), '2')", "'greater' compares an integer with a text."],
    ["@addDays(utcNow(), '1')", "'addDays' takes an integer as its second argument, not a text."],
    ["@max(1, 'b')", "'max' takes a number or an array as its second argument, not a text."],
    ['@div(10, 0)', "'div' divides by zero."],
    ["@getPastTime(1, 'Days')", "'getPastTime' knows no unit of time 'Days'."],
    ['@activity(1).output', "'activity' takes a text, not an integer."],
  ])('%s', (text, message) => {
    expect(told('pipeline/p.json', pipeline(text))).toContain(`10 ${message}`);
  });

  test.each([
    "@add(int('1'), 1.5)",
    "@length(variables('x'))",
    "@equals(1, 'a')",
    "@concat('a', 1, true, null)",
    "@greater(pipeline().TriggerTime, '2024')",
    '@max(createArray(1, 2))',
    "@contains(variables('x'), 1)",
    "@addToTime(utcNow(), 1, 'day')",
    '@string(1)',
    "@coalesce(null, 'a')",
    '@toUpper(null)',
  ])('%s may be right', (text) => {
    expect(told('pipeline/p.json', pipeline(text))).toEqual([]);
  });
});

describe('names that do not exist', () => {
  const web = (name: string, url: string, rest: object = {}) => ({
    name,
    type: 'WebActivity',
    typeProperties: { url },
    ...rest,
  });
  const holding = (type: string, typeProperties: object) => ({ name: type, type, typeProperties });
  const toldOf = (activities: readonly object[], rest: object = {}) =>
    told('pipeline/p.json', { name: 'p', properties: { activities, ...rest } }).map((one) =>
      one.slice(one.indexOf(' ') + 1),
    );

  test.each([
    ['@pipeline().parameter.x', "pipeline() has no 'parameter'."],
    ['@{pipeline().parameters.y}', "The pipeline declares no parameter 'y'."],
    ["@pipeline().parameters['y']", "The pipeline declares no parameter 'y'."],
    ["@variables('y')", "The pipeline declares no variable 'y'."],
    ["@activity('b').output", "The pipeline has no activity 'b'."],
    ['@item().name', 'item() stands outside of a ForEach or Filter activity.'],
    ['@parameters', "Expressions have no name 'parameters'."],
    ["@parameters('x')", "Expressions have no function 'parameters'."],
  ])('%s', (text, message) => {
    const declared = { parameters: { X: { type: 'string' } }, variables: { V: { type: 'String' } } };
    expect(toldOf([web('A', text)], declared)).toEqual([message]);
  });

  test.each([
    '@pipeline().parameters.x',
    '@Pipeline().runid',
    '@pipeline()?.TriggeredByPipelineRunId',
    '@pipeline()?.parameters?.y',
    '@pipeline().globalParameters.any',
    "@variables('v')",
    "@activity('a').output",
    "@activity('Inner').output",
    "@activity(variables('v')).output",
  ])('%s is fine, whatever its case', (text) => {
    const declared = { parameters: { X: { type: 'string' } }, variables: { V: { type: 'String' } } };
    const inner = holding('Switch', { on: '@1', cases: [{ value: 'a', activities: [web('inner', 'x')] }] });
    expect(toldOf([web('A', text), inner], declared)).toEqual([]);
  });

  test('item() means something in a ForEach at any depth, and in a Filter', () => {
    const condition = holding('IfCondition', {
      expression: '@item().on',
      ifTrueActivities: [web('w', '@item()')],
    });
    expect(toldOf([holding('ForEach', { items: '@range(0, 2)', activities: [condition] })])).toEqual([]);
    expect(
      toldOf([holding('Filter', { items: "@split('a', ',')", condition: "@equals(item(), 'a')" })]),
    ).toEqual([]);
    expect(
      toldOf([holding('Until', { expression: '@true', activities: [web('w', '@item()')] })]),
    ).toHaveLength(1);
  });

  test('datasets and linked services declare parameters of their own', () => {
    const properties = { type: 'AzureBlob', parameters: { path: {} } };
    const dataset = (folderPath: string) => ({
      name: 'd',
      properties: { ...properties, typeProperties: { folderPath } },
    });
    expect(told('dataset/d.json', dataset('@dataset().Path'))).toEqual([]);
    expect(told('dataset/d.json', dataset('@{dataset().file}'))[0]).toMatch(
      /The dataset declares no parameter 'file'\.$/,
    );
    const service = {
      type: 'AzureSqlDatabase',
      typeProperties: { connectionString: 'Server=@{linkedService().server}' },
    };
    expect(told('linkedService/l.json', { name: 'l', properties: service })[0]).toMatch(
      /The linked service declares no parameter 'server'\.$/,
    );
  });

  test('a pipeline in a template is told in the template, unless it declares what nobody knows', () => {
    const template = (parameters: unknown) => ({
      $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      contentVersion: '1.0.0.0',
      parameters: { declared: { type: 'object' } },
      resources: [
        {
          type: 'Microsoft.DataFactory/factories/pipelines',
          apiVersion: '2018-06-01',
          name: 'f/p',
          properties: { parameters, activities: [web('a', '@pipeline().parameters.y')] },
        },
      ],
    });
    expect(told('main.json', template({}))).toHaveLength(1);
    expect(told('main.json', template("[parameters('declared')]"))).toEqual([]);
  });
});

describe('what activities need', () => {
  const activity = (type: string, typeProperties: object) =>
    told('pipeline/p.json', {
      name: 'p',
      properties: { activities: [{ name: 'a', type, typeProperties }] },
    }).map((one) => one.slice(one.indexOf(' ') + 1));
  const expression = (value: string) => ({ value, type: 'Expression' });

  test.each([
    [
      'IfCondition',
      { expression: expression('@length(createArray())') },
      "'expression' must be a boolean, and this is an integer.",
    ],
    [
      'Until',
      { expression: expression("@string('x')") },
      "'expression' must be a boolean, and this is a text.",
    ],
    [
      'ForEach',
      { items: expression("@join(createArray('a'), ',')") },
      "'items' must be an array, and this is a text.",
    ],
    [
      'Filter',
      { items: expression('@range(0, 1)'), condition: '@add(item(), 1)' },
      "'condition' must be a boolean, and this is a number.",
    ],
  ])('%s: %j', (type, properties, message) => {
    expect(activity(type, properties)).toEqual([message]);
  });

  test.each([
    ['IfCondition', { expression: expression("@{equals('a', 'b')}") }],
    ['ForEach', { items: expression("@activity('a').output.value") }],
    ['ForEach', { items: expression("@json('[1]')") }],
    ['Until', { expression: expression('true') }],
    ['Switch', { on: expression("@concat('a', 'b')") }],
  ])('%s: %j may be right', (type, properties) => {
    expect(activity(type, properties)).toEqual([]);
  });
});

test('a variable that is set must be declared, but for the return value', () => {
  const set = (typeProperties: object) => ({ name: 'a', type: 'SetVariable', typeProperties });
  const toldOf = (typeProperties: object) =>
    told('pipeline/p.json', {
      name: 'p',
      properties: { activities: [set(typeProperties)], variables: { Day: {} } },
    });
  expect(toldOf({ variableName: 'day', value: '1' })).toEqual([]);
  expect(toldOf({ variableName: 'pipelineReturnValue', setSystemVariable: true, value: [] })).toEqual([]);
  expect(toldOf({ variableName: 'night', value: '1' })).toEqual([
    "9 The pipeline declares no variable 'night'.",
  ]);
});

test('nothing is told of what may be a password', () => {
  const service = (password: string) => ({
    name: 'l',
    properties: {
      type: 'FtpServer',
      typeProperties: { password: { type: 'SecureString', value: password } },
    },
  });
  for (const text of ['@Bread', '@Bread(1', '@Bread()', 'a@{Bread()}', '@Bread.Butter'])
    expect(told('linkedService/l.json', service(text)).join()).not.toMatch(/bread|butter/i);
});

test('any dynamic content is examined without an error', () => {
  const piece = fc.constantFrom(
    ...['@{', '}', "'", '(', ')', ',', '.x', '?', '[0]', '@', ' ', '1', '-', "'a'"],
    ...[
      'item()',
      'add(',
      "activity('a')",
      'pipeline()',
      "variables('v')",
      'greater(1,',
      'x',
      'getPastTime(1,',
    ],
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => `@${pieces.join('')}`);
  fc.assert(
    fc.property(text, (written) => {
      for (const notice of told('pipeline/p.json', pipeline(written))) expect(notice).toMatch(/^10 .+\.$/s);
    }),
    { numRuns: 300 },
  );
});
