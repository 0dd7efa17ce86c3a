/** Code frames underline the exact token, whatever is done to the line to make it safe. */
import fc from 'fast-check';
import { frameLines, safeFrame } from '../../src/report/frame.ts';
import { at } from './example.ts';

const underline = (text: string, word: string) => frameLines(at('a.bicep', 7, text, word), 3);

test('tabs become spaces and the mark moves along', () => {
  expect(underline("\t\taccess: 'Allow'", "'Allow'")).toEqual([
    "  7 |         access: 'Allow'",
    '    |                 ^~~~~~~',
  ]);
});

test('a masked secret in front of the token does not shift the mark', () => {
  const secret = 'k'.repeat(40);
  expect(underline(`cs: 'AccountKey=${secret};Mode=Open'`, 'Open')).toEqual([
    "  7 | cs: 'AccountKey=***;Mode=Open'",
    '    |                          ^~~~',
  ]);
});

test('a token that is itself a secret is underlined as its mask', () => {
  expect(underline(`password: '${'s3cret'.repeat(3)}'`, 's3cret'.repeat(3))).toEqual([
    "  7 | password: '***'",
    '    |            ^~~',
  ]);
});

test('a very long line is cut around the token', () => {
  const [line, mark] = underline(`${'{"a":1},'.repeat(5000)}"Allow"${'x'.repeat(5000)}`, '"Allow"');
  expect(line!.length).toBeLessThan(160);
  expect(line!.slice(mark!.indexOf('^'), mark!.length)).toBe('"Allow"');
});

test('East Asian characters take two columns', () => {
  expect(underline("// 東京: 'Allow'", "'Allow'")[1]).toBe('    |          ^~~~~~~');
});

test('a place without a frame shows nothing', () => {
  const { frame: _, ...location } = at('a.bicep', 1, 'x', 'x');
  expect(frameLines(location, 3)).toEqual([]);
});

test('for every line, what is underlined is the token made safe', () => {
  const part = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(part, fc.stringMatching(/^[a-z]{1,20}$/), part, (before, token, after) => {
      const frame = {
        text: `${before}\n${token}\n${after}`,
        column: before.length + 1,
        length: token.length,
      };
      const { text, column, length } = safeFrame(frame);
      expect(
        token.startsWith(text.slice(column, column + length).replace('…', '')) || text.includes('***'),
      ).toBe(true);
    }),
  );
});
