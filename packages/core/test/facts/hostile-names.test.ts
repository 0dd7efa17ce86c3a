/** Names come from templates that anybody may write: whatever they are, a look-up answers and never throws. */
import fc from 'fast-check';
import { activity } from '../../src/facts/activities.ts';
import { authenticationClass, connector } from '../../src/facts/connectors.ts';
import { listOutput } from '../../src/facts/list-functions.ts';
import { secretProperties, secretTier } from '../../src/facts/secret-properties.ts';
import { officialProperty } from '../../src/facts/test-only/official-properties.ts';

const inherited = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'];
const name = fc.oneof(fc.constantFrom(...inherited), fc.string());

describe('look-ups', () => {
  it.each(inherited)('find nothing under %s, which every object inherits', (key) => {
    expect(connector(key)).toBeUndefined();
    expect(activity(key)).toBeUndefined();
    expect(authenticationClass(key)).toBeUndefined();
    expect(secretProperties(key)).toEqual([]);
    expect(officialProperty(key, 'name')).toBeUndefined();
  });

  it('answer for any type, path and function name', () => {
    fc.assert(
      fc.property(name, name, name, (type, path, other) => {
        expect(['s', 'e', 'm', undefined]).toContain(secretTier(type, path, other));
        expect(['secret', 'harmless']).toContain(listOutput(type, path, other));
        expect(officialProperty(type, path)).toBeUndefined();
      }),
    );
  });

  it('do not depend on the case of type and path', () => {
    const spelling = fc.constantFrom('toLowerCase' as const, 'toUpperCase' as const);
    fc.assert(
      fc.property(spelling, spelling, (type, path) => {
        const tier = secretTier(
          'Microsoft.Sql/servers'[type](),
          'properties.administratorLoginPassword'[path](),
        );
        expect(tier).toBe('s');
      }),
    );
  });
});
