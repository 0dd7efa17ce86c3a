/** What was read from the official types, kept in the repository so that nobody needs their 350 MB to change a curated row. */
import { digest, emit, textOf } from '../emit.mjs';
import { extract } from './extract.mjs';
import { module } from './module.mjs';
import { commitOf } from './read-types.mjs';

const folder = 'scripts/facts/generated';
const parts = ['secrets', 'connectors', 'activities', 'functions', 'types'];
/** The property trees need no curated table: their module is written at once, and is its own extract. */
const properties = 'packages/core/src/facts/generated/official-properties.ts';
const extractors = [
  ...[
    'extract',
    'extract-adf',
    'extract-functions',
    'extract-properties',
    'extract-secrets',
    'extract-types',
  ],
  ...['names', 'property-nodes', 'read-types'],
];

/** Reads a checkout of Azure/bicep-types-az and writes its extract with the digest that `readExtraction` verifies. */
export function writeExtraction(checkout, commit = commitOf(checkout)) {
  const data = extract(checkout);
  for (const part of parts) emit(false, `${folder}/${part}.json`, lines(data[part]));
  const what = 'Property trees of the mainstream resource types, all versions merged';
  emit(false, properties, module(what, `Azure/bicep-types-az ${commit}`, digest(...code()), data.properties));
  const source = {
    repository: 'Azure/bicep-types-az',
    commit,
    digest: extractionDigest({ commit, texts: texts() }),
  };
  emit(false, `${folder}/source.json`, `${JSON.stringify(source, null, 2)}\n`);
}

/** The committed extract: `{ commit, digest, texts, data }`; undefined if a file is missing. */
export function readExtraction() {
  const source = textOf(`${folder}/source.json`);
  const found = texts();
  if (!source || Object.values(found).includes(undefined)) return undefined;
  const { commit, digest: recorded } = JSON.parse(source);
  const data = Object.fromEntries(parts.map((part) => [part, JSON.parse(found[part])]));
  return { commit, digest: recorded, texts: found, data };
}

function texts() {
  const found = parts.map((part) => [part, textOf(`${folder}/${part}.json`)]);
  return { ...Object.fromEntries(found), properties: textOf(properties) };
}

/** Digest of the commit, the extractors' sources and what they gave: a hand edit of any of them shows. */
export function extractionDigest({ commit, texts }) {
  return digest(commit, ...code(), ...Object.values(texts));
}

/** The texts that decide what is extracted: the extractors and the list of providers. */
function code() {
  return [
    ...extractors.map((file) => `scripts/facts/${file}.mjs`),
    'scripts/facts/curated/providers.tsv',
  ].map(textOf);
}

/** JSON with one line per entry of the outer object, so that a change of one type is a change of one line. */
function lines(data) {
  const entries = Object.entries(data).map(
    ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
  );
  return `{\n${entries.join(',\n')}\n}\n`;
}
