/** The language as the analysis sees it. */
import { bicep, decodeBicep } from '../../../src/parse/bicep/index.ts';
import { rawOffset } from '../../../src/text/decoded.ts';
import { SourceFile } from '../../../src/text/source-file.ts';

test.each([
  ['main.bicep', true],
  ['infra/Main.BICEP', true],
  ['prod.bicepparam', true],
  ['bicepconfig.json', false],
  ['notes.bicep.md', false],
])('claims %s: %s', (path, expected) => {
  expect(bicep.claims(path, '')).toBe(expected);
});

test('a mistake is a notice with its line, and the rest of the file is there', () => {
  const { units, notices } = bicep.parse(
    new SourceFile('a/main.bicep', 'param a string\nparam b =\nparam c int\n'),
  );
  expect(notices).toEqual([
    {
      code: 'syntax',
      message: 'expected an expression (column 10)',
      file: 'a/main.bicep',
      startLine: 2,
      incomplete: true,
    },
  ]);
  expect([...(units[0]?.parameters.keys() ?? [])]).toEqual(['a', 'c']);
});

test('what nests too deeply is a notice of its own', () => {
  const { notices } = bicep.parse(
    new SourceFile('main.bicep', `var a = ${'('.repeat(500)}1${')'.repeat(500)}`),
  );
  expect(notices.map(({ code }) => code)).toEqual(['too-deep']);
});

test('characters of a string lead back to their offsets in the file', () => {
  const source = String.raw`var a = 'x\n\u{1F511}y'`;
  const decoded = decodeBicep(source, 8, source.length);
  expect(decoded.text).toBe('x\n🔑y');
  expect([0, 1, 2, 4].map((offset) => rawOffset(decoded, offset))).toEqual([9, 10, 12, 21]);
});

test('so do those of multi-line strings and of the text between holes', () => {
  const block = "'''\nab'''";
  expect(rawOffset(decodeBicep(block, 0, block.length), 1)).toBe(5);
  const between = "'${a}b\\tc${d}'";
  expect(decodeBicep(between, 5, 9).text).toBe('b\tc');
});
