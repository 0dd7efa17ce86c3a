/** What is done to a report after the analysis: what only the caller knows, and what the user does not want to see. */
import {
  CONFIDENCES,
  type Confidence,
  type Finding,
  type Notice,
  type Report,
  SEVERITIES,
} from '@forearm/core';
import type { Estate } from '../files/open.ts';

const COUNTS = { files: 0, resources: 0, findings: 0, unreadable: 0, unresolvedModules: 0, milliseconds: 0 };

/** The report of a run that had nothing to look at. */
export const EMPTY: Report = {
  findings: [],
  notices: [],
  summary: { ...COUNTS, bySeverity: { critical: 0, high: 0, medium: 0, low: 0 } },
};

/** Adds why files could not be read, and the time; leaves out what is too uncertain; says so when there was nothing. */
export function finished(
  found: Report,
  estate: Estate,
  least: Confidence,
  operands: readonly string[],
): Report {
  const wanted = CONFIDENCES.slice(0, CONFIDENCES.indexOf(least) + 1);
  const findings = found.findings.filter(({ confidence }) => wanted.includes(confidence));
  const notices = withReasons(found.notices, estate.workspace.problems());
  const unreadable = notices.filter(({ code }) => code === 'unreadable-file').length;
  if (found.summary.files + unreadable === 0) notices.push(nothingFound(estate, operands));
  const summary = { ...found.summary, unreadable, milliseconds: Math.round(performance.now()) };
  return recounted({ findings, notices, summary });
}

/** The core only knows that a file could not be read; we know why, and whether that is grave. */
function withReasons(notices: readonly Notice[], problems: readonly Notice[]): Notice[] {
  const explained = new Set(problems.map(({ file }) => file));
  const others = notices.filter(({ code, file }) => code !== 'unreadable-file' || !explained.has(file));
  return [...others, ...problems].sort(byPlace);
}

function byPlace(a: Notice, b: Notice): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.startLine - b.startLine;
}

const KINDS = 'no ARM template, Bicep file, Data Factory or Synapse artefact';

function nothingFound(estate: Estate, operands: readonly string[]): Notice {
  const names = operands.length > 3 ? [...operands.slice(0, 3), '…'] : operands;
  const where = names.length === 0 ? 'here' : `in ${names.join(', ')}`;
  const narrowed = estate.asked !== undefined && estate.workspace.files().length > 0;
  const message = narrowed
    ? `Nothing to report on ${where}: ${KINDS} among the files asked for.`
    : `Nothing to scan ${where}: ${KINDS} was found.`;
  return { code: 'nothing-found', message, file: '', startLine: 1, incomplete: false };
}

/** Counts only what nobody has ignored. */
export function recounted(report: Report): Report {
  const open = report.findings.filter(({ ignored }) => ignored === null);
  const number = (severity: Finding['severity']) =>
    open.filter((finding) => finding.severity === severity).length;
  const bySeverity = Object.fromEntries(SEVERITIES.map((severity) => [severity, number(severity)]));
  const counts = { findings: open.length, bySeverity: bySeverity as Report['summary']['bySeverity'] };
  return { ...report, summary: { ...report.summary, ...counts } };
}
