/** Every secret property of every activity, and every text of it that may carry one: found as a literal, silent otherwise. */
import { activities } from '@forearm/core';
import {
  type Artefact,
  at,
  foundIn,
  LANGUAGES,
  password,
  vaultReference,
} from '../shared/connector-examples.ts';
import rule from './rule.ts';

interface Place {
  readonly type: string;
  readonly path: string;
  readonly secret: string;
}

const all = activities();
const placesOf = (paths: (one: (typeof all)[number]) => readonly string[]): readonly Place[] =>
  all
    .flatMap((one) => paths(one).map((path) => ({ type: one.type, path })))
    .map((place, i) => ({ ...place, secret: password(i) }));

const secrets = placesOf((one) => one.secrets);
/** Texts directly below typeProperties; those in lists and bags are the same walk. */
const carriers = placesOf((one) => one.carriers.filter((path) => !/[[*]/.test(path)));

function pipelines(places: readonly Place[], value: (place: Place) => unknown): readonly Artefact[] {
  return places.map((place, i) => {
    const activity = { name: 'Step', type: place.type, typeProperties: at(place.path, value(place)) };
    return { folder: 'pipeline', name: `pl_${i}`, properties: { activities: [activity] } };
  });
}

const LITERALS: readonly [string, readonly Place[], (place: Place) => unknown][] = [
  ['a SecureString with its value', secrets, ({ secret }) => ({ type: 'SecureString', value: secret })],
  ['a plain text', secrets, ({ secret }) => secret],
  ['a connection string', carriers, ({ secret }) => `Server=sql-stock;User ID=etl;Password=${secret}`],
];
const NO_SECRETS: Readonly<Record<string, unknown>> = {
  'a Key Vault reference': vaultReference,
  'a masked SecureString': { type: 'SecureString', value: '**********' },
  'an expression': { type: 'Expression', value: "@activity('Read key').output.value" },
};

test('there are secrets and carriers', () => {
  expect(secrets.length).toBeGreaterThan(10);
  expect(carriers.length).toBeGreaterThan(40);
});

describe.each(LITERALS)('%s', (_, places, value) => {
  const found = foundIn(pipelines(places, value), rule);
  test.each(LANGUAGES)('is found on its line at every place (%s)', (language) => {
    const lines = found[language] ?? [];
    const missed = places.filter(({ secret }) => !lines.some((line) => line.includes(secret)));
    expect(missed.map(({ type, path }) => `${type}.${path}`)).toEqual([]);
    expect(lines).toHaveLength(places.length);
  });
});

describe.each(Object.entries(NO_SECRETS))('%s', (_, value) => {
  const found = foundIn(
    pipelines(secrets, () => value),
    rule,
  );
  test.each(LANGUAGES)('is found nowhere (%s)', (language) => {
    expect(found[language]).toEqual([]);
  });
});
