/** The official property trees, for tests only (1.2 MB): does this path exist, which values may it have? Not in the bundle. */
import { json } from '../generated/official-properties.ts';
import { lazy, own } from '../lazy.ts';
import { segments } from '../path.ts';

export type PropertyKind = 'any' | 'string' | 'boolean' | 'integer' | 'enum' | 'array' | 'object' | 'mixed';

/** What the official types say about a property, all API versions and all variants of discriminated objects together. */
export interface OfficialProperty {
  readonly kind: PropertyKind;
  /** The values that the types list, sorted; undefined if they list none. */
  readonly enum: readonly string[] | undefined;
  /** The list is not closed: other texts are valid too. */
  readonly openEnum: boolean;
  /** In every version and variant. */
  readonly readOnly: boolean;
  readonly required: boolean;
  /** Every name on the path is listed; false if one of them only falls under "any name" (tags, app settings). */
  readonly listed: boolean;
}

/** Node forms: see scripts/facts/property-nodes.mjs. */
type Node = readonly number[];
interface Data {
  readonly strings: readonly string[];
  readonly nodes: readonly Node[];
  readonly roots: Readonly<Record<string, number>>;
}
interface Found {
  readonly node: number;
  readonly flags: number;
}

/** Flags of a step: the first two as in the data, the third says that the name is not listed. */
const required = 1;
const readOnly = 2;
const anyName = 4;

const data = lazy(() => JSON.parse(json) as Data);
const simple: readonly PropertyKind[] = [
  'any',
  'string',
  'boolean',
  'integer',
  'enum',
  'enum',
  'array',
  'object',
  'mixed',
];

/** True if the official types of the mainstream providers have this resource type (any spelling). */
export function officialType(type: string): boolean {
  return own(data().roots, type.toLowerCase()) !== undefined;
}

/** A property by type and path from the body (`properties.x[*].y`, any spelling); undefined if the types do not have it. */
export function officialProperty(type: string, path: string): OfficialProperty | undefined {
  const root = own(data().roots, type.toLowerCase());
  if (root === undefined) return undefined;
  let found: readonly Found[] = [{ node: root, flags: 0 }];
  for (const segment of segments(path))
    found = found.flatMap((from) => inherit(from, step(from.node, segment)));
  return found.length === 0 ? undefined : describe(found);
}

/** The nodes that one segment leads to; a listed property wins over `additional` (any name). */
function step(id: number, segment: string): Found[] {
  const node = data().nodes[id] ?? [0];
  if (node[0] === 8) return node.slice(1).flatMap((member) => step(member, segment));
  if (node[0] === 6) return segment === '[*]' ? [{ node: node[1] ?? 0, flags: 0 }] : [];
  if (node[0] !== 7 || segment === '[*]') return [];
  for (let at = 2; at < node.length; at += 2) {
    const packed = node[at + 1] ?? 0;
    if (text(node[at]).toLowerCase() === segment) return [{ node: packed >> 2, flags: packed & 3 }];
  }
  const additional = node[1] ?? -1;
  return additional < 0 ? [] : [{ node: additional, flags: anyName }];
}

/** What lies below a read-only property is read-only; what lies below a property of any name is not listed. */
function inherit({ flags }: Found, below: readonly Found[]): readonly Found[] {
  return below.map((one) => ({ node: one.node, flags: one.flags | (flags & (readOnly | anyName)) }));
}

function describe(found: readonly Found[]): OfficialProperty {
  const nodes = found.flatMap(({ node }) => members(data().nodes[node] ?? [0]));
  const kinds = [...new Set(nodes.map((node) => simple[node[0] ?? 0] ?? 'any'))];
  const values = nodes
    .filter((node) => node[0] === 4 || node[0] === 5)
    .flatMap((node) => node.slice(1).map(text));
  return {
    kind: kinds.length === 1 ? (kinds[0] ?? 'any') : 'mixed',
    enum: values.length > 0 ? [...new Set(values)].sort() : undefined,
    openEnum: nodes.some((node) => node[0] === 5),
    readOnly: found.every(({ flags }) => (flags & readOnly) !== 0),
    required: found.every(({ flags }) => (flags & required) !== 0),
    listed: found.some(({ flags }) => (flags & anyName) === 0),
  };
}

function members(node: Node): Node[] {
  return node[0] === 8 ? node.slice(1).flatMap((member) => members(data().nodes[member] ?? [0])) : [node];
}

function text(index: number | undefined): string {
  return data().strings[index ?? 0] ?? '';
}
