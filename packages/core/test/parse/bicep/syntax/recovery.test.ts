/** What survives a mistake. */
import { parseProgram } from '../../../../src/parse/bicep/syntax/parse.ts';
import type { ObjectNode, ProgramNode, ResourceNode } from '../../../../src/parse/bicep/syntax/tree.ts';

function kinds({ statements }: ProgramNode): string[] {
  return statements.map((statement) =>
    'name' in statement ? `${statement.kind} ${statement.name.name}` : statement.kind,
  );
}

function messages({ problems }: ProgramNode): string[] {
  return problems.map(({ message }) => message);
}

/** The properties of the only resource, broken ones marked. */
function properties(program: ProgramNode): string[] {
  const body = (program.statements[0] as ResourceNode).body as ObjectNode;
  return body.items.map((item) => {
    if (item.kind !== 'property' || item.key.kind !== 'name') return item.kind;
    return item.key.name + (item.value.kind === 'broken' ? ' (broken)' : '');
  });
}

test('a broken statement takes no other with it', () => {
  const program = parseProgram(`param a string
param = 5
resource
var b = (1
output c string = ]
@description('x'
param d int
foo bar
var e = 'unterminated
var f = 1`);
  expect(kinds(program)).toEqual(['param a', 'var f']);
  expect(program.problems).toHaveLength(7);
});

test('a broken property takes no other with it', () => {
  const program = parseProgram(`resource a 'b@c' = {
  name: 'x'
  location:
  sku: { name: }
  tags: [1 2]
  kind: foo(
  zones: [
    '1'
  ]
  properties: {
    a: 1
  }
}
var after = 1`);
  expect(kinds(program)).toEqual(['resource a', 'var after']);
  expect(properties(program)).toEqual([
    'name',
    'location (broken)',
    'sku',
    'tags',
    'kind (broken)',
    'zones',
    'properties',
  ]);
});

test('a property with its value missing is noted where the value should be', () => {
  const text = "resource a 'b@c' = {\n  name:\n}";
  const [problem] = parseProgram(text).problems;
  expect(problem).toMatchObject({ message: 'expected an expression', start: text.indexOf(':\n') + 1 });
});

test('a broken item takes no other with it', () => {
  const program = parseProgram('var a = [\n  1\n  %\n  3\n]');
  expect(program.statements[0]).toMatchObject({
    value: { items: [{ value: 1 }, { kind: 'broken' }, { value: 3 }] },
  });
});

test('after a forgotten bracket the next statement is found by its place', () => {
  const program = parseProgram(`resource a 'b@c' = {
  name: 'x'
  properties: {
    x: 1

param p string
var v = 1`);
  expect(kinds(program)).toEqual(['param p', 'var v']);
  expect(messages(program)).toEqual(['expected a closing bracket before this line']);
});

test('a broken nested resource takes no other with it', () => {
  const program = parseProgram(`resource a 'b@c' = {
  resource x 'y' = {
  }
  resource 'z' = {
    name: 'z'
  }
  resource v = {
    name: 'v'
  }
  name: 'n'
}`);
  expect(properties(program)).toEqual(['resource', 'resource (broken)', 'property', 'name']);
});

test('a comment that does not end is noted', () => {
  expect(messages(parseProgram('var a = 1\n/* x'))).toEqual(['the comment does not end with */']);
});

test('a file that is no Bicep does not flood the report', () => {
  const { problems } = parseProgram('<xml/>\n'.repeat(1000));
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)?.message).toBe('there are more mistakes, which are not listed');
});

test('a statement with something behind it is kept', () => {
  expect(kinds(parseProgram('var a = 1 2\nvar b = 1'))).toEqual(['var a', 'var b']);
});
