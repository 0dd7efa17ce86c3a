/** What `scan` and `baseline` have in common: from an invocation to a report. */
import {
  CONFIDENCES,
  type Confidence,
  type Finding,
  type Notice,
  type Report,
  SEVERITIES,
} from '@forearm/core';
import type { Invocation } from '../arguments/parse.ts';
import { type Config, readConfig } from '../config/config.ts';
import { UsageError } from '../errors.ts';
import { type Estate, locate, openEstate } from '../files/open.ts';
import { relativePath } from '../files/paths.ts';
import type { Terminal } from '../terminal.ts';

export interface Analysis {
  readonly root: string;
  readonly config: Config;
  readonly report: Report;
  /** Every file that was asked about, so that what a baseline has lost can be told from what was not looked at. */
  readonly whole: boolean;
}

/** Runs the analysis that the options ask for. Throws `UsageError` for wrong paths, options and configuration. */
export async function analysis(asked: Invocation, terminal: Terminal): Promise<Analysis> {
  const { root, targets } = locate(asked.operands, terminal.cwd);
  const config = readConfig(root, terminal.cwd, asked.text('config'));
  const shard = parseShard(asked.text('shard'));
  const selection = {
    staged: asked.flag('staged'),
    since: asked.text('since'),
    shard,
    exclude: config.exclude ?? [],
  };
  const estate = openEstate(root, targets, selection);
  const found = await analyseEstate(estate, asked, config, terminal.cwd);
  const least = (asked.text('min-confidence') ?? config.minConfidence ?? 'low') as Confidence;
  const report = finished(found, estate, least, asked.operands);
  return { root, config, report, whole: estate.asked === undefined };
}

async function analyseEstate(
  estate: Estate,
  asked: Invocation,
  config: Config,
  cwd: string,
): Promise<Report> {
  const { workspace } = estate;
  if ((estate.asked ?? workspace.files()).length === 0) return EMPTY;
  const [{ analyze }, { rules }] = await Promise.all([import('@forearm/core'), import('@forearm/rules')]);
  return analyze(workspace, {
    rules,
    ...(estate.asked === undefined ? {} : { paths: estate.asked }),
    parameters: asked.list('parameters').map((file) => parameterPath(file, workspace.root, cwd)),
    profile: (asked.text('profile') ?? config.profile ?? 'default') as 'default' | 'strict',
    inlineIgnores: !asked.flag('no-inline-ignores'),
    config,
  });
}

/** A parameter file as a path in the workspace. */
export function parameterPath(file: string, root: string, cwd: string): string {
  const { targets } = locate([file], cwd);
  const path = relativePath(root, targets[0]!.path);
  if (path === undefined) throw new UsageError(`parameter file "${file}" lies outside of "${root}".`);
  return path;
}

function parseShard(text: string | undefined): { index: number; of: number } | undefined {
  if (text === undefined) return undefined;
  const [, index = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (index >= 1 && index <= of) return { index, of };
  throw new UsageError(`--shard is written I/N with I from 1 to N, such as 2/4; not "${text}".`);
}

const NONE = { critical: 0, high: 0, medium: 0, low: 0 };
const EMPTY: Report = {
  findings: [],
  notices: [],
  summary: {
    files: 0,
    resources: 0,
    findings: 0,
    bySeverity: NONE,
    unreadable: 0,
    unresolvedModules: 0,
    milliseconds: 0,
  },
};

/** The report with what only we know: files that could not be read, the time, and without what is too uncertain. */
function finished(report: Report, estate: Estate, least: Confidence, operands: readonly string[]): Report {
  const findings = report.findings.filter(
    ({ confidence }) => CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(least),
  );
  const told = new Set(
    report.notices.filter(({ code }) => code === 'unreadable-file').map(({ file }) => file),
  );
  const unread = estate.workspace.problems().filter(({ file }) => !told.has(file));
  const notices = [...report.notices, ...unread].sort(byPlace);
  const unreadable = report.summary.unreadable + unread.length;
  const nothing =
    report.summary.files === 0 &&
    notices.every(({ code }) => code !== 'nothing-found' && code !== 'unreadable-file');
  if (nothing) notices.push(nothingFound(estate, operands));
  return recounted({
    findings,
    notices,
    summary: { ...report.summary, unreadable, milliseconds: elapsed() },
  });
}

function byPlace(a: Notice, b: Notice): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.startLine - b.startLine;
}

function nothingFound(estate: Estate, operands: readonly string[]): Notice {
  const where =
    operands.length === 0
      ? 'here'
      : `in ${operands.slice(0, 3).join(', ')}${operands.length > 3 ? ', …' : ''}`;
  const narrowed = estate.asked !== undefined && estate.workspace.files().length > 0;
  const message = narrowed
    ? `Nothing to report on ${where}: no ARM template, Bicep file, Data Factory or Synapse artefact among the files asked for.`
    : `Nothing to scan ${where}: no ARM template, Bicep file, Data Factory or Synapse artefact was found.`;
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

/** Milliseconds since the process started. */
function elapsed(): number {
  return Math.round(performance.now());
}
