/** Analyses an example in memory and says where a rule found something. */
import { analyze } from '../analyze.ts';
import type { Report } from '../model/report.ts';
import type { Allowed, Rule } from '../model/rule.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Example, ExampleFile } from './examples.ts';

/** A workspace of files in memory. */
export function memoryWorkspace(files: readonly ExampleFile[]): Workspace {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return { files: () => [...texts.keys()].sort(), read: (path) => texts.get(path) };
}

/** What of an example is no input of the analysis but its configuration. */
const CONFIG_NAME = 'forearm.config.json';

/**
 * The report of an example under one rule alone, whatever the rule's profile. A file forearm.config.json among the
 * example's (JSON without comments) says what is allowed.
 */
export function runExample(example: Pick<Example, 'files'>, rule: Rule): Report {
  const config = example.files.find(({ path }) => path === CONFIG_NAME);
  return analyze(memoryWorkspace(example.files.filter((file) => file !== config)), {
    rules: [rule],
    profile: 'strict',
    ...(config ? { allow: (JSON.parse(config.text) as { allow?: Allowed }).allow ?? {} } : {}),
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
