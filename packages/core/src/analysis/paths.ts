/** Workspace paths: `/`-separated, relative to the root. */

/** The folder of a path, without a trailing slash; empty for the root. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at < 0 ? '' : path.slice(0, at);
}

/** The last segment. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path relative to a folder, normalised; undefined when it leaves the root. */
export function join(folder: string, relative: string): string | undefined {
  const segments = relative.startsWith('/') ? [] : folder.split('/').filter((s) => s !== '');
  for (const segment of relative.replaceAll('\\', '/').split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}
