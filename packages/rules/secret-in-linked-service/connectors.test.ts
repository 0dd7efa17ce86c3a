/** Every secret property of every connector: found as a literal, silent as a reference, a mask or an expression. */
import { type Connector, connectors } from '@forearm/core';
import {
  at,
  foundLines,
  LANGUAGES,
  type Made,
  password,
  vaultReference,
} from '../shared/connector-examples.ts';
import rule from './rule.ts';

interface Place {
  readonly connector: Connector;
  readonly path: string;
  readonly secret: string;
}

const places: readonly Place[] = connectors()
  .flatMap((connector) =>
    [...connector.secrets, ...connector.keyVaultOnly].map((path) => ({ connector, path })),
  )
  .map((place, i) => ({ ...place, secret: password(i) }));

/** A linked service for each place, with what `value` gives there. */
function services(value: (place: Place) => unknown): readonly Made[] {
  return places.map((place, i) => ({
    name: `ls_${i}`,
    type: place.connector.type,
    typeProperties: at(place.path, value(place)),
  }));
}

const LITERALS: Readonly<Record<string, (place: Place) => unknown>> = {
  'a SecureString with its value': ({ secret }) => ({ type: 'SecureString', value: secret }),
  'a plain text': ({ secret }) => secret,
};
const NO_SECRETS: Readonly<Record<string, unknown>> = {
  'a Key Vault reference': vaultReference,
  'a masked SecureString': { type: 'SecureString', value: '**********' },
  'an empty SecureString': { type: 'SecureString', value: '' },
  'a parameter in a SecureString': { type: 'SecureString', value: '@{linkedService().secret}' },
  'an expression': { type: 'Expression', value: '@linkedService().secret' },
};

test('there are the connectors of the official schema, and their secrets', () => {
  expect(new Set(places.map(({ connector }) => connector.type)).size).toBeGreaterThan(100);
  expect(places.length).toBeGreaterThan(180);
});

describe.each(Object.entries(LITERALS))('%s', (_, value) => {
  const found = foundLines(services(value), rule);
  test.each(LANGUAGES)('is found on its line at every place (%s)', (language) => {
    const lines = found[language] ?? [];
    const missed = places.filter(({ secret }) => !lines.some((line) => line.includes(secret)));
    expect(missed.map(({ connector, path }) => `${connector.type}.${path}`)).toEqual([]);
    expect(lines).toHaveLength(places.length);
  });
});

describe.each(Object.entries(NO_SECRETS))('%s', (_, value) => {
  const found = foundLines(
    services(() => value),
    rule,
  );
  test.each(LANGUAGES)('is found nowhere (%s)', (language) => {
    expect(found[language]).toEqual([]);
  });
});
