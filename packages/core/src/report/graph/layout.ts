/** Places the nodes of a graph in columns, from what starts something to what it works on. */
import type { EstateGraph, GraphNode } from '../../model/estate-graph.ts';

/** A node's box, in pixels. */
export interface Placed {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
}

export const BOX = { width: 220, height: 34 } as const;
const COLUMN = 320;
const ROW = 46;

/** Columns by the end of the type; anything else is an Azure resource, in the last one. */
const COLUMNS: readonly (readonly [type: RegExp, column: number])[] = [
  [/\/triggers$/i, 0],
  [/\/pipelines$/i, 1],
  [/\/activities$/i, 2],
  [/\/(?:datasets|dataflows|notebooks|sqlscripts|sparkjobdefinitions)$/i, 3],
  [/\/linkedservices$/i, 4],
  [/\/(?:integrationruntimes|credentials|managedvirtualnetworks|managedprivateendpoints)$/i, 5],
];
const LAST = 6;

/** Every node once. Within a column, nodes stand at the height of what leads to them, as far as that is free. */
export function layout({ nodes, edges }: EstateGraph): readonly Placed[] {
  const columns: GraphNode[][] = Array.from({ length: LAST + 1 }, () => []);
  for (const node of nodes) columns[columnOf(node)]?.push(node);
  const incoming = new Map<string, string[]>();
  for (const { from, to } of edges) incoming.set(to, [...(incoming.get(to) ?? []), from]);
  const heights = new Map<string, number>();
  return columns.flatMap((column, i) => placeColumn(column, i, incoming, heights));
}

function columnOf({ type }: GraphNode): number {
  return COLUMNS.find(([pattern]) => pattern.test(type))?.[1] ?? LAST;
}

function placeColumn(
  column: readonly GraphNode[],
  index: number,
  incoming: ReadonlyMap<string, readonly string[]>,
  heights: Map<string, number>,
): readonly Placed[] {
  const wanted = column.map((node, i) => ({ node, i, at: meanHeight(incoming.get(node.id) ?? [], heights) }));
  wanted.sort((a, b) => (a.at ?? 0) - (b.at ?? 0) || a.i - b.i);
  let next = 0;
  return wanted.map(({ node, at }) => {
    const y = Math.max(next, at ?? 0);
    next = y + ROW;
    heights.set(node.id, y);
    return { node, x: index * COLUMN, y };
  });
}

function meanHeight(from: readonly string[], heights: ReadonlyMap<string, number>): number | undefined {
  const known = from.flatMap((id) => heights.get(id) ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, y) => sum + y, 0) / known.length;
}
