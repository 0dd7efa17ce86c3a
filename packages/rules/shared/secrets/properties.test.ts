/** Properties that hold for every text: nothing throws, places are inside, hostile repeats stay cheap. */
import fc from 'fast-check';
import { isSecretLiteral, mayHoldSecret, recognise, recogniseParts, secretName } from './index.ts';

/** Texts made of the pieces that recognisers look for, in any order. */
const pieces = [
  ...[
    'Password=',
    'AccountKey=',
    ';',
    'Server=x;',
    '"',
    "'",
    '=',
    '&',
    '?',
    'sig=',
    'sv=1&se=2030-01-01&',
    'code=',
  ],
  ...[
    '://',
    'https://',
    'a:b@host',
    '@',
    'eyJhbGciOi',
    '.',
    '-----BEGIN PRIVATE KEY-----',
    '-----END',
    '\\n',
    '\n',
    '\\"',
  ],
  ...[
    'Basic ',
    'Bearer ',
    '-Password ',
    '+ASt',
    'AzFu',
    '7Q~',
    'JQQJ99AA',
    'dapi',
    'IR@',
    'MIIA',
    'IBAzCC',
    '\uFFFC',
    '\\u0026',
  ],
  ...['A'.repeat(86), '${', '}', '@{', '[', ']', '<x>', 'x'.repeat(40), 'a7Qz#', ' '],
];
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...pieces)).map((p) => p.join('')),
);

test('places lie inside the text, in order, and never overlap', () => {
  fc.assert(
    fc.property(text, (value) => {
      let last = 0;
      for (const { start, end } of recognise(value)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(value.length);
        last = end;
      }
    }),
    { numRuns: 1000 },
  );
});

test('a text with a secret passes the prefilter', () => {
  fc.assert(
    fc.property(text, (value) => recognise(value).length === 0 || mayHoldSecret(value)),
    { numRuns: 1000 },
  );
});

test('a text cut into known parts gives no holes', () => {
  fc.assert(fc.property(fc.array(text), (parts) => recogniseParts(parts).holes.length === 0));
});

test('parts with holes: every find lies in a known part, every hole in an unknown one', () => {
  fc.assert(
    fc.property(fc.array(fc.option(text, { nil: undefined })), (parts) => {
      const { found, holes } = recogniseParts(parts);
      for (const { part, start, end } of found)
        expect((parts[part] as string).slice(start, end)).not.toBe('');
      for (const { part } of holes) expect(parts[part]).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

test('literals and names are judged without failing', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('typed' as const, 'named' as const, 'free' as const), (value, sink) => {
      expect(typeof isSecretLiteral(value, sink)).toBe('string');
      expect(typeof secretName(value)).toBe('string');
    }),
  );
});

test('a secret in a text of many megabytes is found once, wherever the windows are cut', () => {
  const key = `${'a'.repeat(76)}+ASt5mnCaw==`;
  for (const before of [459_990, 479_999, 480_000, 499_950, 900_000]) {
    const value = `${' '.repeat(before)}${key} ${'x'.repeat(1_000_000)}`;
    expect(recognise(value)).toMatchObject([{ start: before, end: before + key.length }]);
  }
  expect(recognise('A'.repeat(8_000_000))).toEqual([]);
});

/** Each would take minutes if any step were quadratic. */
const hostile = [
  ...pieces,
  'eyJ',
  'a.',
  'a=',
  ';=',
  "='",
  'a-',
  ' -a',
  'a://b:c',
  '?a=b',
  'sig=sig',
  'LOGIN ',
  'curl ',
  'curl -u a',
  "IDENTITY='a',",
  'a_',
  '\\u0022',
  '{{',
  '%A',
  '__a',
  'AKIAABCDEFGHIJKLMNOP ',
  'password:"a" ',
  'abcdefghijklmnopqrstuvwxyz',
  '&quot;',
  'Password=a1;',
  'a=b,password=c1,',
  '$a.b',
  '$(',
  'x'.repeat(64),
  'PASSWORD=',
];

test.each(hostile.map((piece) => [JSON.stringify(piece).slice(0, 40), piece]))(
  'hostile repeats of %s stay cheap',
  (_, piece) => {
    const value = piece.repeat(Math.ceil(120_000 / piece.length));
    for (const whole of [value, `Password=${value}`, `"${value}`, `https://a?sig=${value}`, `${value}!`]) {
      recognise(whole);
      mayHoldSecret(whole);
      isSecretLiteral(whole, 'named');
      secretName(whole);
    }
    expect(value.length).toBeGreaterThanOrEqual(120_000);
  },
);
