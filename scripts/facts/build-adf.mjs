/** Extracted leaves + curated tables -> what is to know about every connector and activity of Data Factory and Synapse. */
import { curated, whole } from './tsv.mjs';

const embedding =
  /(^|\.)(connectionString|connectionProperties|authHeaders|url|host|server|\w*Ur[il]|\w*[eE]ndpoint|command)$/;
const authentication = /(authenticationType|AuthType)$/;
const neverSecret = /Type$/;

/** Connector -> `{ secrets, keyVaultOnly, maybeSecret, embedding, authentication, managedIdentity, credential, … }`; empty fields are left out. */
export function buildConnectors(extracted) {
  const classes = new Map(curated('authentication', 3).map(([value, name]) => [value.toLowerCase(), name]));
  const identity = new Map(curated('identity', 3).map(([name, fix]) => [name, fix]));
  const additions = curated('connector-additions', 4);
  decided(Object.keys(extracted), [...identity.keys()]);
  const found = Object.entries(extracted).map(([name, rows]) => [
    name,
    connector(name, rows, { classes, identity, additions }),
  ]);
  const unlisted = curated('unlisted-connectors', 4).map(([name, secrets, texts]) => [
    name,
    tidy({ secrets: list(secrets), embedding: list(texts), unlisted: true }),
  ]);
  const known = new Set(found.map(([name]) => name.toLowerCase()));
  for (const [name] of unlisted)
    if (known.has(name.toLowerCase())) throw new Error(`curated/unlisted-connectors.tsv: ${name} is listed`);
  return {
    connectors: Object.fromEntries([...found, ...unlisted].sort(byKey)),
    authentication: Object.fromEntries(classes),
  };
}

/** Every connector of the schema has a row that says how it gets an identity, or one that says that it cannot. */
function decided(names, able) {
  const rows = [...able, ...curated('without-identity', 2).map(([name]) => name)];
  const wrong = [
    ...names.filter((name) => rows.filter((row) => row === name).length !== 1),
    ...rows.filter((name) => !names.includes(name)),
  ];
  if (wrong.length > 0)
    throw new Error(`curated/identity.tsv or without-identity.tsv, not both or neither: ${wrong.join(', ')}`);
}

function connector(name, rows, { classes, identity, additions }) {
  const paths = (test) => rows.filter(test).map(([path]) => path);
  const extra = (field) =>
    additions.filter((row) => row[0] === name && row[1] === field).map((row) => row[2]);
  const fix = identity.get(name);
  const kinds = authenticationKinds(rows, classes);
  const canSignIn =
    Boolean(fix) &&
    (rows.some(isCredential) || rows.some(isIdentitySwitch) || hasClass(kinds, 'managedIdentity'));
  return tidy({
    secrets: [...paths(([, kind]) => kind === 'secret'), ...extra('secret')],
    keyVaultOnly: paths(([, kind]) => kind === 'keyVault'),
    maybeSecret: paths(([path, kind]) => kind === 'any!' && !neverSecret.test(path)),
    embedding: [
      ...paths(([path, kind]) => /^(any!?|string)$/.test(kind) && embedding.test(path)),
      ...extra('embedding'),
    ],
    authentication: kinds,
    managedIdentity: canSignIn,
    credential: paths(isCredential)[0],
    encryptedCredential: rows.some(([path]) => path === 'encryptedCredential'),
    toIdentity: fix,
  });
}

const isCredential = ([, kind]) => kind === 'credential';
/** `authentication: MSI` of some compute connectors is documented, not an enum. */
const isIdentitySwitch = ([path]) => path === 'authentication';
const hasClass = (kinds, name) => Object.values(kinds).some((values) => Object.values(values).includes(name));

function authenticationKinds(rows, classes) {
  const kinds = rows
    .filter(([path, , values]) => values && authentication.test(path))
    .map(([path, , values]) => [
      path,
      Object.fromEntries(values.map((value) => [value, classOf(classes, path, value)])),
    ]);
  return Object.fromEntries(kinds);
}

function classOf(classes, path, value) {
  const found = classes.get(value.toLowerCase());
  if (!found) throw new Error(`curated/authentication.tsv: no class for ${path}=${value}`);
  return found;
}

/** Activity -> `{ policy, linkedService, secrets, credential, carriers }`: secret-typed paths, and texts that may carry one. */
export function buildActivities(extracted) {
  const carriers = curated('activity-carriers', 3).map(([name, path]) => ({
    name: whole(name),
    path: whole(path),
  }));
  const additions = curated('activity-additions', 3);
  const build = (name, { policy, linkedService, leaves }) =>
    tidy({
      policy,
      linkedService,
      secrets: [
        ...leaves.filter(([, kind]) => kind === 'secret').map(([path]) => path),
        ...extra(additions, name),
      ],
      credential: leaves.find(([, kind]) => kind === 'credential')?.[0],
      carriers: leaves
        .filter(
          ([path, kind]) =>
            /^(any!?|string)$/.test(kind) &&
            carriers.some((row) => row.name.test(name) && row.path.test(path)),
        )
        .map(([path]) => path),
    });
  return Object.fromEntries(
    Object.entries(extracted)
      .map(([name, found]) => [name, build(name, found)])
      .sort(byKey),
  );
}

const extra = (rows, name) => rows.filter((row) => row[0] === name).map((row) => row[1]);
const list = (cell) => (cell === '' ? [] : cell.split(','));
const byKey = ([a], [b]) => (a < b ? -1 : 1);

/** Leaves out what says nothing: empty lists and objects, false, undefined. */
function tidy(fields) {
  const says = (value) =>
    value && typeof value === 'object' ? Object.keys(value).length > 0 : Boolean(value);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => says(value)));
}
