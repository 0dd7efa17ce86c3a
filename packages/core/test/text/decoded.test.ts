/** Decoded string literals and the way back to the file. */
import fc from 'fast-check';
import { decodeJson, decodeText, rawOffset } from '../../src/text/decoded.ts';

test('a literal without escapes maps one to one', () => {
  const decoded = decodeJson('"abc"', 1, 4);
  expect(decoded).toEqual({ text: 'abc', start: 1, breaks: [] });
  expect(rawOffset(decoded, 2)).toBe(3);
});

test('behind an escape the offsets move by what the escape takes more', () => {
  const source = String.raw`"a\nb\u00e4c"`;
  const decoded = decodeJson(source, 1, source.length - 1);
  expect(decoded.text).toBe('a\nbäc');
  const offsets = [0, 1, 2, 3, 4, 5].map((offset) => rawOffset(decoded, offset));
  expect(offsets.map((offset) => source[offset])).toEqual(['a', '\\', 'b', '\\', 'c', '"']);
});

test('an escape that JSON does not know stays as it is written', () => {
  const source = String.raw`"C:\Work\u00zz"`;
  expect(decodeJson(source, 1, source.length - 1).text).toBe(String.raw`C:\Work\u00zz`);
});

test('another language brings its own escapes', () => {
  const decoded = decodeText(String.raw`a\$b`, 0, 4, (source, at) =>
    source[at + 1] === '$' ? { text: '$', length: 2 } : undefined,
  );
  expect(decoded.text).toBe('a$b');
  expect(rawOffset(decoded, 2)).toBe(3);
});

test('every text survives JSON.stringify and back, and each offset maps to where its character is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const source = JSON.stringify(text);
      const decoded = decodeJson(source, 1, source.length - 1);
      expect(decoded.text).toBe(text);
      for (let i = 0; i < text.length; i++) {
        const written = source.slice(rawOffset(decoded, i), rawOffset(decoded, i + 1));
        expect(JSON.parse(`"${written}"`)).toBe(text[i]);
      }
    }),
  );
});
