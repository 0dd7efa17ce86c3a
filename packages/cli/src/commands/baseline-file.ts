/** The file of known findings: fingerprints, with what a reader needs to recognise them. */

import { readFileSync } from 'node:fs';
import type { Finding, Report } from '@forearm/core';
import { UsageError } from '../errors.ts';
import { recounted } from './finish.ts';

interface Entry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly file: string;
}

/** The baseline of a report as JSON: sorted, so that it changes only where findings do. */
export function baselineText(findings: readonly Finding[]): string {
  const entries = new Map<string, Entry>();
  for (const { fingerprint, rule, location, ignored } of findings) {
    if (ignored === null) entries.set(fingerprint, { fingerprint, rule, file: location.file });
  }
  const list = [...entries.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return `${JSON.stringify({ version: 1, findings: list }, null, 2)}\n`;
}

function key({ file, rule, fingerprint }: Entry): string {
  return [file, rule, fingerprint].join('\0');
}

/** The fingerprints in a baseline file. Throws `UsageError` when there is no such file or it is not a baseline. */
export function readBaseline(path: string, name: string): ReadonlySet<string> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`there is no baseline "${name}". forearm baseline makes one.`);
  }
  const found = parse(text);
  if (found === undefined) throw new UsageError(`"${name}" is not a baseline. forearm baseline makes one.`);
  return found;
}

function parse(text: string): Set<string> | undefined {
  try {
    const { version, findings } = JSON.parse(text) as { version?: unknown; findings?: Entry[] };
    return version === 1 && findings ? new Set(findings.map(({ fingerprint }) => fingerprint)) : undefined;
  } catch {
    return undefined;
  }
}

/** The report with findings of the baseline marked as ignored; those that somebody ignores by other means stay as they are. */
export function withBaseline(report: Report, known: ReadonlySet<string>, name: string): Report {
  const ignored = { by: 'baseline', reason: `Known since ${name} was made.` };
  const findings = report.findings.map((finding) =>
    finding.ignored === null && known.has(finding.fingerprint) ? { ...finding, ignored } : finding,
  );
  return recounted({ ...report, findings });
}
