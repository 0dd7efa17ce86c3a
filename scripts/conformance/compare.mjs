/** What two lists of resources have in common, whatever the compiler changes that means nothing. */

/** Resources without what is not compared, as sorted texts. */
export function canonical(resources) {
  return resources.map((resource) => JSON.stringify(normalised(resource))).sort();
}

/** Keys without regard to case and order, no metadata, types in lower case, line ends as line feeds. */
function normalised(value) {
  if (Array.isArray(value)) return value.map(normalised);
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n');
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner]);
  return Object.fromEntries(
    entries
      .filter(([key]) => key !== 'metadata')
      .map(([key, inner]) => [key, key === 'type' ? lowered(inner) : normalised(inner)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function lowered(value) {
  return typeof value === 'string' ? value.toLowerCase() : normalised(value);
}

/** The first resource that only one side has, from where the two part; undefined when both are the same. */
export function firstDifference(ours, theirs) {
  const left = ours.filter((text) => !theirs.includes(text));
  const right = theirs.filter((text) => !ours.includes(text));
  if (left.length + right.length === 0 && ours.length === theirs.length) return undefined;
  const [a = '', b = ''] = [left[0], right[0]];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const shown = (text) => text.slice(Math.max(0, at - 60), at + 160);
  return `  bicep ${ours.length}: …${shown(a)}\n  json  ${theirs.length}: …${shown(b)}`;
}
