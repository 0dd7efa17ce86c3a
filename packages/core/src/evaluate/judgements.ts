/** Functions whose results do not give away a secret that they are given. */

/** What these say about a secret does not give it away: an answer, a length, a hash. */
export const JUDGEMENTS: ReadonlySet<string> = new Set([
  'contains',
  'empty',
  'endswith',
  'equals',
  'greater',
  'greaterorequals',
  'guid',
  'length',
  'less',
  'lessorequals',
  'not',
  'startswith',
  'uniquestring',
]);
