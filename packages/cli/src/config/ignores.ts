/** The configuration's ignores: made ready for the analysis, and judged after it. */
import type { IgnoreEntry as CoreIgnore, Finding, Notice, Report, Rule } from '@forearm/core';
import { matchesGlob } from '../files/glob.ts';
import type { Config, IgnoreEntry } from './config.ts';

export interface Ignores {
  readonly current: readonly CoreIgnore[];
  /** Entries in the order of `current`. */
  readonly entries: readonly IgnoreEntry[];
  readonly expired: readonly IgnoreEntry[];
}

/** Tells what still holds today from what has expired; globs become tests. */
export function compileIgnores(config: Config, today: Date): Ignores {
  const date = today.toISOString().slice(0, 10);
  const isCurrent = ({ expires }: IgnoreEntry) => expires === undefined || expires >= date;
  const entries = (config.ignore ?? []).filter(isCurrent);
  const expired = (config.ignore ?? []).filter((entry) => !isCurrent(entry));
  return { current: entries.map(compiled), entries, expired };
}

function compiled({ rule, path, resource, reason }: IgnoreEntry): CoreIgnore {
  return {
    rule,
    reason,
    ...(path === undefined ? {} : { path: (file: string) => matchesGlob(file, path) }),
    ...(resource === undefined ? {} : { resource }),
  };
}

/** Notices about ignores that are expired or name no rule, and (after a whole run) about those that ignore nothing. */
export function ignoreNotices(
  ignores: Ignores,
  report: Report,
  rules: readonly Rule[],
  file: string,
  whole: boolean,
): readonly Notice[] {
  const known = new Set(rules.map(({ id }) => id));
  const isKnown = ({ rule }: { readonly rule: string }) => rule === '*' || known.has(rule);
  const say = (code: Notice['code'], { line }: IgnoreEntry, message: string): Notice => {
    return { code, message, file, startLine: line, incomplete: false };
  };
  const idle = ignores.entries.filter(
    (entry, index) => isKnown(entry) && whole && !report.findings.some(ignoredBy(ignores.current[index]!)),
  );
  return [
    ...ignores.expired.map((entry) =>
      say('unused-ignore', entry, `The ignore of "${entry.rule}" expired on ${entry.expires}.`),
    ),
    ...ignores.entries
      .filter((entry) => !isKnown(entry))
      .map((entry) => say('unknown-rule-in-ignore', entry, `There is no rule "${entry.rule}" to ignore.`)),
    ...idle.map((entry) =>
      say('unused-ignore', entry, `The ignore of "${entry.rule}" ("${entry.reason}") ignores nothing.`),
    ),
  ];
}

/** Whether a finding was ignored by this entry; of several that match, each counts as used. */
function ignoredBy(entry: CoreIgnore): (finding: Finding) => boolean {
  return ({ rule, location, ignored }) =>
    ignored?.by === 'configuration' &&
    (entry.rule === '*' || entry.rule === rule) &&
    (entry.path === undefined || entry.path(location.file));
}
