/** The tables against the official types: a row that names a property which does not exist would never find anything. */
import { secretProperties, typesWithSecrets } from '../../src/facts/secret-properties.ts';
import { officialProperty, officialType } from '../../src/facts/test-only/official-properties.ts';

/** The path exists, or an ancestor of it is untyped, so that anything may stand below. */
function possible(type: string, path: string): boolean {
  const parts = path.split('.');
  if (officialProperty(type, path)) return true;
  return parts.some(
    (_, count) => officialProperty(type, parts.slice(0, count + 1).join('.'))?.kind === 'any',
  );
}

describe('secret properties', () => {
  const types = typesWithSecrets().filter(officialType);

  it('belong to types that exist, for the mainstream providers', () => {
    expect(types.length).toBeGreaterThan(230);
  });

  it('exist in the official types', () => {
    const invented = types.flatMap((type) =>
      secretProperties(type)
        .filter(({ path }) => !possible(type, path.replaceAll('.*', '.any')))
        .map(({ path }) => `${type} ${path}`),
    );
    expect(invented).toEqual([]);
  });

  it('are not read-only: nobody writes those', () => {
    const readOnly = types.flatMap((type) =>
      secretProperties(type)
        .filter(({ path }) => officialProperty(type, path.replaceAll('.*', '.any'))?.readOnly)
        .map(({ path }) => `${type} ${path}`),
    );
    expect(readOnly).toEqual([]);
  });
});
