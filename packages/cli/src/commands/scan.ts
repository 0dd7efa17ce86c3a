/** `forearm scan`: analyse, report, and say by the exit code how it went. */

import { join, resolve, sep } from 'node:path';
import {
  REPORTERS,
  type Report,
  type ReportContext,
  type ReportFormat,
  SEVERITIES,
  type Severity,
  summaryLine,
} from '@forearm/core';
import type { Invocation } from '../arguments/parse.ts';
import { Exit } from '../errors.ts';
import { type BuildService, buildService } from '../output/ci.ts';
import { appendSummary, destinations, writeReport } from '../output/destinations.ts';
import { type Terminal, wantsColour } from '../terminal.ts';
import { analysis } from './analysis.ts';
import { readBaseline, withBaseline } from './baseline-file.ts';
import { reportContext } from './context.ts';

/** Gives 0, 1 or 3; wrong usage is thrown. */
export async function scan(asked: Invocation, terminal: Terminal): Promise<number> {
  const format = asked.text('format') as ReportFormat;
  const to = destinations(format, asked.list('output'), terminal.cwd);
  const known = asked.text('baseline');
  const fingerprints = known === undefined ? undefined : readBaseline(resolve(terminal.cwd, known), known);
  const { root, config, report: found } = await analysis(asked, terminal);
  const report = fingerprints === undefined ? found : withBaseline(found, fingerprints, known as string);
  const service = buildService(terminal.env);
  const context: ReportContext = {
    ...(await reportContext([...to.files.map((file) => file.format), format])),
    ...service.context,
    colour: wantsColour(asked.text('color') as string, terminal),
    quiet: asked.flag('quiet'),
    root: sep === '/' ? root : root.split(sep).join('/'),
  };
  for (const file of to.files) writeReport(file.path, file.format, report, context);
  if (to.standard !== undefined) print(to.standard, report, context, service, terminal);
  else if (!context.quiet) terminal.error(`${summaryLine(report)}\n`);
  return exitCode(report, asked.text('fail-on') ?? config.failOn ?? 'high');
}

/** In a build, the text format brings annotations and a step summary along. */
function print(
  format: ReportFormat,
  report: Report,
  context: ReportContext,
  service: BuildService,
  terminal: Terminal,
): void {
  terminal.out(REPORTERS[format](report, context));
  if (format !== 'text' || service.name === undefined) return;
  terminal.out(REPORTERS[service.name](report, context));
  if (service.stepSummary !== undefined) appendSummary(service.stepSummary, report, context);
  if (service.temporaryFolder === undefined) return;
  const summary = join(service.temporaryFolder, 'forearm-summary.md');
  writeReport(summary, 'markdown', report, context);
  terminal.out(`##vso[task.uploadsummary]${summary}\n`);
}

/** Findings win over an incomplete analysis. */
export function exitCode(report: Report, failOn: string): number {
  const failing: readonly string[] =
    failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn as Severity) + 1);
  const failed = report.findings.some(
    ({ ignored, severity }) => ignored === null && failing.includes(severity),
  );
  if (failed) return Exit.findings;
  return report.notices.some(({ incomplete }) => incomplete) ? Exit.incomplete : Exit.clean;
}
