/** Globs of the configuration. */
import { matchesGlob } from '../../src/files/glob.ts';

test.each([
  ['infra/a.bicep', 'infra/a.bicep', true],
  ['infra/a.bicep', 'infra', true],
  ['infra/a.bicep', 'infra/', true],
  ['infra/a.bicep', './infra/*.bicep', true],
  ['infra/deep/a.bicep', 'infra/*.bicep', false],
  ['infra/deep/a.bicep', 'infra/**/*.bicep', true],
  ['infra/a.bicep', 'infra/**/*.bicep', true],
  ['x/test/a.json', 'test', true],
  ['x/test/a.json', '/test', false],
  ['x/test/a.json', '**/test/**', true],
  ['a/main.test.bicep', '*.test.bicep', true],
  ['a.json', '?.json', true],
  ['ab.json', '?.json', false],
  ['infra2/a.bicep', 'infra', false],
])('%s and %s: %s', (path, pattern, expected) => {
  expect(matchesGlob(path, pattern)).toBe(expected);
});

test('many stars take no longer than the product of both lengths', () => {
  expect(matchesGlob('a'.repeat(5000), `${'*a'.repeat(2000)}b`)).toBe(false);
  expect(matchesGlob('a/'.repeat(500), `${'**/a/'.repeat(200)}b`)).toBe(false);
});
