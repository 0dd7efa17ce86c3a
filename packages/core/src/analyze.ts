/** The whole pipeline: parse -> evaluate -> graph -> check -> report. Read this first. */

import { summarise } from './analysis/collect.ts';
import { type IgnoreEntry, ignoredByConfig } from './analysis/config.ts';
import { Project } from './analysis/project.ts';
import { askedRoots, type Scan, scanFiles } from './analysis/scan.ts';
import { ignoreNotices } from './check/ignore.ts';
import type { Finding } from './model/finding.ts';
import type { Notice, Report } from './model/report.ts';
import type { Allowed, Rule } from './model/rule.ts';
import type { Workspace } from './model/workspace.ts';

export interface AnalyzeOptions {
  readonly rules: readonly Rule[];
  /** Report only what concerns these files or folders; everything when left out. */
  readonly paths?: readonly string[];
  /** Parameter files for every judged template, instead of the ones found by convention. */
  readonly parameters?: readonly string[];
  /** `strict` adds the rules that most users do not want; default `default`. */
  readonly profile?: 'default' | 'strict';
  /** Default true: ignores written in the files count. */
  readonly inlineIgnores?: boolean;
  readonly ignore?: readonly IgnoreEntry[];
  /** What rules with an allow-list may take for allowed; nothing said when left out. */
  readonly allow?: Allowed;
  readonly requireReasons?: boolean;
  /** Gets errors of the analysis itself, for debugging. */
  readonly onError?: (error: unknown) => void;
}

/** Analyses a workspace. Same input, same report; `summary.milliseconds` is 0, because the core has no clock. */
export function analyze(workspace: Workspace, options: AnalyzeOptions): Report {
  const rules = options.rules.filter((rule) => options.profile === 'strict' || rule.profile !== 'strict');
  const { allow = {}, inlineIgnores = true, onError = () => {}, parameters = [] } = options;
  const scan: Scan = askedRoots(workspace.files(), options.paths);
  const project = new Project(workspace, scan.all, { rules, allow, inlineIgnores, onError, parameters });
  const files = scanFiles(scan, project);
  const drafts = project.collector.all(project.called).filter((draft) => scan.concerns(draft.files));
  const findings = drafts.map(({ finding }) => ignoredByConfig(finding, options.ignore ?? []));
  const known = new Set(options.rules.map((rule) => rule.id));
  const { ignores, usedIgnores } = project;
  const notices = [
    ...project.notices,
    ...ignoreNotices(ignores, usedIgnores, known, options.requireReasons ?? false),
  ];
  return report(findings, sorted(notices), files, project.resources);
}

function report(
  findings: readonly Finding[],
  notices: readonly Notice[],
  files: number,
  resources: number,
): Report {
  const count = (code: Notice['code']) => notices.filter((notice) => notice.code === code).length;
  const counts = {
    files,
    resources,
    unreadable: count('unreadable-file'),
    unresolvedModules: count('unresolved-module'),
  };
  return { findings, notices, summary: summarise(findings, counts) };
}

function sorted(notices: readonly Notice[]): readonly Notice[] {
  const distinct = new Map(
    notices.map((notice) => [`${notice.code}|${notice.file}|${notice.startLine}|${notice.message}`, notice]),
  );
  const key = (n: Notice) =>
    `${n.file}\u0000${String(n.startLine).padStart(9, '0')}\u0000${n.code}\u0000${n.message}`;
  return [...distinct.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
