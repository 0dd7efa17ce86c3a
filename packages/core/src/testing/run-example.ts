/** Analyses an example in memory and says where a rule found something. */
import { analyze } from '../analyze.ts';
import type { Report } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Example, ExampleFile } from './examples.ts';

/** A workspace of files in memory. */
export function memoryWorkspace(files: readonly ExampleFile[]): Workspace {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return { files: () => [...texts.keys()].sort(), read: (path) => texts.get(path) };
}

/** The report of an example under one rule alone, whatever the rule's profile. */
export function runExample(example: Pick<Example, 'files'>, rule: Rule): Report {
  return analyze(memoryWorkspace(example.files), {
    rules: [rule],
    profile: 'strict',
    onError(error) {
      throw error;
    },
  });
}

/** `path:line` of every open finding, sorted, each once. */
export function findingLines(report: Report): readonly string[] {
  const open = report.findings.filter((finding) => finding.ignored === null);
  return [...new Set(open.map(({ location }) => `${location.file}:${location.startLine}`))].sort();
}
