/** Rules that are one idea in many spellings: a table of rows, and one function that judges a resource by its rows. */
import type { Property, ReportFunction, Resource, Scalar, Severity } from '@forearm/core';

/** One spelling of the idea: a property of a resource type and what its values mean. */
export interface Row {
  /** Official spelling: `Microsoft.Storage/storageAccounts`. */
  readonly type: string;
  /** `properties.minimumTlsVersion`. */
  readonly path: string;
  /** Values that are findings; strings without regard to case. */
  readonly unsafe: readonly Scalar[];
  /** A safe value, for the fix and the tests. */
  readonly safe: readonly Scalar[];
  /** What the service does when the property is missing, and (in `because`) how we know. */
  readonly absent: 'unsafe' | 'safe';
  /** First api version that has the property: with an older one its absence says nothing. `YYYY-MM-DD`. */
  readonly since?: string;
  /** First api version whose default is safe, where older ones had an unsafe default (`absent` says what holds now). */
  readonly absentUnsafeBefore?: string;
  /** Differs from the rule's severity for this row. */
  readonly severity?: Severity;
  /** Names the resource in messages: "storage account". */
  readonly noun: string;
  /** Ids of the same check in other tools. */
  readonly sameAs?: readonly string[];
  /** Source of the row: documentation page or policy; and why absent means what it means. */
  readonly because: string;
  /** Innocent by other means: the row does not apply. Judged only when the row would report. */
  readonly unless?: (resource: Resource) => boolean;
  /** Lines to complete the resource in the generated examples, as JSON members of the resource. */
  readonly example?: Readonly<Record<string, unknown>>;
}

/** What a table rule says about a row that does not hold. */
export type RowMessage = (row: Row, at: Property) => RowReport;

export interface RowReport {
  readonly message: string;
  readonly fix?: string;
  /** Differs from the rule's and the row's severity for this very finding. */
  readonly severity?: Severity;
}

/** Reports every row of the resource's type whose property has, or may have, an unsafe value. */
export function checkRows(
  rows: readonly Row[],
  resource: Resource,
  report: ReportFunction,
  say: RowMessage,
): void {
  for (const row of rows) {
    if (!resource.isType(row.type)) continue;
    const property = resource.at(row.path);
    const bad = property.mayBe(row.unsafe) ?? (missing(row, resource) ? property.mayBeAbsent() : undefined);
    if (!bad || row.unless?.(resource)) continue;
    const { message, fix, severity } = say(row, bad);
    report(bad, message, { fix: fix ?? fixOf(row), ...severityOf(severity ?? row.severity) });
  }
}

function severityOf(severity: Severity | undefined): { severity?: Severity } {
  return severity ? { severity } : {};
}

function missing(row: Row, resource: Resource): boolean {
  const version = resource.apiVersion?.slice(0, 10);
  if (version === undefined) return row.absent === 'unsafe';
  if (row.since !== undefined && version < row.since) return false;
  if (row.absent === 'unsafe') return true;
  return row.absentUnsafeBefore !== undefined && version < row.absentUnsafeBefore;
}

/** "Set properties.minimumTlsVersion to 'TLS1_2'." */
export function fixOf(row: Row): string {
  const [value] = row.safe;
  return `Set ${row.path} to ${typeof value === 'string' ? `'${value}'` : String(value)}.`;
}

/** The types of a table, each once, for `appliesTo`. */
export function typesOf(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.map((row) => row.type))];
}

/** The other tools' ids of a table, each once. */
export function sameAsOf(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => row.sameAs ?? []))];
}
