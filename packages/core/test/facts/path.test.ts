/** How a table's path pattern relates to a path in a template. */
import { relation, segments } from '../../src/facts/path.ts';

const relate = (pattern: string, path: string) => relation(segments(pattern), segments(path));

describe('relation', () => {
  it.each([
    ['properties.secrets[*].value', 'properties.secrets[4].value', 'same'],
    ['properties.*', 'properties.any', 'same'],
    ['properties.protectedSettings', 'properties.protectedSettings.script', 'above'],
    ['properties.keys[*].value', 'properties.keys', 'below'],
    ['properties.*', 'properties[0]', undefined],
    ['properties.value', 'properties.values', undefined],
  ])('%s to %s: %s', (pattern, path, expected) => {
    expect(relate(pattern, path)).toBe(expected);
  });
});
