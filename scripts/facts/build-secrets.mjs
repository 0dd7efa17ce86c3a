/** Candidates + curated tables -> resource type -> property path -> tier: `s` secret, `e` text in which one may hide, `m` name only. */
import { curated, whole } from './tsv.mjs';

const patterns = (table, columns) =>
  curated(table, columns).map(([type, path, ...rest]) => ({
    type: whole(type),
    path: whole(path),
    rest,
    row: `${table}: ${type} ${path}`,
    used: false,
  }));

/** Extracted candidates (`{ type: { path: why } }`) to the table of tiers, sorted. */
export function buildSecrets(candidates) {
  const not = patterns('not-secret', 3);
  const tiers = patterns('secret-tiers', 4);
  const table = new Map();
  for (const [type, paths] of Object.entries(candidates))
    for (const [path, why] of Object.entries(paths)) {
      if (lastMatch(not, type, path) || (why === 'o' && hasOwnRows(paths, path))) continue;
      const special = lastMatch(tiers, type, path);
      put(table, type, path, special ? special.rest[0] : why === 'o' ? 'e' : 's');
    }
  demandUse([...not, ...tiers]);
  for (const [type, path, tier] of curated('secret-additions', 4)) put(table, type, path, tier);
  return Object.fromEntries(
    [...table].sort(byKey).map(([type, paths]) => [type, Object.fromEntries([...paths].sort(byKey))]),
  );
}

/** A flagged object whose properties are flagged one by one: those say more, and its public ones are none of its secrets. */
function hasOwnRows(paths, object) {
  return Object.keys(paths).some((path) => path.startsWith(`${object}.`));
}

/** The last row that matches; every row that matches counts as used. */
function lastMatch(rows, type, path) {
  const matching = rows.filter((row) => row.type.test(type) && row.path.test(path));
  for (const row of matching) row.used = true;
  return matching.at(-1);
}

function demandUse(rows) {
  const idle = rows.filter((row) => !row.used).map((row) => row.row);
  if (idle.length > 0) throw new Error(`curated rows that match nothing:\n${idle.join('\n')}`);
}

function put(table, type, path, tier) {
  if (!table.has(type)) table.set(type, new Map());
  table.get(type).set(path, tier);
}

const byKey = ([a], [b]) => (a < b ? -1 : 1);
