/** Extracted outputs + curated patterns -> which leaves of a list* function's result are secrets. */
import { strongName } from './names.mjs';
import { curated, whole } from './tsv.mjs';

/**
 * `{ secrets: { type: { function: leaves } }, harmless: { function: types }, harmlessFunctions, harmlessLeaves }`, lower-case.
 * The last two are regular expressions for what the official types do not know.
 */
export function buildFunctions(extracted) {
  const rows = curated('list-functions', 3);
  const functions = rows
    .filter(([kind]) => kind !== 'leaf')
    .map(([kind, pattern]) => ({ kind, test: whole(pattern) }));
  const leaf = rows.filter(([kind]) => kind === 'leaf').map(([, pattern]) => whole(pattern));
  const secrets = {};
  const harmless = {};
  for (const [key, leaves] of Object.entries(extracted)) {
    const [type, name] = key.split('|');
    const found = secretLeaves(leaves, functions.findLast(({ test }) => test.test(key))?.kind, leaf);
    if (found.length > 0) secrets[type] = { ...secrets[type], [name]: found };
    else harmless[name] = [...(harmless[name] ?? []), type];
  }
  const patterns = (wanted) => rows.filter(([kind]) => kind === wanted).map(([, pattern]) => pattern);
  return { secrets, harmless, harmlessFunctions: patterns('harmless'), harmlessLeaves: patterns('leaf') };
}

function secretLeaves(leaves, kind, harmlessLeaf) {
  if (kind === 'harmless') return [];
  return Object.entries(leaves)
    .filter(([path]) => !harmlessLeaf.some((test) => test.test(path)))
    .filter(([path, sensitive]) => kind === 'secret' || sensitive || strongName(lastName(path)))
    .map(([path]) => path.toLowerCase());
}

const lastName = (path) =>
  path
    .replace(/\[\*\]|\.\*/g, '')
    .split('.')
    .at(-1);
