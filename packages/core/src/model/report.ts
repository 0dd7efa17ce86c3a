/** The result of a run: findings about the files, notices about the run, and counts. */
import type { Finding, Severity } from './finding.ts';

export type NoticeCode =
  | 'unreadable-file'
  | 'syntax'
  | 'duplicate-key'
  | 'too-deep'
  | 'too-large'
  | 'unresolved-module'
  | 'module-cycle'
  | 'outside-workspace'
  | 'limit'
  | 'rule-failed'
  | 'analysis-failed'
  | 'nothing-found'
  | 'unused-ignore'
  | 'unknown-rule-in-ignore'
  | 'ignore-without-reason'
  | 'expression';

/** Something about our run that the user should know. `incomplete` makes the exit code 3. */
export interface Notice {
  readonly code: NoticeCode;
  readonly message: string;
  readonly file: string;
  /** 1-based; 1 when the whole file is meant. */
  readonly startLine: number;
  readonly incomplete: boolean;
}

export interface Report {
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
  readonly summary: Summary;
}

export interface Summary {
  readonly files: number;
  readonly resources: number;
  readonly findings: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly unreadable: number;
  readonly unresolvedModules: number;
  readonly milliseconds: number;
}
