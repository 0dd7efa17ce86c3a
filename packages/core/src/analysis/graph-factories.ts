/** Factories in pictures: from the one that a template declares to the Git folder in which its artefacts are kept. */
import type { Resource } from '../model/resource.ts';
import type { Drawing } from './drawing.ts';
import { lastOf } from './graph-parts.ts';

const SERVICE = /^microsoft\.(?:datafactory\/factories|synapse\/workspaces)$/i;

interface Root {
  /** Where the folder is, without a slash at either end. */
  readonly path: string;
  readonly name: string;
  readonly factory: Resource;
  /** Its own file says what it is called; else the folder's name does. */
  readonly declared: boolean;
}

/** Draws a node for every root that a declared factory belongs to, and the edge to it. */
export function drawFactories(resources: readonly Resource[], drawing: Drawing): void {
  const roots = rootsOf(resources);
  for (const factory of resources) {
    if (!SERVICE.test(factory.type) || factory.language === 'adf') continue;
    for (const root of roots.filter((one) => belongs(one, factory)))
      drawing.addEdge(drawing.idOf(factory), nodeOf(root, drawing), 'is kept in');
  }
}

function nodeOf({ factory, name }: Root, drawing: Drawing): string {
  const drawn = drawing.idOf(factory) ?? drawing.addResource(factory);
  return drawn ?? drawing.addNode(factory.type, '', name, factory);
}

/** The Git folders, each through the factory that its artefacts have for a parent. */
function rootsOf(resources: readonly Resource[]): readonly Root[] {
  const found = new Map<Resource, Root>();
  for (const one of resources) {
    const factory = SERVICE.test(one.type) ? one : one.parent;
    if (one.language !== 'adf' || !factory || found.has(factory)) continue;
    const { path } = one.anchor.file;
    found.set(factory, { path: rootFolder(path), name: factory.name, factory, declared: !factory.existing });
  }
  return [...found.values()];
}

/** `adf/linkedService/ls.json` lies in `adf`. */
function rootFolder(path: string): string {
  return path.split('/').slice(0, -2).join('/');
}

/** Its own name, the name of its folder, or the folder that the factory's Git settings name. */
function belongs(root: Root, factory: Resource): boolean {
  const name = lastOf(factory.name);
  if (lastOf(root.name) === name) return true;
  if (root.declared) return false;
  const settings = ['repoConfiguration', 'workspaceRepositoryConfiguration'];
  return settings.some((key) => {
    const folder = factory.at(`properties.${key}.rootFolder`).text;
    return folder?.replace(/^\/+|(?<!\/)\/+$/g, '').toLowerCase() === root.path.toLowerCase();
  });
}
