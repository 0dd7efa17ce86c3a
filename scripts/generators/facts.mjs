/** Generator of packages/core/src/facts/generated: official types (extracted once, committed) + curated tables. */
import { digest, emit, textOf } from '../emit.mjs';
import { buildActivities, buildConnectors } from '../facts/build-adf.mjs';
import { buildFunctions } from '../facts/build-functions.mjs';
import { buildSecrets } from '../facts/build-secrets.mjs';
import { buildTypes } from '../facts/build-types.mjs';
import { extractionDigest, readExtraction, writeExtraction } from '../facts/extraction.mjs';
import { module } from '../facts/module.mjs';

export const name = 'facts';

const target = 'packages/core/src/facts/generated';

/** One row per generated module: what it holds, the part of the extract, how it is built, and from which tables. */
const modules = [
  {
    file: 'secret-properties',
    what: 'Secret properties of the official types',
    part: 'secrets',
    build: buildSecrets,
    code: 'build-secrets',
    tables: ['not-secret', 'secret-tiers', 'secret-additions'],
  },
  {
    file: 'connectors',
    what: 'Linked service types of Azure Data Factory and Synapse',
    part: 'connectors',
    build: buildConnectors,
    code: 'build-adf',
    tables: ['authentication', 'identity', 'without-identity', 'connector-additions', 'unlisted-connectors'],
  },
  {
    file: 'activities',
    what: 'Activity types of Azure Data Factory and Synapse',
    part: 'activities',
    build: buildActivities,
    code: 'build-adf',
    tables: ['activity-carriers', 'activity-additions'],
  },
  {
    file: 'list-functions',
    what: 'What list* functions return',
    part: 'functions',
    build: buildFunctions,
    code: 'build-functions',
    tables: ['list-functions'],
  },
  {
    file: 'resource-types',
    what: 'Official spellings of resource types',
    part: 'types',
    build: buildTypes,
    code: 'build-types',
    tables: [],
  },
];

/** Verifies or rewrites the fact modules; with `types` (a checkout) takes the official types in anew first. */
export function run(check, { types, commit } = {}) {
  if (types && !check) writeExtraction(types, commit);
  const extraction = readExtraction();
  if (!extraction || extraction.digest !== extractionDigest(extraction))
    return [
      'scripts/facts/generated or official-properties.ts does not match its extractor: run ' +
        '`node scripts/generate.mjs --types <checkout of Azure/bicep-types-az>`',
    ];
  return modules.flatMap((row) => emit(check, `${target}/${row.file}.ts`, moduleText(row, extraction)));
}

function moduleText({ what, part, build, code, tables }, { commit, texts, data }) {
  const files = [
    `${code}.mjs`,
    'names.mjs',
    'module.mjs',
    'tsv.mjs',
    ...tables.map((table) => `curated/${table}.tsv`),
  ];
  const inputs = digest(...files.map((file) => textOf(`scripts/facts/${file}`)), texts[part]);
  return module(what, `Azure/bicep-types-az ${commit}`, inputs, build(data[part]));
}
