/** Paths relative to the workspace root, always with `/`. */
import { isAbsolute, relative, sep } from 'node:path';

/** What the analysis may be about; every other file is only read when one of these asks for it. */
const RELEVANT = /\.(?:json|jsonc|bicep|bicepparam)$/i;

/** True for files that may be a template, a parameter file, an artefact or `bicepconfig.json`. */
export function isRelevant(path: string): boolean {
  return RELEVANT.test(path);
}

/** An absolute path relative to the root with `/`; empty for the root itself, undefined when it lies outside. */
export function relativePath(root: string, path: string): string | undefined {
  const result = relative(root, path);
  if (result === '..' || result.startsWith(`..${sep}`) || isAbsolute(result)) return undefined;
  return sep === '/' ? result : result.split(sep).join('/');
}

/** True when the path is the folder itself or lies below it; the empty folder is the root. */
export function isBelow(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** By UTF-16 code unit: the same on every machine and in every locale. */
export function sorted(paths: Iterable<string>): string[] {
  return [...paths].sort();
}
