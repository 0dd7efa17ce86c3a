/** What each notice means, for formats that describe their codes. */
import type { NoticeCode } from '../model/report.ts';

export const NOTICE_MEANING: Readonly<Record<NoticeCode, string>> = {
  'unreadable-file': 'A file could not be read or is not text.',
  syntax: 'A part of a file could not be parsed; the rest of it was analysed.',
  'duplicate-key': 'An object has the same key twice; the last one counts.',
  'too-deep': 'Something is nested more deeply than is analysed.',
  'too-large': 'A file is larger than is analysed.',
  'unresolved-module': 'A module is not in the workspace; what it deploys is not known.',
  'module-cycle': 'Modules call each other in a circle.',
  'outside-workspace': 'A path leaves the workspace and was not followed.',
  limit: 'A limit of the analysis was reached; something was left out.',
  'rule-failed': 'A rule failed on a resource; the other rules went on.',
  'analysis-failed': 'The analysis of a file failed; the other files were analysed.',
  'nothing-found': 'There was nothing to analyse.',
  'unused-ignore': 'An ignore ignores nothing, or has expired.',
  'unknown-rule-in-ignore': 'An ignore names a rule that does not exist.',
  'ignore-without-reason': 'An ignore gives no reason.',
  expression: 'An expression could not be evaluated.',
};
