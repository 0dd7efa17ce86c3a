/** Named groups of pattern matches with their places; patterns carry the flag `d`. */

/** The text of a group and where it stands. */
export interface Group {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A group of a match, or undefined when it took no part. */
export function groupOf(match: RegExpExecArray, name: string): Group | undefined {
  const place = match.indices?.groups?.[name];
  if (place === undefined) return undefined;
  return { value: match.groups?.[name] ?? '', start: place[0], end: place[1] };
}

/** The group `secret` of every match of a global pattern. */
export function secretsIn(text: string, pattern: RegExp): readonly Group[] {
  return [...text.matchAll(pattern)].flatMap((match) => groupOf(match, 'secret') ?? []);
}
