/** Property paths as tables write them: `a.b[*].*.c`, `[*]` any index, `*` any property name. */

/** The segments of a path, lower-cased: `a.b[2].c` is `a`, `b`, `[*]`, `c`. An index of any kind is `[*]`. */
export function segments(path: string): string[] {
  return path
    .toLowerCase()
    .split(/[.[]/)
    .filter((segment) => segment !== '')
    .map((segment) => (segment.endsWith(']') ? '[*]' : segment));
}

/**
 * How a table's pattern relates to a path: `same`, `above` (the path lies below what the pattern names), `below` (the
 * pattern names something below the path) or undefined. `*` in the pattern stands for one property name.
 */
export function relation(
  pattern: readonly string[],
  path: readonly string[],
): 'same' | 'above' | 'below' | undefined {
  const shared = Math.min(pattern.length, path.length);
  for (let at = 0; at < shared; at++) {
    const wanted = pattern[at];
    if (wanted !== path[at] && (wanted !== '*' || path[at] === '[*]')) return undefined;
  }
  if (pattern.length === path.length) return 'same';
  return pattern.length < path.length ? 'above' : 'below';
}
