/** The workspace as it is in git's index: what the next commit will hold. */
import type { Notice } from '@forearm/core';
import { UsageError } from '../errors.ts';
import { decoded, diskWorkspace, type FileWorkspace, insidePath, unreadable } from './disk.ts';
import { git, items } from './git.ts';
import { isRelevant, sorted } from './paths.ts';

export interface Staged {
  readonly workspace: FileWorkspace;
  /** Relevant files that the commit would add or change. */
  readonly staged: readonly string[];
}

interface IndexState {
  readonly staged: string[];
  /** Files whose working copy differs from the index, with the blob that the index holds. */
  readonly differing: Map<string, string>;
}

/**
 * Reads the index. Files whose working copy is the same are read from disk; the blobs of the others come from one
 * `git cat-file`. Throws `UsageError` outside a git work tree.
 */
export function stagedWorkspace(root: string): Staged {
  const state = indexState(root);
  const files = regularFiles(root);
  const blobs = readBlobs(root, state.differing);
  const disk = diskWorkspace(root, sorted([...files].filter(isRelevant)), new Set(state.staged));
  const problems = new Map<string, Notice>();
  const read = (path: string): string | undefined => {
    const wanted = insidePath(path);
    if (wanted === undefined || !files.has(wanted)) return undefined;
    if (!state.differing.has(wanted)) return disk.read(wanted);
    const bytes = blobs.get(wanted);
    const result = bytes && decoded(wanted, bytes);
    if (result && 'problem' in result) problems.set(wanted, unreadable(wanted, result.problem, result.grave));
    return result && 'text' in result ? result.text : undefined;
  };
  const workspace = { ...disk, read, problems: () => [...disk.problems(), ...problems.values()] };
  return { workspace, staged: sorted(state.staged.filter((path) => isRelevant(path) && files.has(path))) };
}

/** One process tells both what is staged and what differs on disk: `1 XY sub mH mI mW hH hI path`. */
function indexState(root: string): IndexState {
  const flags = ['--porcelain=v2', '-z', '--untracked-files=no', '--no-renames', '--ignore-submodules=all'];
  const output = git(root, ['status', ...flags]);
  if (output === undefined) throw new UsageError('--staged needs a git work tree.');
  const state: IndexState = { staged: [], differing: new Map() };
  for (const item of items(output)) {
    const fields = item.split(' ');
    if (fields[0] !== '1') continue;
    const path = fields.slice(8).join(' ');
    if (/[AMT]/.test(fields[1]!.charAt(0))) state.staged.push(path);
    if (fields[1]!.charAt(1) !== '.') state.differing.set(path, fields[7]!);
  }
  return state;
}

/** Entries of the index that are files: neither links nor submodules nor halves of a merge. */
function regularFiles(root: string): Set<string> {
  const output = git(root, ['ls-files', '-z', '--stage']) ?? Buffer.alloc(0);
  const files = new Set<string>();
  for (const item of items(output)) {
    const [about = '', path = ''] = [item.slice(0, item.indexOf('\t')), item.slice(item.indexOf('\t') + 1)];
    if (about.startsWith('100') && about.endsWith(' 0')) files.add(path);
  }
  return files;
}

/** Blobs by path, from one process: each answer is `<id> blob <size>`, a line break, the bytes and a line break. */
function readBlobs(root: string, wanted: ReadonlyMap<string, string>): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  if (wanted.size === 0) return blobs;
  const output = git(root, ['cat-file', '--batch'], [...wanted.values()].map((id) => `${id}\n`).join(''));
  let at = 0;
  for (const path of output ? wanted.keys() : []) {
    const end = output!.indexOf(10, at);
    const size = Number(/ blob (\d+)$/.exec(output!.toString('latin1', at, end))?.[1] ?? Number.NaN);
    at = end + 1;
    if (Number.isNaN(size)) continue;
    blobs.set(path, output!.subarray(at, at + size));
    at += size + 1;
  }
  return blobs;
}
