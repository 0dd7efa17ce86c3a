/** Finds an artefact of the same factory by its name: as links do, without working out everything that is linked. */
import type { Resource } from '@forearm/core';
import { artefactTypes } from './services.ts';

const BY_NAME = new WeakMap<readonly Resource[], ReadonlyMap<string, Resource>>();

/**
 * The artefact that another one refers to.
 * @param kind last segment of its type, such as `pipelines`
 * @param name as written in the reference, in any casing
 */
export function artefactNamed(from: Resource, kind: string, name: string): Resource | undefined {
  const factory = from.name.slice(0, from.name.lastIndexOf('/') + 1);
  const full = `${factory}${name}`.toLowerCase();
  // A workspace that took over the repository of a factory has artefacts of both.
  for (const type of artefactTypes(kind)) {
    const found = byName(from.others(type)).get(full);
    if (found) return found;
  }
  return undefined;
}

function byName(artefacts: readonly Resource[]): ReadonlyMap<string, Resource> {
  let known = BY_NAME.get(artefacts);
  if (!known) {
    known = new Map(artefacts.map((one) => [one.name.toLowerCase(), one]));
    BY_NAME.set(artefacts, known);
  }
  return known;
}
