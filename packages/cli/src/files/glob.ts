/** Path globs of the configuration: `*`, `?` within a segment and `**` across segments. Linear in path and pattern. */

/**
 * True when the path matches. A pattern without a slash matches a file or folder of that name anywhere; a pattern that
 * matches a folder matches everything below it.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  const trimmed = pattern.replace(/^\.?\//, '').replace(/\/+$/, '');
  const segments = trimmed.split('/');
  const anywhere = segments.length === 1 && !pattern.startsWith('/');
  return matchSegments(path.split('/'), [...(anywhere ? ['**'] : []), ...segments, '**']);
}

/** Works out for each prefix of the pattern which prefixes of the path it matches. */
function matchSegments(path: readonly string[], pattern: readonly string[]): boolean {
  let reached = path.map(() => false);
  reached.unshift(true);
  for (const part of pattern) {
    const next = reached.map(() => false);
    for (let at = 0; at <= path.length; at++) {
      if (part === '**') next[at] = reached[at]! || (at > 0 && next[at - 1]!);
      else next[at] = at > 0 && reached[at - 1]! && matchSegment(path[at - 1]!, part);
    }
    reached = next;
  }
  return reached[path.length]!;
}

/** The usual greedy match: on failure the last `*` takes one character more. */
function matchSegment(text: string, pattern: string): boolean {
  let at = 0;
  let mark = 0;
  let star = -1;
  let from = 0;
  while (at < text.length) {
    if (pattern[mark] === '*') [star, from, mark] = [mark, at, mark + 1];
    else if (mark < pattern.length && (pattern[mark] === '?' || pattern[mark] === text[at]))
      [at, mark] = [at + 1, mark + 1];
    else if (star >= 0) [at, mark, from] = [from + 1, star + 1, from + 1];
    else return false;
  }
  while (pattern[mark] === '*') mark++;
  return mark === pattern.length;
}
