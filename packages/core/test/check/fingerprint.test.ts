/** Fingerprints: stable hashes without lines. */
import fc from 'fast-check';
import { fingerprint, hash64 } from '../../src/check/fingerprint.ts';

test('hash64 is FNV-1a', () => {
  expect(hash64('')).toBe('cbf29ce484222325');
  expect(hash64('a')).toBe('af63dc4c8601ec8c');
  expect(hash64('foobar')).toBe('85944171f73967e8');
});

test('type, name and path count without regard to case; rule and file as they are', () => {
  const one = fingerprint('r', 'a/Main.json', 'Microsoft.X/y', 'Name', 'properties.A');
  expect(fingerprint('r', 'a/Main.json', 'microsoft.x/Y', 'name', 'Properties.a')).toBe(one);
  expect(fingerprint('r', 'a/main.json', 'Microsoft.X/y', 'Name', 'properties.A')).not.toBe(one);
});

test('what belongs to one part never counts as another', () => {
  const word = fc.stringMatching(/^[a-z]{0,4}$/);
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 5, maxLength: 5 }),
      fc.array(word, { minLength: 5, maxLength: 5 }),
      (a, b) => {
        const [x, y] = [a, b].map((parts) =>
          fingerprint(...(parts as [string, string, string, string, string])),
        );
        expect(x === y).toBe(a.join('|') === b.join('|'));
      },
    ),
  );
});
