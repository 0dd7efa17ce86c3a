/** What `scan` and `baseline` have in common: from an invocation to a report. */
import type { Confidence, Report } from '@forearm/core';
import type { Invocation } from '../arguments/parse.ts';
import { type Config, readConfig } from '../config/config.ts';
import { compileIgnores, ignoreNotices } from '../config/ignores.ts';
import { UsageError } from '../errors.ts';
import { type Estate, locate, openEstate } from '../files/open.ts';
import { relativePath } from '../files/paths.ts';
import type { Terminal } from '../terminal.ts';
import { EMPTY, finished } from './finish.ts';

export interface Analysis {
  readonly root: string;
  readonly config: Config;
  readonly report: Report;
}

const GIT_REFUSED =
  'forearm: git does not list this work tree (is git installed, is the folder yours?); ignored files are looked at too.\n';

/** Runs the analysis that the options ask for. Throws `UsageError` for wrong paths, options and configuration. */
export async function analysis(asked: Invocation, terminal: Terminal): Promise<Analysis> {
  const { root, targets } = locate(asked.operands, terminal.cwd);
  const config = readConfig(root, terminal.cwd, asked.text('config'));
  const estate = openEstate(root, targets, {
    staged: asked.flag('staged'),
    since: asked.text('since'),
    shard: parseShard(asked.text('shard')),
    exclude: config.exclude ?? [],
  });
  if (estate.gitRefused) terminal.error(GIT_REFUSED);
  const least = (asked.text('min-confidence') ?? config.minConfidence ?? 'low') as Confidence;
  const found = await analyse(estate, asked, config, terminal);
  return { root, config, report: finished(found, estate, least, asked.operands) };
}

/** The core's report, with notices about the configuration's ignores. */
async function analyse(
  estate: Estate,
  asked: Invocation,
  config: Config,
  terminal: Terminal,
): Promise<Report> {
  const { workspace } = estate;
  if ((estate.asked ?? workspace.files()).length === 0) return EMPTY;
  const [{ analyze }, { rules }] = await Promise.all([import('@forearm/core'), import('@forearm/rules')]);
  const ignores = compileIgnores(config, new Date());
  const report = analyze(workspace, {
    rules,
    ...(estate.paths === undefined ? {} : { paths: estate.paths }),
    parameters: asked.list('parameters').map((file) => parameterPath(file, workspace.root, terminal.cwd)),
    profile: (asked.text('profile') ?? config.profile ?? 'default') as 'default' | 'strict',
    inlineIgnores: !asked.flag('no-inline-ignores'),
    ignore: ignores.current,
    allow: config.allow ?? {},
    requireReasons: config.requireReasons ?? false,
    onError: (error) => showWhenDebugging(error, terminal),
  });
  const whole = estate.asked === undefined;
  return {
    ...report,
    notices: [...report.notices, ...ignoreNotices(ignores, report, rules, config.name, whole)],
  };
}

function showWhenDebugging(error: unknown, terminal: Terminal): void {
  if (terminal.env.FOREARM_DEBUG && error instanceof Error) terminal.error(`${error.stack}\n`);
}

/** A parameter file as a path in the workspace. Throws `UsageError` when it is not there or lies outside. */
export function parameterPath(file: string, root: string, cwd: string): string {
  const { path } = locate([file], cwd).targets[0]!;
  const inside = relativePath(root, path);
  if (inside === undefined) throw new UsageError(`parameter file "${file}" lies outside of "${root}".`);
  return inside;
}

function parseShard(text: string | undefined): { index: number; of: number } | undefined {
  if (text === undefined) return undefined;
  const [, index = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (index >= 1 && index <= of) return { index, of };
  throw new UsageError(`--shard is written I/N with I from 1 to N, such as 2/4; not "${text}".`);
}
