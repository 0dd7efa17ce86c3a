/** Markdown for pull-request comments and step summaries. */
import type { Finding, Severity } from '../model/finding.ts';
import type { Notice } from '../model/report.ts';
import type { Reporter } from './context.ts';
import { frameLines } from './frame.ts';
import { safe } from './neutral.ts';
import {
  bySeverity,
  count,
  findingsCount,
  firstSentence,
  noticePlace,
  openFindings,
  summaryLine,
} from './select.ts';

/** GitHub refuses a step summary of more than 1 MiB; the list ends before that. */
const LIMIT = 900_000;
const NOTICES_SHOWN = 50;

/** A table of all findings, then the details of as many as fit. */
export const markdown: Reporter = (report) => {
  const findings = bySeverity(openFindings(report));
  const title = findings.length === 0 ? 'no findings' : findingsCount(report.summary);
  const head = [`## Forearm: ${title}`, '', summaryLine(report), ''];
  const notices = noticeSection(report.notices);
  return [...head, ...(findings.length === 0 ? [] : section(findings)), ...notices].join('\n');
};

function section(findings: readonly Finding[]): string[] {
  const lines = ['| Severity | Finding | Where | Rule |', '|---|---|---|---|'];
  const shown = fitting(findings.map(row), LIMIT / 2);
  lines.push(...shown, '');
  if (shown.length < findings.length)
    lines.push(`${count(findings.length - shown.length, 'more finding')}.`, '');
  lines.push(...fitting(findings.map(details), LIMIT / 2));
  return lines;
}

/** As many texts from the start as have room together. */
function fitting(texts: readonly string[], room: number): string[] {
  let used = 0;
  const end = texts.findIndex((text) => {
    used += text.length + 1;
    return used > room;
  });
  return end < 0 ? [...texts] : texts.slice(0, end);
}

const SIGNS: Readonly<Record<Severity, string>> = { critical: '🟥', high: '🟧', medium: '🟨', low: '🟦' };

function row(finding: Finding): string {
  const cells = [
    `${SIGNS[finding.severity]} ${finding.severity}`,
    escapeMarkdown(firstSentence(finding.message)),
  ];
  return `| ${[...cells, code(placeOf(finding)), code(finding.rule)].join(' | ')} |`;
}

function details(finding: Finding): string {
  const frame = frameLines(finding.location, 5);
  return [
    `<details><summary>${finding.severity}: ${htmlEscape(safe(placeOf(finding)))}</summary>`,
    '',
    escapeMarkdown(finding.message),
    ...(frame.length === 0 ? [] : ['', ...fenced(frame)]),
    ...finding.related.map(
      (hop) => `- ${code(`${hop.file}:${hop.startLine}`)}: ${escapeMarkdown(hop.message)}`,
    ),
    ...(finding.fix === undefined ? [] : ['', `**Fix:** ${escapeMarkdown(finding.fix)}`]),
    '',
    `Rule ${code(finding.rule)}, confidence ${finding.confidence}.`,
    '</details>',
    '',
  ].join('\n');
}

function noticeSection(notices: readonly Notice[]): string[] {
  if (notices.length === 0) return [];
  const shown = notices
    .toSorted((a, b) => Number(b.incomplete) - Number(a.incomplete))
    .slice(0, NOTICES_SHOWN);
  const more = notices.length - shown.length;
  return [
    '### Notices',
    '',
    ...shown.map((notice) => `- ${place(notice)}${escapeMarkdown(notice.message)} (${notice.code})`),
    ...(more > 0 ? [`- ${more} more`] : []),
    '',
  ];
}

function place(notice: Notice): string {
  const where = noticePlace(notice);
  return where === '' ? '' : `${code(where)}: `;
}

function placeOf({ location }: Finding): string {
  return `${location.file}:${location.startLine}:${location.startColumn}`;
}

/** A code span that its content cannot end; table cells may not hold a bar. */
function code(text: string): string {
  const line = safe(text).replace(/\|/g, '¦');
  const ticks = '`'.repeat(longestRun(line) + 1);
  return ticks.length > 1 ? `${ticks} ${line} ${ticks}` : `${ticks}${line}${ticks}`;
}

function fenced(lines: readonly string[]): string[] {
  const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1));
  return [`${fence}text`, ...lines, fence, ''];
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

/** Markdown's own characters lose their meaning. */
function escapeMarkdown(text: string): string {
  return safe(text).replace(/[\\`*_[\]<>|#~@]/g, (character) =>
    character === '@' ? '@\u200b' : `\\${character}`,
  );
}

function htmlEscape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
