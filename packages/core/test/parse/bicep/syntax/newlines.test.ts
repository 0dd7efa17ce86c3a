/** Where line breaks may stand, and where they may not. */
import { parseProgram } from '../../../../src/parse/bicep/syntax/parse.ts';

function problems(text: string): string[] {
  return parseProgram(text).problems.map(({ message, start }) => `${start}: ${message}`);
}

test.each([
  ['var a = [1, 2]'],
  ['var a = [1, 2,]'],
  ['var a = [\n\n  1\n\n  2\n]'],
  ["var a = ['abc', 'def'\n'ghi', 'jkl'\n'lmn']"],
  ['var a = { b: 1, c: 2, }'],
  ['var a = { b: 1, c: 2\nd: 3 }'],
  ['var a = {\n  b: 1 // one\n  /* two */ c: 2\n}'],
  ['var a = concat(\n  1,\n  2\n)'],
  ['var a = concat(1,\n\n2)'],
  ['var a = (\n  1\n)'],
  ['var a = true\n  ? 1\n  : 2'],
  ['var a = true ? 1\n : 2'],
  ['var a = map([1],\n  x =>\n  x)'],
  ['var a = [\n  for x in [1]: {\n    b: x\n  }\n]'],
  ['func f(\n  a string,\n  b int\n) string =>\n  a'],
  ["param a\n| 'x'".replace('\n', ' ')],
  ["type a =\n| 'x'\n| 'y'"],
  ["resource a 'b@c' =\n\nif (true) {\n}"],
  ['@secure()\n\n// between\nparam a string'],
  ["import {\n  a\n  b as c\n} from 'x'"],
  ["import { a, b } from 'x'"],
  ['var a = 1\r\nvar b = 2\r\n'],
  ['\uFEFFvar a = 1'],
])('%j is read', (text) => {
  expect(problems(text)).toEqual([]);
});

test.each([
  ['var a = 1 +\n2', '11: expected an expression'],
  ['var a = 1\n+ 2', '10: expected a declaration such as `param`, `var`, `resource`, `module` or `output`'],
  ['var a\n= 1', '5: expected a type'],
  ['var a = b\n.c', '10: expected a declaration such as `param`, `var`, `resource`, `module` or `output`'],
  ['var a = [1 2]', '11: expected a new line or a comma'],
  ['var a = { b: 1 c: 2 }', '15: expected a new line or a comma'],
  ['var a = f(1,)', '12: expected an expression'],
  ['@secure() param a string', '10: expected a new line after the decorator'],
  ['var a = 1 var b = 2', '10: expected a new line after the declaration'],
  ['var a = true ?\n1 : 2', '14: expected an expression'],
])('%j is a mistake', (text, expected) => {
  expect(problems(text)).toContain(expected);
});
