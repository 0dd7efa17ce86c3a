/** What a node is called in a picture. */
import type { GraphNode } from '../../model/estate-graph.ts';
import { safe } from '../neutral.ts';

/** Longer names are cut: they would tear the picture apart. */
const LONGEST = 60;

/** Name and kind, each one safe line. */
export function labelOf({ name, kind, type }: GraphNode): { readonly name: string; readonly kind: string } {
  return { name: cut(safe(name)), kind: cut(safe(kind || type.slice(type.indexOf('/') + 1))) };
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
