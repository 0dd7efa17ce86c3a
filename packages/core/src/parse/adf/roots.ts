/** The factories and workspaces of a repository, found by the folders that their artefacts lie in. */
import type { LiteralExpression, ObjectExpression } from '../../model/expression.ts';
import type { ResourceDeclaration, Unit } from '../../model/unit.ts';
import { place } from '../../text/source-file.ts';
import { type Kind, kindOfFolder, SERVICE_TYPES, type Service } from './kinds.ts';

/** A folder that Studio is connected to. `path` is empty for the root of the repository. */
export interface FactoryRoot {
  readonly path: string;
  readonly service: Service;
}

/** All roots of a list of artefact paths, sorted by path. They may lie inside each other. */
export function factoryRoots(paths: readonly string[]): readonly FactoryRoot[] {
  const services = new Map<string, Service>();
  for (const path of paths) {
    const { root, kind } = locate(path);
    // Published values lie next to templates, without the factory that they are for.
    if (kind?.folder === 'globalParameters') continue;
    // A factory's file may lie in a workspace's root that was once a factory's; a notebook never lies in a factory's.
    if (kind?.only === 'workspace' || !services.has(root)) services.set(root, kind?.only ?? 'factory');
  }
  const roots = [...services].map(([path, service]) => ({ path, service }));
  return roots.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The innermost root that a path lies in. */
export function rootOf(path: string, roots: readonly FactoryRoot[]): FactoryRoot | undefined {
  let found: FactoryRoot | undefined;
  for (const root of roots) {
    const inside = root.path === '' || path.startsWith(`${root.path}/`);
    if (inside && (found === undefined || root.path.length > found.path.length)) found = root;
  }
  return found;
}

/** Where one artefact's root is: above its folder of a kind, or its own folder if it lies loose. */
function locate(path: string): { readonly root: string; readonly kind: Kind | undefined } {
  const folders = path.split('/').slice(0, -1);
  let at = folders.length - 1;
  while (at > 0 && kindOfFolder(folders[at] as string) === undefined) at--;
  const kind = kindOfFolder(folders[at] ?? '');
  // managedVirtualNetwork/<name>/managedPrivateEndpoint
  if (kind?.folder === 'managedPrivateEndpoint' && at >= 2) at -= 2;
  return { root: (kind ? folders.slice(0, at) : folders).join('/'), kind };
}

/**
 * An artefact's unit as one of its root: what did not say its service belongs to the root's. The other way to read
 * such a file, without its neighbours, is as a factory's.
 */
export function inRoot(unit: Unit, root: FactoryRoot): Unit {
  if (root.service === 'factory') return unit;
  return { ...unit, resources: unit.resources.map(inWorkspace) };
}

function inWorkspace(declaration: ResourceDeclaration): ResourceDeclaration {
  const { type, anchor } = declaration;
  const own = `${SERVICE_TYPES.factory}/`;
  const said = type.start !== anchor.start;
  if (said || type.kind !== 'literal' || typeof type.value !== 'string' || !type.value.startsWith(own))
    return declaration;
  return {
    ...declaration,
    type: { ...type, value: `${SERVICE_TYPES.workspace}/${type.value.slice(own.length)}` },
  };
}

/**
 * The unit of the factory or workspace itself: the declared one (`factory/<name>.json`, the first by path of several),
 * else one that only exists elsewhere, named after its folder. `artefacts` are the units of the root, at least one.
 */
export function factoryOf(root: FactoryRoot, artefacts: readonly Unit[]): Unit {
  const type = SERVICE_TYPES[root.service];
  const declared = artefacts.filter(({ resources }) =>
    resources.some((r) => r.type.kind === 'literal' && r.type.value === type),
  );
  const [first] = declared.sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  return first ?? elsewhere(root, type, artefacts[0] as Unit);
}

/** A unit with a resource that stands for what was created by other means. It lies at the start of some file of the root. */
function elsewhere(root: FactoryRoot, type: string, neighbour: Unit): Unit {
  const at = place(neighbour.file, 0, 0);
  const text = (value: string): LiteralExpression => ({ ...at, kind: 'literal', value });
  const name = text(root.path.split('/').at(-1) || root.service);
  const body: ObjectExpression = { ...at, kind: 'object', entries: [] };
  const resource: ResourceDeclaration = { ...at, anchor: at, type: text(type), name, existing: true, body };
  return { ...neighbour, parameters: new Map(), variables: new Map(), resources: [resource], ignores: [] };
}
