/** What rules see of a workspace, for tests: a rule that looks and finds nothing. */
import { type AnalyzeOptions, analyze } from '../../src/analyze.ts';
import type { Resource } from '../../src/model/resource.ts';
import { defineRule } from '../../src/model/rule.ts';
import { memoryWorkspace } from '../../src/testing/run-example.ts';
import type { Files } from '../evaluate/support.ts';

/** What `look` says of each resource of some types, in the order in which rules see them. An error in it is thrown. */
export function seen<T>(
  files: Files,
  appliesTo: '*' | readonly string[],
  look: (resource: Resource) => readonly T[],
  options: Partial<AnalyzeOptions> = {},
): T[] {
  const found: T[] = [];
  const rule = defineRule({
    id: 'probe',
    title: 'Probe',
    severity: 'low',
    appliesTo,
    controls: [],
    references: [],
    sameAs: [],
    check(resource) {
      found.push(...look(resource));
    },
  });
  const workspace = memoryWorkspace(Object.entries(files).map(([path, text]) => ({ path, text })));
  analyze(workspace, {
    rules: [rule],
    onError(error) {
      throw error;
    },
    ...options,
  });
  return found;
}
