/** Settings that are resources of their own below a service: found wherever the deployment declares them. */
import type { Resource } from '@forearm/core';
import { ownerName } from './printed-names.ts';

/** Children of one type by their owner's name; those whose owner's name begins with an expression may be anybody's. */
interface Owners {
  readonly byName: ReadonlyMap<string, readonly Resource[]>;
  readonly anybody: readonly Resource[];
}

/** Made once for each estate and type. */
const INDEXES = new WeakMap<readonly Resource[], Owners>();

/**
 * The children of these kinds (`auditingSettings`), also those whose parent another module only refers to. Children of a
 * resource whose name is not known the same way everywhere count too: they may be its own.
 */
export function settingsBelow(resource: Resource, kinds: readonly string[]): readonly Resource[] {
  return kinds.flatMap((kind) => {
    const { byName, anybody } = ownersOf(resource.others(`${resource.type}/${kind}`));
    return [...(byName.get(resource.name.toLowerCase()) ?? []), ...anybody];
  });
}

/** The settings of single databases and pools of a server or workspace. */
export function settingsOfParts(server: Resource, kinds: readonly string[]): readonly Resource[] {
  const own = `${server.name.toLowerCase()}/`;
  return kinds.flatMap((kind) =>
    ['databases', 'sqlPools']
      .flatMap((part) => server.others(`${server.type}/${part}/${kind}`))
      .filter((setting) => setting.name.toLowerCase().startsWith(own)),
  );
}

/** One of the settings is certainly switched on. */
export function isOneEnabled(settings: readonly Resource[]): boolean {
  return settings.some((one) => one.at('properties.state').is('Enabled'));
}

function ownersOf(children: readonly Resource[]): Owners {
  let owners = INDEXES.get(children);
  if (!owners) {
    owners = indexed(children);
    INDEXES.set(children, owners);
  }
  return owners;
}

function indexed(children: readonly Resource[]): Owners {
  const byName = new Map<string, Resource[]>();
  const anybody: Resource[] = [];
  for (const child of children) {
    const owner = ownerName(child.name.toLowerCase());
    const own = byName.get(owner) ?? [];
    byName.set(owner, own);
    (owner.startsWith('[') ? anybody : own).push(child);
  }
  return { byName, anybody };
}
