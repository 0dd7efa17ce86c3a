/** One pass over the official types: collects everything that the fact tables are built from. */
import { extractActivities, extractConnectors } from './extract-adf.mjs';
import { listFunctions } from './extract-functions.mjs';
import { propertyWalker } from './extract-properties.mjs';
import { secretCandidates, secretWalker, strongest } from './extract-secrets.mjs';
import { spellings } from './extract-types.mjs';
import { compact, nodeStore } from './property-nodes.mjs';
import { resourceTypes, typeFiles } from './read-types.mjs';
import { curated } from './tsv.mjs';

/** Data Factory's artefacts have tables of their own: none of their secrets is flagged, and they nest without end. */
const ownTable = /^microsoft\.datafactory\//i;

/** Reads a checkout of bicep-types-az: `{ secrets, connectors, activities, functions, types, properties }`, keys sorted. */
export function extract(checkout) {
  const providers = new Set(curated('providers', 2).map(([provider]) => provider));
  const state = {
    ...{ secrets: new Map(), functions: new Map(), roots: new Map() },
    ...{ store: nodeStore(), providers, names: [] },
  };
  let factory;
  for (const { path, types } of typeFiles(checkout)) {
    collect(state, types);
    if (path.endsWith('microsoft.datafactory/2018-06-01/types.json')) factory = types;
  }
  return {
    secrets: sorted(state.secrets, (paths) => sorted(paths)),
    connectors: extractConnectors(factory),
    activities: extractActivities(factory),
    functions: sorted(state.functions, (leaves) => sorted(leaves)),
    types: spellings(state.names),
    properties: compact(state.store, sorted(state.roots)),
  };
}

function collect(state, types) {
  const secret = secretWalker(types);
  const property = propertyWalker(types, state.store);
  for (const { type, body, deployable } of resourceTypes(types)) {
    state.names.push(type);
    if (!deployable) continue;
    const key = type.toLowerCase();
    if (!ownTable.test(type)) collectSecrets(state.secrets, key, secretCandidates(types, secret, body));
    if (state.providers.has(key.split('/')[0])) collectTree(state, key, property(body));
  }
  for (const { type, name, leaves } of listFunctions(types)) {
    const known = at(state.functions, `${type}|${name}`.toLowerCase());
    for (const [path, sensitive] of leaves) known.set(path, sensitive || known.get(path) === true);
  }
}

function collectSecrets(secrets, key, found) {
  for (const [path, why] of found) strongest(at(secrets, key), path, why);
}

function collectTree({ roots, store }, key, node) {
  roots.set(key, roots.has(key) ? store.merge(roots.get(key), node) : node);
}

function at(map, key) {
  if (!map.has(key)) map.set(key, new Map());
  return map.get(key);
}

function sorted(map, inner = (value) => value) {
  return Object.fromEntries(
    [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, inner(value)]),
  );
}
