/** What a node is called in a picture. */
import type { GraphEdge, GraphNode } from '../../model/estate-graph.ts';
import { safe } from '../neutral.ts';

/** Longer names are cut: they would tear the picture apart. */
const LONGEST = 60;

/** Children that are called by their own name; the factory's stands before it in templates. */
const OWN_NAME = /^microsoft\.(?:datafactory\/factories|synapse\/workspaces)\/(?!.*activities$)/i;

/** Name and kind, each one safe line. */
export function labelOf({ name, kind, type }: GraphNode): { readonly name: string; readonly kind: string } {
  const own = OWN_NAME.test(type) ? name.slice(name.lastIndexOf('/') + 1) : name;
  return {
    name: cut(safe(/^[^[]*\]/.test(own) ? name : own)),
    kind: cut(safe(kind || type.slice(type.indexOf('/') + 1))),
  };
}

/** What a line says: `runs (day, region)`. */
export function edgeLabel({ label, parameters = [] }: Pick<GraphEdge, 'label' | 'parameters'>): string {
  return cut(safe(parameters.length > 0 ? `${label} (${parameters.join(', ')})` : label));
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
