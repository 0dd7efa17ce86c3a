/** Questions to git, one process each. Nothing that a repository configures is executed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** File-system monitors are programs named by the repository's configuration; paths are wanted as they are. */
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'core.quotepath=off', '--no-pager'];

/** The nearest folder upward that git calls a work tree, found without starting git. */
export function workTreeAbove(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Standard output of a git command in the root, or undefined when git is missing or refuses. */
export function git(root: string, args: readonly string[], input?: string): Buffer | undefined {
  const result = spawnSync('git', [...SAFE, ...args], {
    cwd: root,
    input: input ?? '',
    maxBuffer: Number.POSITIVE_INFINITY,
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
  });
  return result.status === 0 ? result.stdout : undefined;
}

/** The items of a NUL-separated listing. */
export function items(output: Buffer): string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((item) => item !== '');
}

/** Tracked and untracked files that are not ignored; undefined when git cannot tell. */
export function listedFiles(root: string): string[] | undefined {
  const output = git(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  return output && [...new Set(items(output))];
}

/** Files that differ from where the work branched off `ref`, untracked ones included; undefined for an unknown ref. */
export function changedSince(root: string, ref: string): string[] | undefined {
  const names = ['diff', '--name-only', '-z', '--no-renames', '--diff-filter=AMT', '--no-ext-diff'];
  const changed =
    git(root, [...names, '--merge-base', '--end-of-options', ref, '--']) ??
    git(root, [...names, '--end-of-options', ref, '--']);
  const untracked = git(root, ['ls-files', '-z', '--others', '--exclude-standard']);
  return changed && [...items(changed), ...(untracked ? items(untracked) : [])];
}
