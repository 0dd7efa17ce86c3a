/** GitHub Actions workflow commands: annotations on the changed lines. */
import type { Finding } from '../model/finding.ts';
import type { Reporter } from './context.ts';
import { safe } from './neutral.ts';
import { bySeverity, level, openFindings } from './select.ts';

/** The runner shows this many annotations of each kind per step and drops the rest in silence. */
const PER_KIND = 10;
const KINDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** One `::error …::` line per finding, the most severe first, as many as the runner shows; a last line counts the others. */
export const github: Reporter = (report) => {
  const findings = bySeverity(openFindings(report));
  const shown = (['error', 'warning', 'note'] as const).flatMap((kind) =>
    findings.filter(({ severity }) => level(severity) === kind).slice(0, PER_KIND),
  );
  const more = findings.length - shown.length;
  const rest =
    more > 0
      ? [`${more} more findings are in the full report: GitHub shows ${PER_KIND} annotations of a kind.`]
      : [];
  return [...shown.map(annotation), ...rest].map((line) => `${line}\n`).join('');
};

function annotation(finding: Finding): string {
  const { location } = finding;
  const properties = {
    file: location.file,
    line: location.startLine,
    endLine: location.endLine,
    // Columns are only meaningful to the runner for a single line.
    ...(location.endLine === location.startLine
      ? { col: location.startColumn, endColumn: Math.max(location.startColumn, location.endColumn - 1) }
      : {}),
    title: `${finding.rule} (${finding.severity})`,
  };
  const list = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(safe(String(value)))}`,
  );
  const fix = finding.fix === undefined ? '' : ` Fix: ${finding.fix}`;
  return `::${KINDS[level(finding.severity)]} ${list.join(',')}::${escapeData(safe(finding.message + fix))}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
