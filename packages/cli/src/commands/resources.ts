/** `forearm resources`: what a template becomes. */
import { count, neutralJson, type PrintedResource, printSafely, safe } from '@forearm/core';
import type { Invocation } from '../arguments/parse.ts';
import { Exit, UsageError } from '../errors.ts';
import { locate, openEstate } from '../files/open.ts';
import { relativePath } from '../files/paths.ts';
import type { Terminal } from '../terminal.ts';
import { parameterPath } from './analysis.ts';

/** Prints the resources of one file; notices go to standard error. Throws `UsageError` for a file that is no template. */
export async function resources(asked: Invocation, terminal: Terminal): Promise<number> {
  const { listResources } = await import('@forearm/core');
  const { root, targets } = locate(asked.operands, terminal.cwd);
  const { workspace } = openEstate(root, targets, { staged: false, exclude: [] });
  const parameters = asked.list('parameters').map((file) => parameterPath(file, root, terminal.cwd));
  const list = listResources(workspace, relativePath(root, targets[0]!.path) as string, parameters);
  const notices = [...workspace.problems(), ...(list?.notices ?? [])];
  for (const { file, startLine, message } of notices)
    terminal.error(`${safe(`${file}:${startLine}: ${message}`)}\n`);
  if (list === undefined && notices.length === 0)
    throw new UsageError(`"${asked.operands[0]}" is no template.`);
  const found = list?.resources ?? [];
  terminal.out(asked.text('format') === 'json' ? `${neutralJson(printSafely(found))}\n` : table(found));
  return notices.some(({ incomplete }) => incomplete) ? Exit.incomplete : Exit.clean;
}

function table(found: readonly PrintedResource[]): string {
  const rows = found.map((resource) => ({
    type: shown(resource.type),
    name: shown(resource.name),
    resource,
  }));
  const width = Math.max(0, ...rows.map(({ type }) => type.length));
  const lines = rows.map(({ type, name, resource }) => {
    const condition = resource.condition === undefined ? '' : `  if ${shown(resource.condition)}`;
    return `${type.padEnd(width)}  ${name}${condition}`;
  });
  return [...lines, count(found.length, 'resource'), ''].join('\n');
}

function shown(value: unknown): string {
  return safe(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
}
