/** The files below a folder when git does not tell: without dot-folders and `node_modules`, symlinks inside the root only. */
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isRelevant, relativePath } from './paths.ts';

/** Relevant files below a folder, relative to the root. Every real folder is visited once, whatever links lead to it. */
export function walk(root: string, folder: string): string[] {
  const found = new Set<string>();
  const visited = new Set<string>();
  const waiting = [join(root, folder)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const real = realInside(root, next);
    if (real === undefined || visited.has(real)) continue;
    visited.add(real);
    for (const entry of entries(real)) {
      if (isFolder(root, real, entry)) waiting.push(join(real, entry.name));
      else addFile(root, join(real, entry.name), found);
    }
  }
  return [...found];
}

function entries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(
      ({ name }) => name !== 'node_modules' && name !== '.git',
    );
  } catch {
    return [];
  }
}

function isFolder(root: string, folder: string, entry: Dirent): boolean {
  if (entry.name.startsWith('.')) return false;
  if (entry.isDirectory()) return true;
  if (!entry.isSymbolicLink()) return false;
  const real = realInside(root, join(folder, entry.name));
  return real !== undefined && statSync(real).isDirectory();
}

function addFile(root: string, path: string, found: Set<string>): void {
  if (!isRelevant(path)) return;
  const real = realInside(root, path);
  const inside = real && relativePath(root, real);
  if (inside && isRelevant(inside)) found.add(inside);
}

/** Where a path really leads, if that exists and lies inside the root. */
export function realInside(root: string, path: string): string | undefined {
  try {
    const real = realpathSync.native(path);
    return relativePath(root, real) === undefined ? undefined : real;
  } catch {
    return undefined;
  }
}
