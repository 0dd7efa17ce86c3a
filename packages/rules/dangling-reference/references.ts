/** References between the artefacts of a factory: what is named, and whether it is there. */
import type { Property, Resource } from '@forearm/core';
import { SERVICE_TYPES } from '../shared/factory/services.ts';
import { memberOf } from '../shared/secret-leaves.ts';

/** Kinds of reference (lower-case) and the kind of artefact that they name. Synapse pools live outside git and are not here. */
const KINDS: Readonly<Record<string, { readonly type: string; readonly noun: string }>> = {
  linkedservicereference: { type: 'linkedservices', noun: 'linked service' },
  datasetreference: { type: 'datasets', noun: 'dataset' },
  pipelinereference: { type: 'pipelines', noun: 'pipeline' },
  dataflowreference: { type: 'dataflows', noun: 'data flow' },
  credentialreference: { type: 'credentials', noun: 'credential' },
  triggerreference: { type: 'triggers', noun: 'trigger' },
  notebookreference: { type: 'notebooks', noun: 'notebook' },
  sparkjobdefinitionreference: { type: 'sparkjobdefinitions', noun: 'Spark job definition' },
  sqlscriptreference: { type: 'sqlscripts', noun: 'SQL script' },
  kqlscriptreference: { type: 'kqlscripts', noun: 'KQL script' },
  integrationruntimereference: { type: 'integrationruntimes', noun: 'integration runtime' },
  managedvirtualnetworkreference: { type: 'managedvirtualnetworks', noun: 'managed virtual network' },
};
/** Made with every workspace or factory. */
const ALWAYS_THERE = /-workspacedefault(?:storage|sqlserver)$|^autoresolveintegrationruntime$/;
/** A runtime called so is another factory's, which lends it. */
const SHARED = /shared/;
/** Large parts of artefacts in which nothing is ever referred to (lower-case). */
const HOLDS_NONE: ReadonlySet<string> = new Set([
  'schema',
  'structure',
  'translator',
  'policy',
  'userproperties',
  'annotations',
  'scriptlines',
  'variables',
]);
/** Artefacts nest some ten deep; the bound only matters for hostile input. */
const DEEPEST = 60;

type Value = Property['value'];
type ObjectValue = Extract<Value, { kind: 'object' }>;

/** A reference to what is not there. */
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
    if (!kind || !name || name.startsWith('@') || ALWAYS_THERE.test(name)) continue;
    const key = `${kind.type}/${name}`;
    if (!found.has(key) && isMissing(resource, kind.type, name)) found.set(key, { at, noun: kind.noun });
  }
  return [...found.values()];
}

function referencesBelow(property: Property, depth: number): readonly Property[] {
  const { value } = property;
  if (!holdsReference(value, depth)) return [];
  const inside = value.kind === 'object' ? membersWithReference(property, value, depth) : property.items();
  const below = inside.flatMap((one) => referencesBelow(one, depth + 1));
  return isReference(value) ? [property, ...below] : below;
}

function membersWithReference(property: Property, value: ObjectValue, depth: number): readonly Property[] {
  const keys = [...value.properties].flatMap(([key, part]) =>
    !HOLDS_NONE.has(key) && holdsReference(part.value, depth + 1) ? [part.key] : [],
  );
  return keys.map((key) => memberOf(property, key));
}

/** Asked of bare values first: to look at a property works out its dynamic content, and few parts refer to anything. */
function holdsReference(value: Value, depth: number): boolean {
  if (depth > DEEPEST) return false;
  if (value.kind === 'array') return value.items.some((item) => holdsReference(item, depth + 1));
  if (value.kind === 'oneOf') return value.options.some((option) => holdsReference(option, depth + 1));
  if (value.kind !== 'object') return false;
  if (isReference(value)) return true;
  for (const [key, part] of value.properties)
    if (!HOLDS_NONE.has(key) && holdsReference(part.value, depth + 1)) return true;
  return false;
}

function isReference(value: Value): boolean {
  return value.kind === 'object' && value.properties.has('referencename');
}

/**
 * Other artefacts of the kind are there, all with known names, and none has this one. A folder may hold artefacts of both
 * services, when a workspace took over the repository of a factory.
 */
function isMissing(resource: Resource, kind: string, name: string): boolean {
  const kinds = SERVICE_TYPES.map((service) => namesOf(resource.others(`${service}/${kind}`)));
  if (kind === 'integrationruntimes' && (SHARED.test(name) || !kinds.some((one) => one.selfHosted)))
    return false;
  if (kinds.some((one) => one.open || one.names.has(name))) return false;
  return kinds.some((one) => one.names.size > 0) || (OWN.has(kind) && hasFactoryFile(resource));
}

/** What a factory has nowhere else: runtimes are lent, notebooks belong to workspaces. */
const OWN: ReadonlySet<string> = new Set([
  'linkedservices',
  'datasets',
  'pipelines',
  'dataflows',
  'credentials',
]);

/** Studio writes a file for the factory itself into a repository that holds all of it. */
function hasFactoryFile(resource: Resource): boolean {
  const factories = resource.others('Microsoft.DataFactory/factories');
  return factories.some(({ anchor }) => /(?:^|\/)factory\/[^/]+\.json$/i.test(anchor.file.path));
}

/** What is known of the artefacts of one kind: asked for again with each reference. */
interface Names {
  /** Last segments, in lower case. */
  readonly names: ReadonlySet<string>;
  /** One of them may have any name: in a template, brackets and quotes are what is left of an expression. */
  readonly open: boolean;
  /** Self-hosted runtimes are often registered by hand: where none is in the repository, one that is named may well exist. */
  readonly selfHosted: boolean;
}

/** What is left of an expression in a printed name; brackets alone may be part of it. */
const EXPRESSION = /^[^[\]']*[[\]'][^()]*[()]|^[^()]*[()][^\]']*[\]']/;
const KNOWN = new WeakMap<readonly Resource[], Names>();

function namesOf(artefacts: readonly Resource[]): Names {
  let known = KNOWN.get(artefacts);
  if (!known) {
    const names = new Set(artefacts.map(lastName));
    const open = artefacts.some((one) => one.language !== 'adf' && EXPRESSION.test(lastName(one)));
    const selfHosted = artefacts.some((one) => one.at('properties.type').is('SelfHosted'));
    known = { names, open, selfHosted };
    KNOWN.set(artefacts, known);
  }
  return known;
}

/** A name in git is what is written, slashes included. */
function lastName({ language, name }: Resource): string {
  return (language === 'adf' ? name : name.slice(name.lastIndexOf('/') + 1)).toLowerCase();
}
