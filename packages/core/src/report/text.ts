/** The report for people: `file:line:column`, the message, the line with the token underlined, where the value came from. */
import type { Finding, Location, Related } from '../model/finding.ts';
import type { Notice } from '../model/report.ts';
import type { Reporter } from './context.ts';
import { frameLines } from './frame.ts';
import { guardStart, safe } from './neutral.ts';
import { noticePlace, openFindings, summaryLine } from './select.ts';
import { type Style, styleFor } from './style.ts';

const GUTTER = 6;
const INDENT = ' '.repeat(GUTTER + 1);
/** Notices that leave the analysis complete are shown up to this many; all of them are in the other formats. */
const NOTICES_SHOWN = 20;

/** Text for terminals and logs. Ignored findings are counted, not shown. */
export const text: Reporter = (report, context) => {
  const style = styleFor(context.colour === true);
  const findings = openFindings(report).flatMap((finding) => [...findingLines(finding, style), '']);
  const shown = context.quiet ? report.notices.filter(({ incomplete }) => incomplete) : report.notices;
  const notices = noticeLines(shown, style);
  if (context.quiet) return joined([...findings, ...notices]);
  return joined([...findings, ...notices, ...(notices.length > 0 ? [''] : []), summaryLine(report)]);
};

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${guardStart(line)}\n`).join('');
}

function findingLines(finding: Finding, style: Style): string[] {
  const severity = style.severity(finding.severity)(finding.severity);
  const place = style.bold(placeOf(finding.location));
  return [
    `${place}: ${severity}: ${safe(finding.message)} ${style.dim(`[${safe(finding.rule)}]`)}`,
    ...painted(finding.location, style),
    ...finding.related.flatMap((related) => relatedLines(related, style)),
    ...(finding.fix === undefined ? [] : [`${INDENT}fix: ${safe(finding.fix)}`]),
    style.dim(`${INDENT}${circumstances(finding)}`),
  ];
}

function relatedLines(related: Related, style: Style): string[] {
  return [`${INDENT}${placeOf(related)}: ${safe(related.message)}`, ...painted(related, style)];
}

function painted(location: Location, style: Style): string[] {
  const [code, mark] = frameLines(location, GUTTER - 1);
  return code === undefined || mark === undefined ? [] : [code, style.mark(mark)];
}

function circumstances({ confidence, resource, path, under }: Finding): string {
  const what = [resource.type, resource.name && `"${resource.name}"`, path]
    .filter((part) => part !== '')
    .join(' ');
  const sets = under.length === 0 ? '' : `, with ${under.join(', ')}`;
  return safe(`confidence ${confidence} · ${what}${sets}`);
}

function placeOf(location: Location): string {
  return `${safe(location.file)}:${location.startLine}:${location.startColumn}`;
}

function noticeLines(notices: readonly Notice[], style: Style): string[] {
  const grave = notices.filter((notice) => notice.incomplete);
  const light = notices.filter((notice) => !notice.incomplete);
  const more = light.length - NOTICES_SHOWN;
  return [
    ...grave.map((notice) => noticeLine(notice, style.severity('high')('not analysed'))),
    ...light.slice(0, NOTICES_SHOWN).map((notice) => noticeLine(notice, style.dim('note'))),
    ...(more > 0 ? [style.dim(`note: ${more} more notices; --format json lists them all`)] : []),
  ];
}

function noticeLine(notice: Notice, word: string): string {
  const place = noticePlace(notice);
  return `${place === '' ? '' : `${safe(place)}: `}${word}: ${safe(notice.message)} [${notice.code}]`;
}
