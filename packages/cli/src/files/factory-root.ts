/** The root of a factory or workspace around one of its folders, where no work tree says it. */
import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { isArtefactFolder } from '@forearm/core';

/** The folder above the outermost artefact folder that a folder lies in; the folder itself when it lies in none. */
export function factoryAbove(folder: string): string {
  let found = folder;
  for (let at = folder; dirname(at) !== at; at = dirname(at)) {
    if (isArtefactFolder(basename(at))) found = dirname(at);
    else if (found !== at && !/^managedVirtualNetwork$/i.test(basename(dirname(at)))) break;
  }
  return found;
}

/** The artefact folders right below a folder. */
export function artefactFolders(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isArtefactFolder(entry.name))
    .map(({ name }) => name);
}

/** True for a path relative to the root that lies in an artefact folder right below it. */
export function inArtefactFolder(path: string): boolean {
  return isArtefactFolder(path.split('/')[0] as string);
}
