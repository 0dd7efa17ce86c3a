/** References between the artefacts of a factory: what is named, and whether it is there. */
import type { Property, Resource } from '@forearm/core';

/**
 * Kinds of reference (lower-case) and the kind of artefact that they name. Synapse pools and shared
 * integration runtimes live outside git and are not here.
 */
const KINDS: Readonly<Record<string, { readonly type: string; readonly noun: string }>> = {
  linkedservicereference: { type: 'linkedservices', noun: 'linked service' },
  datasetreference: { type: 'datasets', noun: 'dataset' },
  pipelinereference: { type: 'pipelines', noun: 'pipeline' },
  dataflowreference: { type: 'dataflows', noun: 'data flow' },
  credentialreference: { type: 'credentials', noun: 'credential' },
};
/** Made with every Synapse workspace. */
const ALWAYS_THERE = /-workspacedefault(?:storage|sqlserver)$/;
/** The services whose artefacts refer to each other. */
export const SERVICES: readonly string[] = [
  'Microsoft.DataFactory/factories',
  'Microsoft.Synapse/workspaces',
];
/** Artefacts nest some ten deep; the bound only matters for hostile input. */
const DEEPEST = 60;

export interface Dangling {
  readonly at: Property;
  readonly noun: string;
}

/** The first mention of every artefact that a resource names and that certainly is not in its factory. */
export function danglingReferences(resource: Resource): readonly Dangling[] {
  const found = new Map<string, Dangling>();
  for (const reference of referencesBelow(resource.at('properties'), 0)) {
    const at = reference.at('referenceName');
    const kind = KINDS[reference.at('type').text?.toLowerCase() ?? ''];
    const name = at.text?.toLowerCase();
    if (!kind || name === undefined || name.startsWith('@') || ALWAYS_THERE.test(name)) continue;
    const key = `${kind.type}/${name}`;
    if (!found.has(key) && isMissing(resource, kind.type, name)) found.set(key, { at, noun: kind.noun });
  }
  return [...found.values()];
}

function referencesBelow(property: Property, depth: number): readonly Property[] {
  if (depth > DEEPEST) return [];
  if (property.value.kind !== 'object')
    return property.items().flatMap((item) => referencesBelow(item, depth + 1));
  const own = property.at('referenceName').absent ? [] : [property];
  return [...own, ...property.entries().flatMap((entry) => referencesBelow(entry, depth + 1))];
}

/**
 * Other artefacts of the kind are there, all with known names, and none has this one. A folder may hold artefacts of both
 * services, when a workspace took over the repository of a factory.
 */
function isMissing(resource: Resource, kind: string, name: string): boolean {
  const names = SERVICES.flatMap((service) => resource.others(`${service}/${kind}`)).map((other) =>
    lastSegment(other.name),
  );
  return names.length > 0 && !names.some((other) => other === name || /[[\]']/.test(other));
}

function lastSegment(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).toLowerCase();
}
