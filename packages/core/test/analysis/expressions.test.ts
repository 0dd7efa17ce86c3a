/** Tests of the notices about broken dynamic content. */
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
