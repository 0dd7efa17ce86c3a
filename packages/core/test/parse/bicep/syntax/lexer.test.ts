/** Tokens and their positions. The official token baselines are compared outside the repository. */
import fc from 'fast-check';
import { lex } from '../../../../src/parse/bicep/syntax/lexer.ts';
import { TOKEN_NAMES } from '../../../../src/parse/bicep/syntax/tokens.ts';

/** `Name|text|` of each token but the last, which is always `EndOfFile`. */
function tokens(text: string): string[] {
  const { count, kinds, starts, ends } = lex(text);
  const shown = Array.from({ length: count }, (_, i) => {
    const name = TOKEN_NAMES[kinds[i] as number];
    return `${name}|${text.slice(starts[i], ends[i])}|`;
  });
  expect(shown.pop()).toBe('EndOfFile||');
  return shown;
}

test('words, numbers and punctuation', () => {
  expect(tokens('param a_1 int = 12')).toEqual([
    'Identifier|param|',
    'Identifier|a_1|',
    'Identifier|int|',
    'Assignment|=|',
    'Integer|12|',
  ]);
});

test('only true, false and null are keywords everywhere', () => {
  expect(tokens('true false null resource True').map((token) => token.split('|')[0])).toEqual([
    'TrueKeyword',
    'FalseKeyword',
    'NullKeyword',
    'Identifier',
    'Identifier',
  ]);
});

test('the longest operator wins', () => {
  expect(
    tokens('== => =~ = != !~ ! <= < >= > ?? ? :: : && || | ... . ^').map((token) => token.split('|')[0]),
  ).toEqual([
    'Equals',
    'Arrow',
    'EqualsInsensitive',
    'Assignment',
    'NotEquals',
    'NotEqualsInsensitive',
    'Exclamation',
    'LessThanOrEqual',
    'LeftChevron',
    'GreaterThanOrEqual',
    'RightChevron',
    'DoubleQuestion',
    'Question',
    'DoubleColon',
    'Colon',
    'LogicalAnd',
    'LogicalOr',
    'Pipe',
    'Ellipsis',
    'Dot',
    'Hat',
  ]);
});

test('a run of line breaks is one token, blanks between them make two', () => {
  expect(tokens('a\r\n\r\nb\n \nc')).toEqual([
    'Identifier|a|',
    'NewLine|\r\n\r\n|',
    'Identifier|b|',
    'NewLine|\n|',
    'NewLine|\n|',
    'Identifier|c|',
  ]);
});

test('a byte-order mark and comments are no tokens', () => {
  expect(tokens('\uFEFFa // one\n/* two\n*/ b')).toEqual(['Identifier|a|', 'NewLine|\n|', 'Identifier|b|']);
});

test('strings fall into pieces at their holes, whatever is nested in them', () => {
  expect(tokens("'a${b['c']}d${'e${f}'}g'")).toEqual([
    "StringLeftPiece|'a${|",
    'Identifier|b|',
    'LeftSquare|[|',
    "StringComplete|'c'|",
    'RightSquare|]|',
    'StringMiddlePiece|}d${|',
    "StringLeftPiece|'e${|",
    'Identifier|f|',
    "StringRightPiece|}'|",
    "StringRightPiece|}g'|",
  ]);
});

test('escaped quotes and dollars do not end a string or open a hole', () => {
  expect(tokens(String.raw`'a\'\${b}'`)).toEqual([String.raw`StringComplete|'a\'\${b}'|`]);
});

test('multi-line strings end with the last of three or more quotes', () => {
  expect(tokens("'''a''b'''''")).toEqual(["StringComplete|'''a''b'''''|"]);
});

test('directives are skipped up to their last code, where they begin a line', () => {
  expect(tokens('  #disable-next-line BCP037 no-x\na #disable-next-line')).toEqual([
    'NewLine|\n|',
    'Identifier|a|',
    'Unrecognized|#|',
    'Identifier|disable|',
    'Minus|-|',
    'Identifier|next|',
    'Minus|-|',
    'Identifier|line|',
  ]);
});

test('our own codes in a directive are skipped with the rest of its line', () => {
  expect(tokens('#disable-next-line BCP037 forearm:x why\na')).toEqual(['NewLine|\n|', 'Identifier|a|']);
});

test('a string that is not closed ends with its line and says so', () => {
  const stream = lex("a = 'x\nb");
  expect(tokens("a = 'x\nb")).toContain("StringComplete|'x|");
  expect([...stream.problems]).toEqual([[2, 'the string does not end on its line']]);
});

test.each(["'\\q'", "'\\u{}'", "'\\u{110000}'", "'\\u12'"])('the escape in %s is unknown', (text) => {
  expect([...lex(text).problems.values()]).toEqual(['the string has an unknown escape sequence']);
});

const source = fc
  .array(
    fc.constantFrom(
      "'",
      "'''",
      '$',
      '${',
      '}',
      '{',
      '\\',
      'u{',
      '\n',
      '\r\n',
      ' ',
      'a',
      '1',
      '//',
      '/*',
      '*/',
      '#disable-next-line',
      '?',
      '=',
      'é',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('whatever the text, tokens are in order, do not overlap and end with the text', () => {
  fc.assert(
    fc.property(source, (text) => {
      const { count, starts, ends } = lex(text);
      for (let i = 0; i < count; i++) {
        expect(starts[i]).toBeGreaterThanOrEqual(i === 0 ? 0 : (ends[i - 1] as number));
        expect(ends[i]).toBeGreaterThanOrEqual(starts[i] as number);
      }
      expect(ends[count - 1]).toBe(text.length);
    }),
  );
});

test('what is between tokens is blanks, comments, directives and the byte-order mark', () => {
  fc.assert(
    fc.property(source, (text) => {
      const { count, starts, ends, comments } = lex(text);
      const covered = new Uint8Array(text.length);
      for (let i = 0; i < count; i++) covered.fill(1, starts[i], ends[i]);
      for (let i = 0; i < comments.length; i += 2) covered.fill(1, comments[i], comments[i + 1]);
      const left = [...text].length === text.length ? text.split('').filter((_, i) => covered[i] === 0) : [];
      expect(left.filter((c) => c !== ' ' && c !== '\t')).toEqual([]);
    }),
  );
});
