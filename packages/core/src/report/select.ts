/** What several reporters ask of a report, and the words they share. */
import { type Finding, SEVERITIES, type Severity } from '../model/finding.ts';
import type { Notice, Report, Summary } from '../model/report.ts';

/** Findings that nobody has ignored, in the report's order. */
export function openFindings(report: Report): Finding[] {
  return report.findings.filter((finding) => finding.ignored === null);
}

/** Most severe first; among equals the report's order stays. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** `1,903 resources`, `1 file`. */
export function count(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** `214 files · 1,903 resources · 12 findings (3 high) · 0 unreadable · 0.41 s`; what is rare appears only when it happened. */
export function summaryLine(report: Report): string {
  const { files, resources, unresolvedModules, unreadable, milliseconds } = report.summary;
  const ignored = report.findings.length - openFindings(report).length;
  return [
    count(files, 'file'),
    count(resources, 'resource'),
    findingsCount(report.summary),
    ...(ignored > 0 ? [`${grouped(ignored)} ignored`] : []),
    ...(unresolvedModules > 0 ? [count(unresolvedModules, 'unresolved module')] : []),
    `${grouped(unreadable)} unreadable`,
    `${(milliseconds / 1000).toFixed(2)} s`,
  ].join(' · ');
}

/** `12 findings (1 critical, 3 high)`. */
export function findingsCount(summary: Summary): string {
  const worst = (['critical', 'high'] as const).filter((severity) => summary.bySeverity[severity] > 0);
  const detail = worst.map((severity) => `${grouped(summary.bySeverity[severity])} ${severity}`).join(', ');
  return count(summary.findings, 'finding') + (detail === '' ? '' : ` (${detail})`);
}

/** How bad a finding is in tools that know three levels. */
export function level(severity: Severity): 'error' | 'warning' | 'note' {
  return ({ critical: 'error', high: 'error', medium: 'warning', low: 'note' } as const)[severity];
}

/** The first sentence: what consumers show as a title. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}

/** `infra/main.bicep:3`, or the code alone for a notice about the whole run. */
export function noticePlace(notice: Notice): string {
  return notice.file === '' ? '' : `${notice.file}:${notice.startLine}`;
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
