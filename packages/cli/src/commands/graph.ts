/** `forearm graph`: what refers to what, as a picture or as data. */
import type { GraphFormat } from '@forearm/core';
import type { Invocation } from '../arguments/parse.ts';
import { readConfig } from '../config/config.ts';
import { Exit } from '../errors.ts';
import { locate, openEstate } from '../files/open.ts';
import type { Terminal } from '../terminal.ts';

/** Prints the graph of the asked files and folders. Throws `UsageError` for paths that do not exist. */
export async function graph(asked: Invocation, terminal: Terminal): Promise<number> {
  const { GRAPH_PRINTERS, graphOf } = await import('@forearm/core');
  const { root, targets } = locate(asked.operands, terminal.cwd);
  const { exclude = [] } = readConfig(root, terminal.cwd, undefined);
  const { workspace, paths } = openEstate(root, targets, { staged: false, exclude });
  const print = GRAPH_PRINTERS[asked.text('format') as GraphFormat];
  terminal.out(print(graphOf(workspace, paths)));
  return Exit.clean;
}
