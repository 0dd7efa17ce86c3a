/** Official types -> how their names are spelled. */

/**
 * `{ provider: words }`: the words between slashes in the spelling that most versions use, joined by blanks.
 * One spelling for each word of a provider is enough, and a tenth of the text of all names.
 */
export function spellings(names) {
  const providers = new Map();
  for (const name of names) {
    const [provider, ...words] = name.split('/');
    const key = provider.toLowerCase();
    if (!providers.has(key)) providers.set(key, { names: new Map(), words: new Map() });
    const found = providers.get(key);
    count(found.names, provider);
    for (const word of words) count(found.words, word);
  }
  const entries = [...providers.values()].map((found) => [
    preferred(found.names)[0],
    preferred(found.words).join(' '),
  ]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function count(spelled, word) {
  const key = word.toLowerCase();
  if (!spelled.has(key)) spelled.set(key, new Map());
  const of = spelled.get(key);
  of.set(word, (of.get(word) ?? 0) + 1);
}

/** The most frequent spelling of each, of equally frequent ones the last in the order of code units; sorted. */
function preferred(spelled) {
  return [...spelled]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, of]) => [...of].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1))[0][0]);
}
