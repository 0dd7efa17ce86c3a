/** Every secret that can be recognised in a resource, wherever it stands. Fast: nothing is built for texts that cannot hold one. */
import type { Property, Resource } from '@forearm/core';
import { isSecretName, remembered } from './remembered.ts';
import { type Leaf, leavesOf } from './secret-leaves.ts';
import { embeddedSecret, namedSecret, type Verdict } from './secret-verdicts.ts';
import { mayHoldSecret, recogniseParts } from './secrets/index.ts';

type Value = Property['value'];

/**
 * Keys whose values are never texts of somebody's own: to work them out would cost most of the time. Modules keep names
 * of secrets in `secretsExportConfiguration`.
 */
const PLAIN_KEY =
  /^(?:type|name|apiversion|location|dependson|\$schema|contentversion|languageversion|sku|kind|zones|scope|condition|secretsexportconfiguration|roledefinitionid|principalid)$|(?:[a-z]id|ids|enabled|version|count|tier|mode|protocol|(?<!re|im|ex|sup|trans|pass)ports?|size|gb|priority|direction|prefix(?:es)?|subnets?|location|region)$|^id$/;

/** Keys that say nothing: the name stands one level up, or beside. */
const ANONYMOUS = new Set(['value', 'defaultvalue', 'securevalue']);
/** A nested template is a deployment of its own. */
const DEPLOYMENT = /^microsoft\.resources\/deployments$/i;
/** Bound against hostile nesting. */
const DEEPEST = 60;
/** Texts shorter than this hold no secret. */
const SHORTEST = 6;

/** An unknown part of a text, where a secret belongs. */
export interface Hole {
  readonly property: Property;
  /** The part that stands there. */
  readonly part: Value;
  /** What belongs there, for a message: `password in a connection string`. */
  readonly title: string;
}

interface Found {
  readonly secrets: readonly Verdict[];
  readonly holes: readonly Hole[];
}

const known = new WeakMap<Resource, Found>();
const NOTHING: Found = { secrets: [], holes: [] };

/** The secrets of a resource, each narrowed to its value; worked out once for all rules that ask. */
export function resourceSecrets(resource: Resource): readonly Verdict[] {
  return lookThrough(resource).secrets;
}

/** The places in a resource's texts where a secret belongs and where something stands that is not written there. */
export function secretHoles(resource: Resource): readonly Hole[] {
  return lookThrough(resource).holes;
}

function lookThrough(resource: Resource): Found {
  let found = known.get(resource);
  if (!found && !resource.sourceMay(mayHoldSecret)) return NOTHING;
  if (!found) {
    const leaves = candidates(resource).flatMap((candidate) => leavesAt(resource, candidate));
    found = {
      secrets: leaves.flatMap(
        ({ property, name }) => embeddedSecret(property) ?? namedSecret(property, name) ?? [],
      ),
      holes: leaves.flatMap(({ property }) => holesOf(property)),
    };
    known.set(resource, found);
  }
  return found;
}

function holesOf(property: Property): readonly Hole[] {
  const { value } = property;
  if (value.kind !== 'unknown' || !value.parts) return [];
  const parts = value.parts;
  return recogniseParts(property.parts).holes.flatMap(({ part: at, title }) => {
    const part = parts[at];
    return part ? [{ property, part, title }] : [];
  });
}

/** A value worth a look: how to get to it, and what it is called. */
interface Candidate {
  readonly path: readonly string[];
  readonly name: string;
}

function candidates(resource: Resource): readonly Candidate[] {
  const found: Candidate[] = [];
  if (resource.entered || IDS_AND_SWITCHES.test(resource.type)) {
    const tags = resource.body.properties.get('tags')?.value;
    if (tags) below(tags, 'tags', [], '', '', found);
    return found;
  }
  const skipped = DEPLOYMENT.test(resource.type) ? 'template' : '';
  walk(resource.body, [], ownName(resource), skipped, found);
  return found;
}

/**
 * Types that hold nothing but ids, addresses and switches, and of which templates have the most: only their tags are
 * texts of somebody's own. Deployments that are entered are judged inside.
 */
export const IDS_AND_SWITCHES =
  /^microsoft\.(?:authorization\/(?:roleassignments|locks)|insights\/diagnosticsettings|network\/(?:privateendpoints(?:\/privatednszonegroups)?|privatednszones(?:\/virtualnetworklinks)?|publicipaddresses|routetables|virtualnetworks(?:\/subnets)?|natgateways|networkinterfaces))$/i;

/** `properties.value` of a setting is called what the setting is called; other names need not be worked out. */
function ownName(resource: Resource): string {
  const properties = resource.body.properties.get('properties')?.value;
  if (properties?.kind !== 'object' || !properties.properties.has('value')) return '';
  return resource.name.slice(resource.name.lastIndexOf('/') + 1).replace(/\$.*$/, '');
}

function walk(value: Value, path: string[], name: string, skipped: string, into: Candidate[]): void {
  if (path.length > DEEPEST) return;
  if (value.kind === 'object') members(value, path, name, skipped, into);
  else if (value.kind === 'array')
    for (const [i, item] of value.items.entries()) below(item, String(i), path, name, skipped, into);
  else if (isWorthALook(value, name)) into.push({ path: [...path], name });
}

/** One step down; the path is a stack, copied only for what is worth a look. */
function below(
  value: Value,
  key: string,
  path: string[],
  name: string,
  skipped: string,
  into: Candidate[],
): void {
  path.push(key);
  walk(value, path, name, skipped, into);
  path.pop();
}

function members(
  value: Extract<Value, { kind: 'object' }>,
  path: string[],
  name: string,
  skipped: string,
  into: Candidate[],
): void {
  const given = nameBeside(value);
  for (const [key, member] of value.properties) {
    if (isPlain(key) || (key === skipped && path.length === 1)) continue;
    const called = ANONYMOUS.has(key) || key === 'properties' ? (given ?? name) : member.key;
    below(member.value, member.key, path, called, skipped, into);
  }
}

function nameBeside({ properties }: Extract<Value, { kind: 'object' }>): string | undefined {
  if (!properties.has('value') && !properties.has('securevalue')) return undefined;
  const name = (properties.get('name') ?? properties.get('key'))?.value;
  return name?.kind === 'literal' && typeof name.value === 'string' ? name.value : undefined;
}

function isWorthALook(value: Value, name: string): boolean {
  if (value.kind === 'oneOf') return value.options.some((option) => isWorthALook(option, name));
  if (value.kind === 'object' || value.kind === 'array') return true;
  const text = textOf(value);
  return text.length >= SHORTEST && (mayHoldSecret(text) || isSecretName(name));
}

function textOf(value: Value): string {
  if (value.kind === 'literal') return typeof value.value === 'string' ? value.value : '';
  if (value.kind !== 'unknown' || !value.parts) return '';
  return value.parts.map((part) => (part.kind === 'literal' ? String(part.value) : ' ')).join('');
}

const isPlain = remembered((key) => PLAIN_KEY.test(key));

function leavesAt(resource: Resource, { path, name }: Candidate): readonly Pick<Leaf, 'property' | 'name'>[] {
  const property = path.reduce<Property | undefined>(step, resource.at(''));
  if (!property) return [];
  return leavesOf(property).map((leaf) =>
    leaf.property.path === property.path ? { property: leaf.property, name } : leaf,
  );
}

/** One step down; keys may hold dots, so that no path is built of them. */
function step(at: Property | undefined, key: string): Property | undefined {
  if (at?.value.kind === 'array') return at.items()[Number(key)];
  return at?.entries().find((entry) => entry.key === key);
}
