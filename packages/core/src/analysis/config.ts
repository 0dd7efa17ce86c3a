/** Ignores from the configuration file. */
import type { Finding } from '../model/finding.ts';

/** One entry of `ignore` in the configuration; all that is given must match. */
export interface IgnoreEntry {
  /** A rule id, or `*`. */
  readonly rule: string;
  /** Tests the path of the finding's file; the caller compiles it from a glob. */
  readonly path?: (file: string) => boolean;
  /** The resource's type or name, without regard to case. */
  readonly resource?: string;
  readonly reason: string;
}

/** The finding, marked as ignored when an entry says so. Inline ignores win. */
export function ignoredByConfig(finding: Finding, entries: readonly IgnoreEntry[]): Finding {
  if (finding.ignored) return finding;
  const entry = entries.find((one) => matches(one, finding));
  return entry ? { ...finding, ignored: { by: 'configuration', reason: entry.reason } } : finding;
}

function matches(entry: IgnoreEntry, { location, resource, rule }: Finding): boolean {
  if (entry.rule !== '*' && entry.rule !== rule) return false;
  if (entry.path && !entry.path(location.file)) return false;
  const wanted = entry.resource?.toLowerCase();
  return (
    wanted === undefined || wanted === resource.name.toLowerCase() || wanted === resource.type.toLowerCase()
  );
}
