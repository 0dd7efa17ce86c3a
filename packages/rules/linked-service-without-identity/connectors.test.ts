/** Every connector: those that can have an identity are told how, whatever credential they hold; the others are left alone. */
import { type Connector, connectors } from '@forearm/core';
import { at, foundLines, LANGUAGES, type Made, vaultReference } from '../shared/connector-examples.ts';
import rule from './rule.ts';

/** Credentials of a connector's own sign-in; deeper ones open a vault of column keys, or a cluster that is made. */
const credentialsOf = ({ secrets, keyVaultOnly }: Connector): readonly string[] =>
  [...secrets, ...keyVaultOnly].filter((path) => !path.includes('.') && !path.startsWith('cluster'));

/** The other end may be anybody's: only an application of Entra ID proves that an identity would do. */
const FOREIGN = ['RestService', 'OData', 'SqlServer'];
/** What belongs to a certificate that stands beside it. */
const BESIDE = ['servicePrincipalEmbeddedCertPassword'];

function services(
  chosen: readonly Connector[],
  paths: (one: Connector) => readonly string[],
): readonly Made[] {
  return chosen
    .flatMap((one) => paths(one).map((path) => ({ type: one.type, path })))
    .map(({ type, path }, i) => ({ name: `ls_${i}`, type, typeProperties: at(path, vaultReference) }));
}

const able = connectors().filter(({ toIdentity }) => toIdentity !== undefined);
const unable = connectors().filter(({ toIdentity }) => toIdentity === undefined);

describe('a connector that can have an identity', () => {
  const made = services(
    able.filter(({ type }) => !FOREIGN.includes(type)),
    (one) => credentialsOf(one).filter((path) => !BESIDE.includes(path)),
  );
  const found = foundLines(made, rule);
  test.each(LANGUAGES)('is found with every credential, at its type (%s)', (language) => {
    const types = (found[language] ?? []).map((line) => /: ["'](\w+)["'],?$/.exec(line)?.[1]);
    expect(types.sort()).toEqual(made.map(({ type }) => type).sort());
  });
});

test.each(LANGUAGES)('a connector that cannot have one is left alone (%s)', (language) => {
  expect(foundLines(services(unable, credentialsOf), rule)[language]).toEqual([]);
});

test.each(LANGUAGES)('a password to a foreign end is left alone, an application is not (%s)', (language) => {
  const foreign = able.filter(({ type }) => FOREIGN.includes(type));
  const passwords = services(foreign, () => ['password']);
  const keys = services(
    foreign.filter(({ type }) => type !== 'SqlServer'),
    () => ['servicePrincipalKey'],
  );
  expect(foundLines(passwords, rule)[language]).toEqual([]);
  expect(foundLines(keys, rule)[language]).toHaveLength(2);
});
