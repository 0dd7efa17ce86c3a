/** Ignores: which one silences a finding, and which silence nothing. */
import type { Notice } from '../model/report.ts';
import type { IgnoreMark } from '../model/unit.ts';
import type { Place } from '../text/source-file.ts';

/** The first ignore for a rule that covers any of the finding's places. */
export function findIgnore(
  rule: string,
  places: readonly Place[],
  ignores: readonly IgnoreMark[],
): IgnoreMark | undefined {
  return ignores.find(
    (ignore) =>
      ignore.rules.some((id) => id === '*' || id === rule) &&
      places.some((place) => covers(ignore.covers, place)),
  );
}

function covers(outer: Place, inner: Place): boolean {
  return outer.file === inner.file && inner.start >= outer.start && inner.start <= outer.end;
}

/** An ignore without its file's text, for the end of the run. */
export interface IgnoreRecord {
  readonly file: string;
  readonly line: number;
  readonly rules: readonly string[];
  readonly reason: string;
}

/** Identity of an ignore across several readings of its file. */
export function ignoreKey(ignore: IgnoreMark): string {
  return `${ignore.file.path}|${ignore.start}`;
}

export function recordOf(ignore: IgnoreMark): IgnoreRecord {
  const { file, reason, rules, start } = ignore;
  return { file: file.path, line: file.position(start).line, rules, reason };
}

/** Notices about ignores: unknown rules, those that ignored nothing, and (when asked for) those that give no reason. */
export function ignoreNotices(
  ignores: ReadonlyMap<string, IgnoreRecord>,
  used: ReadonlySet<string>,
  known: ReadonlySet<string>,
  requireReasons: boolean,
): readonly Notice[] {
  const notices: Notice[] = [];
  for (const [key, { file, line, rules, reason }] of ignores) {
    const at = { file, startLine: line, incomplete: false };
    const strange = rules.filter((id) => id !== '*' && !known.has(id));
    for (const id of strange)
      notices.push({ ...at, code: 'unknown-rule-in-ignore', message: `There is no rule '${id}' to ignore.` });
    if (strange.length === 0 && !used.has(key))
      notices.push({
        ...at,
        code: 'unused-ignore',
        message: `This ignore of '${rules.join(', ')}' ignores nothing.`,
      });
    if (requireReasons && reason.trim() === '')
      notices.push({
        ...at,
        code: 'ignore-without-reason',
        message: `This ignore of '${rules.join(', ')}' gives no reason.`,
      });
  }
  return notices;
}
