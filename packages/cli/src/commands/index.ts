/** Command name to what runs it, each loaded only when asked for. */

import type { Invocation } from '../arguments/parse.ts';
import type { CommandName } from '../arguments/table.ts';
import type { Terminal } from '../terminal.ts';

/** Runs a command and gives the exit code; throws `UsageError` for what the user can mend. */
export type Runner = (asked: Invocation, terminal: Terminal) => Promise<number>;

export const runners: Readonly<Record<CommandName, () => Promise<Runner>>> = {
  scan: async () => (await import('./scan.ts')).scan,
  baseline: async () => (await import('./baseline.ts')).baseline,
  explain: async () => (await import('./explain.ts')).explain,
  rules: async () => (await import('./rules.ts')).listRules,
  resources: async () => (await import('./resources.ts')).resources,
  graph: async () => (await import('./graph.ts')).graph,
  eval: async () => (await import('./eval.ts')).evaluate,
};
