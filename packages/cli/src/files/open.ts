/** From the paths on the command line to a workspace and the files to report on. */
import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { diskWorkspace, type FileWorkspace } from './disk.ts';
import { artefactFolders, factoryAbove, inArtefactFolder } from './factory-root.ts';
import { changedSince, listedFiles, workTreeAbove } from './git.ts';
import { matchesGlob } from './glob.ts';
import { isBelow, isRelevant, relativePath, sorted } from './paths.ts';
import { stagedWorkspace } from './staged.ts';
import { walk } from './walk.ts';

export interface Selection {
  readonly staged: boolean;
  readonly since?: string | undefined;
  readonly shard?: { readonly index: number; readonly of: number } | undefined;
  readonly exclude: readonly string[];
}

/** A workspace, and which of its files are asked about; `asked` is undefined when all of them are. */
export interface Estate {
  readonly workspace: FileWorkspace;
  readonly asked: readonly string[] | undefined;
  /** The same as files or folders, as short as it can be said. */
  readonly paths: readonly string[] | undefined;
  /** It is a work tree, but git is missing or refuses to list it: what it ignores could not be left out. */
  readonly gitRefused: boolean;
}

export interface Target {
  /** Real absolute path. */
  readonly path: string;
  readonly folder: boolean;
}

/** The root of the workspace that the paths are in, and the paths. Throws `UsageError` for what does not exist. */
export function locate(paths: readonly string[], cwd: string): { root: string; targets: readonly Target[] } {
  const targets = (paths.length === 0 ? ['.'] : paths).map((path) => target(path, cwd));
  const root = rootOf(targets);
  for (const { path } of targets) {
    if (relativePath(root, path) === undefined)
      throw new UsageError(`"${path}" lies outside of "${root}". Scan it by itself.`);
  }
  return { root, targets };
}

function target(path: string, cwd: string): Target {
  // Paths from Windows, as they stand in configurations that both systems use.
  const spellings = [path, path.replaceAll('\\', '/')].map((spelling) => resolve(cwd, spelling));
  const absolute = spellings.find((spelling) => existsSync(spelling)) ?? resolve(cwd, path);
  try {
    const real = realpathSync.native(absolute);
    return { path: real, folder: statSync(real).isDirectory() };
  } catch {
    throw new UsageError(`there is no file or folder "${path}".`);
  }
}

/** Git's work tree around the first path; without git, the folder that holds all paths, or the factory around it. */
function rootOf(targets: readonly Target[]): string {
  const folders = targets.map(({ path, folder }) => (folder ? path : dirname(path)));
  const workTree = workTreeAbove(folders[0]!);
  if (workTree !== undefined) return workTree;
  const common = folders.reduce((above, folder) => {
    let at = above;
    while (relativePath(at, folder) === undefined && dirname(at) !== at) at = dirname(at);
    return at;
  });
  return factoryAbove(common);
}

/** Opens the workspace and chooses the files to report on. */
export function openEstate(root: string, targets: readonly Target[], selection: Selection): Estate {
  const wanted = targets.map(({ path }) => relativePath(root, path) as string);
  if (selection.staged) {
    const { workspace, staged } = stagedWorkspace(root);
    const asked = narrowed(root, staged, wanted, selection);
    return { workspace, asked, paths: asked, gitRefused: false };
  }
  const named = targets.filter(({ folder }) => !folder).map(({ path }) => relativePath(root, path) as string);
  const isWorkTree = workTreeAbove(root) === root;
  const listed = isWorkTree ? listedFiles(root) : undefined;
  const found = listed === undefined ? walkAsked(root, wanted) : listFiles(root, listed, wanted);
  const files = sorted(new Set([...found, ...named.filter((path) => isRelevant(path))]));
  const gitRefused = isWorkTree && listed === undefined;
  const workspace = diskWorkspace(root, files, new Set(named));
  const asked = narrowed(root, files, wanted, selection);
  if (asked.length === files.length) return { workspace, asked: undefined, paths: undefined, gitRefused };
  const whole =
    selection.since === undefined && selection.shard === undefined && selection.exclude.length === 0;
  return { workspace, asked, paths: whole ? wanted : asked, gitRefused };
}

/** All files below the root; of a factory whose artefacts are asked for, only artefacts: there may be anything beside it. */
function walkAsked(root: string, wanted: readonly string[]): string[] {
  const folders = wanted.every(inArtefactFolder) ? artefactFolders(root) : [''];
  return folders.flatMap((folder) => walk(root, folder));
}

/** Git's view of the folder. A folder that git ignores but the user names is walked. */
function listFiles(root: string, listed: readonly string[], wanted: readonly string[]): string[] {
  const files = present(root, listed.filter(isRelevant));
  const unseen = wanted.filter((folder) => folder !== '' && !files.some((file) => isBelow(file, folder)));
  return [...files, ...unseen.flatMap((folder) => walk(root, folder))];
}

/** Without what is deleted on disk, and without links: what they lead to is listed by itself. */
function present(root: string, files: readonly string[]): string[] {
  return files.filter((file) => lstatSync(join(root, file), { throwIfNoEntry: false })?.isFile() === true);
}

function narrowed(
  root: string,
  files: readonly string[],
  wanted: readonly string[],
  selection: Selection,
): string[] {
  const { since, shard, exclude } = selection;
  const changed = since === undefined ? undefined : new Set(changes(root, since));
  const asked = files.filter(
    (file) =>
      wanted.some((folder) => isBelow(file, folder)) &&
      (changed === undefined || changed.has(file)) &&
      !exclude.some((pattern) => matchesGlob(file, pattern)),
  );
  return shard === undefined ? asked : asked.filter((_, index) => index % shard.of === shard.index - 1);
}

function changes(root: string, ref: string): string[] {
  const changed = changedSince(root, ref);
  if (changed === undefined)
    throw new UsageError(
      `--since: git knows no "${ref}" in "${basename(root)}"; in a shallow clone, fetch it first.`,
    );
  return changed;
}
