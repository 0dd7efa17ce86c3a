/** Azure Pipelines logging commands: issues in the build's summary. */
import type { Finding } from '../model/finding.ts';
import type { ReportContext, Reporter } from './context.ts';
import { safe } from './neutral.ts';
import { bySeverity, level, openFindings } from './select.ts';

/** The agent keeps this many issues of each kind for the summary page. */
const PER_KIND = 10;

/** One `##vso[task.logissue …]` line per finding, the most severe first; a last line counts what is not shown. */
export const azureDevops: Reporter = (report, context) => {
  const findings = bySeverity(openFindings(report));
  const errors = findings.filter(({ severity }) => level(severity) === 'error');
  const warnings = findings.filter(({ severity }) => level(severity) !== 'error');
  const shown = [...errors.slice(0, PER_KIND), ...warnings.slice(0, PER_KIND)];
  const more = findings.length - shown.length;
  const rest =
    more > 0
      ? [`${more} more findings are in the full report: the agent keeps ${PER_KIND} issues of a kind.`]
      : [];
  return [...shown.map((finding) => issue(finding, context)), ...rest].map((line) => `${line}\n`).join('');
};

/** The agent knows only errors and warnings, and wants absolute paths. */
function issue(finding: Finding, context: ReportContext): string {
  const { location } = finding;
  const properties = {
    type: level(finding.severity) === 'error' ? 'error' : 'warning',
    sourcepath: context.root === undefined ? location.file : `${context.root}/${location.file}`,
    linenumber: location.startLine,
    columnnumber: location.startColumn,
    code: finding.rule,
  };
  const list = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(safe(String(value)))};`,
  );
  const fix = finding.fix === undefined ? '' : ` Fix: ${finding.fix}`;
  return `##vso[task.logissue ${list.join('')}]${escapeMessage(safe(finding.message + fix))}`;
}

function escapeMessage(text: string): string {
  return text.replace(/%/g, '%AZP25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replace(/\]/g, '%5D').replace(/;/g, '%3B');
}
