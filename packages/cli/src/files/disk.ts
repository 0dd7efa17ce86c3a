/** The workspace on disk. Nothing outside the root and the cache of restored modules is read, whatever path or link asks for it. */

import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import type { Notice, Workspace } from '@forearm/core';
import { errorCode } from '../errors.ts';
import { decode, LARGEST, looksDeployable } from './decode.ts';
import { readRestoredModule } from './module-cache.ts';
import { realInside } from './walk.ts';

/** A workspace that also says what it could not read. */
export interface FileWorkspace extends Workspace {
  readonly root: string;
  /** Notices about files that were asked for and could not be read, one for each file. */
  readonly problems: () => readonly Notice[];
}

/** Reads files below the root. `named` are files that the user asked for by name: failing on them is grave. */
export function diskWorkspace(
  root: string,
  files: readonly string[],
  named: ReadonlySet<string>,
): FileWorkspace {
  const problems = new Map<string, Notice>();
  const insideFolders = new Map<string, boolean>();
  const folderIsInside = (folder: string): boolean => {
    const known = insideFolders.get(folder);
    if (known !== undefined) return known;
    const inside = realInside(root, folder) !== undefined;
    insideFolders.set(folder, inside);
    return inside;
  };
  const read = (path: string): string | undefined => {
    const wanted = insidePath(path);
    if (wanted === undefined || !folderIsInside(dirname(join(root, wanted)))) return undefined;
    const result = readText(root, wanted);
    if (result === undefined || 'text' in result) return result?.text;
    const incomplete = result.grave || named.has(wanted);
    problems.set(wanted, unreadable(wanted, result.problem, incomplete));
    return undefined;
  };
  return {
    root,
    files: () => files,
    read,
    readModule: readRestoredModule,
    problems: () => [...problems.values()],
  };
}

/** The path without `.` and `..`; undefined when it leaves the root or is absolute. */
export function insidePath(path: string): string | undefined {
  const normal = posix.normalize(path);
  const leaves = normal === '..' || normal.startsWith('../') || posix.isAbsolute(normal);
  const drive = sep !== '/' && /^[A-Za-z]:/.test(normal);
  return leaves || drive || normal.includes('\0') ? undefined : normal;
}

type Read = { readonly text: string } | { readonly problem: string; readonly grave: boolean };

function readText(root: string, path: string): Read | undefined {
  try {
    const real = realFile(root, join(root, path));
    if (real === undefined) return undefined;
    if (real.stats.size > LARGEST) return { problem: `it is larger than ${LARGEST >> 20} MB`, grave: true };
    return decoded(path, readFileSync(real.path));
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
    return { problem: `it cannot be opened (${errorCode(error) ?? 'unknown error'})`, grave: true };
  }
}

/** A regular file, behind a link if need be; pipes and devices would block us for ever. */
function realFile(root: string, path: string): { readonly path: string; readonly stats: Stats } | undefined {
  const stats = lstatSync(path);
  if (!stats.isSymbolicLink()) return stats.isFile() ? { path, stats } : undefined;
  const real = realInside(root, path);
  return real === undefined ? undefined : realFile(root, real);
}

/** Text, or why not. It is grave when the file should have been analysed. */
export function decoded(path: string, bytes: Buffer): Read {
  const result = decode(bytes);
  if ('text' in result) return result;
  return { problem: result.problem, grave: /\.bicep(?:param)?$/i.test(path) || looksDeployable(bytes) };
}

export function unreadable(file: string, problem: string, incomplete: boolean): Notice {
  return {
    code: 'unreadable-file',
    message: `This file was not read: ${problem}.`,
    file,
    startLine: 1,
    incomplete,
  };
}
