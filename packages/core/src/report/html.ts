/** One self-contained HTML page: no script, no request to anywhere. */
import { type Finding, SEVERITIES } from '../model/finding.ts';
import type { Notice } from '../model/report.ts';
import type { ReportContext, Reporter } from './context.ts';
import { frameLines } from './frame.ts';
import { attribute, content } from './markup.ts';
import { neutralMarkup } from './neutral.ts';
import { bySeverity, findingsCount, noticePlace, openFindings, summaryLine } from './select.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
article { border-left: 4px solid; padding: .2rem 1rem; margin: 1rem 0; }
.critical { border-color: #b00020; } .high { border-color: #d9480f; } .medium { border-color: #e0a800; } .low { border-color: #1c7ed6; }
pre { overflow-x: auto; background: color-mix(in srgb, currentColor 8%, transparent); padding: .5rem; }
small, .where { opacity: .75; } .where { font-family: ui-monospace, monospace; }
${SEVERITIES.map((name) => `body:has(#show-${name}:not(:checked)) .${name} { display: none; }`).join('\n')}
`;

/** A page to open or to archive. Severities can be shown and hidden; ignored findings are counted only. */
export const html: Reporter = (report, context) => {
  const findings = bySeverity(openFindings(report));
  const title = `${context.tool.name}: ${findings.length === 0 ? 'no findings' : findingsCount(report.summary)}`;
  return neutralMarkup(
    [
      '<!doctype html>',
      '<html lang="en"><head><meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${attribute(title)}</title><style>${STYLE}</style></head><body>`,
      `<h1>${attribute(title)}</h1>`,
      `<p>${content(summaryLine(report))}</p>`,
      `<p>${SEVERITIES.map(toggle).join(' ')}</p>`,
      ...findings.map((finding) => article(finding, context)),
      ...noticeSection(report.notices),
      `<footer><small>${attribute(`${context.tool.name} ${context.tool.version}`)}</small></footer></body></html>`,
      '',
    ].join('\n'),
  );
};

function toggle(severity: string): string {
  return `<label><input type="checkbox" id="show-${severity}" checked> ${severity}</label>`;
}

function article(finding: Finding, context: ReportContext): string {
  const { location, related, fix } = finding;
  const title = context.rules.find((rule) => rule.id === finding.rule)?.title ?? finding.rule;
  return [
    `<article class="${finding.severity}">`,
    `<h2>${attribute(title)}</h2>`,
    `<p class="where">${attribute(`${location.file}:${location.startLine}:${location.startColumn}`)}</p>`,
    `<p>${attribute(finding.message)}</p>`,
    pre(frameLines(location, 5)),
    ...related.map(
      (hop) =>
        `<p class="where">${attribute(`${hop.file}:${hop.startLine}: ${hop.message}`)}</p>${pre(frameLines(hop, 5))}`,
    ),
    ...(fix === undefined ? [] : [`<p><strong>Fix:</strong> ${attribute(fix)}</p>`]),
    `<small>${attribute(`${finding.rule} · ${finding.severity} · confidence ${finding.confidence}`)}</small>`,
    '</article>',
  ].join('\n');
}

function pre(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<pre>${content(lines.join('\n'))}</pre>`;
}

function noticeSection(notices: readonly Notice[]): string[] {
  if (notices.length === 0) return [];
  const items = notices.map(
    (notice) => `<li>${attribute(`${noticePlace(notice)} ${notice.message} (${notice.code})`.trim())}</li>`,
  );
  return ['<h2>Notices</h2>', '<ul>', ...items, '</ul>'];
}
