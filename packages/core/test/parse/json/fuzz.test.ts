/** Whatever the text, reading ends, throws nothing, and all places are inside their parents'. */
import fc from 'fast-check';
import { checkNesting, read } from './trees.ts';

const piece = fc.constantFrom(
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"a"',
    '"',
    "'",
    '\\',
    '\\u00',
    'tru',
    'true',
    '-',
    '1.',
    '2e',
    '//',
    '/*',
    '*/',
    '\n',
  ],
  ...['#{x}#', '#{', ' ', '\uFEFF', '\u2028', 'null', '"\\"'],
);

function check(text: string): void {
  const { root, problems, comments } = read(text);
  if (root !== undefined) checkNesting(root);
  for (const { start, end } of [...problems, ...comments]) {
    expect(0 <= start && start <= end && end <= Math.max(text.length, 1)).toBe(true);
  }
}

test('any characters', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), check));
});

test('any sequence of JSON tokens', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => check(pieces.join(''))),
    { numRuns: 2000 },
  );
});

test('any beginning of a valid document', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(), (value, cut) => {
      const text = JSON.stringify(value, null, 1);
      check(text.slice(0, cut % (text.length + 1)));
    }),
  );
});
