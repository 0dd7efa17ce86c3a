/** Generator of packages/core/src/facts/generated: official types (extracted once, committed) + curated tables. */
import { readdirSync } from 'node:fs';
import { digest, emit, inRepository, textOf } from '../emit.mjs';
import { buildActivities, buildConnectors } from '../facts/build-adf.mjs';
import { buildFunctions } from '../facts/build-functions.mjs';
import { buildSecrets } from '../facts/build-secrets.mjs';
import { extractionDigest, readExtraction, writeExtraction } from '../facts/extraction.mjs';
import { module } from '../facts/module.mjs';

export const name = 'facts';

const target = 'packages/core/src/facts/generated';

/** Verifies or rewrites the fact modules; with `types` (a checkout) takes the official types in anew first. */
export async function run(check, { types, commit } = {}) {
  if (types && !check) await writeExtraction(types, commit);
  const extraction = readExtraction();
  if (!extraction || extraction.digest !== extractionDigest(extraction))
    return [
      'scripts/facts/generated does not match its extractor: run `node scripts/generate.mjs --types <checkout of Azure/bicep-types-az>`',
    ];
  const from = `Azure/bicep-types-az ${extraction.commit}`;
  const inputs = digest(...sources(), ...Object.values(extraction.texts));
  const write = (file, what, data) => emit(check, `${target}/${file}.ts`, module(what, from, inputs, data));
  const { secrets, connectors, activities, functions } = extraction.data;
  return [
    ...write('secret-properties', 'Secret properties of the official types', buildSecrets(secrets)),
    ...write(
      'connectors',
      'Linked service types of Azure Data Factory and Synapse',
      buildConnectors(connectors),
    ),
    ...write('activities', 'Activity types of Azure Data Factory and Synapse', buildActivities(activities)),
    ...write('list-functions', 'What list* functions return', buildFunctions(functions)),
  ];
}

/** Texts of everything that decides how facts are built: the builders and the curated tables. */
function sources() {
  return ['scripts/generators/facts.mjs', ...files('scripts/facts'), ...files('scripts/facts/curated')].map(
    textOf,
  );
}

function files(folder) {
  return readdirSync(inRepository(folder))
    .filter((file) => /\.(mjs|tsv)$/.test(file))
    .sort()
    .map((file) => `${folder}/${file}`);
}
