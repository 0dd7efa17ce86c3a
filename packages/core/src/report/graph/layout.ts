/**
 * Places the nodes of a graph in columns. The functions are printed into the page as well, which places the part that its
 * reader chose anew: they use nothing but their arguments and the language itself, and each other through `PARTS`.
 */
import { COLUMNS } from './groups.ts';

/** What a node's place depends on. */
export interface Standing {
  readonly id: string;
  readonly column: number;
  /** How deep an activity lies in others. */
  readonly depth: number;
  /** The pipeline or activity that an activity lies in. */
  readonly parent: string | undefined;
}

/** Where the upper left corner of a node stands, in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly column: number;
}

type Nodes = readonly Standing[];
type Edges = readonly { readonly from: string; readonly to: string }[];
type Lists = Map<string, string[]>;

interface Links {
  /** Neighbours either way. */
  readonly near: Lists;
  /** What a node leads to. */
  readonly onward: Lists;
}

/** A node's box, in pixels. */
export const BOX = { width: 220, height: 34 } as const;

/** Distances in pixels, and the columns, some of which are treated in their own way. */
const SIZES = {
  step: 330,
  row: 44,
  indent: 16,
  perRow: 6,
  ...COLUMNS,
};
type Sizes = typeof SIZES;

function linksOf(nodes: Nodes, edges: Edges): Links {
  const near: Lists = new Map(nodes.map(({ id }) => [id, []]));
  const onward: Lists = new Map(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of edges) {
    if (from === to || !near.has(from) || !near.has(to)) continue;
    near.get(from)?.push(to);
    near.get(to)?.push(from);
    onward.get(from)?.push(to);
  }
  return { near, onward };
}

/** The column of every node; Azure resources stand right of those that refer to them. */
function columnsOf(nodes: Nodes, edges: Edges, { azure }: Sizes): Map<string, number> {
  const columns = new Map(nodes.map(({ id, column }) => [id, column]));
  const inner = edges.filter(({ from, to }) => columns.get(from) === azure && columns.get(to) === azure);
  for (let round = 0; round < 3; round++) {
    const before = new Map(columns);
    for (const { from, to } of inner)
      if (before.get(from) === azure + round && from !== to) columns.set(to, azure + round + 1);
  }
  return columns;
}

/** The heights of pipelines, callers before what they call, and of their activities beside them. */
function spineOf(nodes: Nodes, { onward }: Links, sizes: Sizes): Map<string, number> {
  const { row, pipelines, activities } = sizes;
  const tops = new Map<string, string>();
  const inside: Lists = new Map(nodes.filter((n) => n.column === pipelines).map(({ id }) => [id, []]));
  for (const { id, column, parent } of nodes) {
    if (column !== activities) continue;
    tops.set(id, parent === undefined ? id : (tops.get(parent) ?? parent));
    const top = tops.get(id) as string;
    if (inside.has(top)) inside.get(top)?.push(id);
    else inside.set(id, []);
  }
  const calls = (id: string): string[] =>
    [id, ...(inside.get(id) ?? [])]
      .flatMap((one) => onward.get(one) ?? [])
      .filter((to) => to !== id && inside.has(to));
  const called = new Set([...inside.keys()].flatMap(calls));
  const waiting = [...[...inside.keys()].filter((id) => !called.has(id)), ...inside.keys()].reverse();
  const heights = new Map<string, number>();
  for (let next = 0, id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (heights.has(id)) continue;
    const own = inside.get(id) ?? [];
    heights.set(id, next);
    for (const one of own) heights.set(one, next + own.indexOf(one) * row);
    next += Math.max(1, own.length) * row + (own.length > 1 ? row / 2 : 0);
    waiting.push(...calls(id).reverse());
  }
  return heights;
}

/** Heights in one column, as near as can be to the wanted ones, without two boxes on each other. */
function settled(wanted: readonly { id: string; at: number }[], { row }: Sizes): readonly [string, number][] {
  const blocks: { ids: string[]; sum: number }[] = [];
  for (const { id, at } of wanted.toSorted((a, b) => a.at - b.at)) {
    let block = { ids: [id], sum: at };
    for (let last = blocks.at(-1); last; last = blocks.at(-1)) {
      const end = last.sum / last.ids.length + last.ids.length * row;
      if (end <= block.sum / block.ids.length) break;
      blocks.pop();
      const shifted = block.sum - block.ids.length * last.ids.length * row;
      block = { ids: [...last.ids, ...block.ids], sum: last.sum + shifted };
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ ids, sum }) =>
    ids.map((id, i): [string, number] => [id, Math.round(sum / ids.length) + i * row]),
  );
}

/** Gives everything else that is linked a height: column by column, at the mean height of what it is linked with. */
function settleRest(
  nodes: Nodes,
  { near }: Links,
  columns: Map<string, number>,
  heights: Map<string, number>,
  sizes: Sizes,
  parts: Parts,
): void {
  const rest = nodes.filter(({ id }) => !heights.has(id) && near.get(id)?.length);
  const order = [...new Set(rest.map(({ id }) => columns.get(id) as number))].sort((a, b) => a - b);
  if (order[0] === sizes.triggers) order.push(order.shift() as number);
  for (const column of order) {
    const own = rest.filter(({ id }) => columns.get(id) === column);
    const wanted = own.map(({ id }, i) => {
      const known = (near.get(id) ?? []).flatMap((other) => heights.get(other) ?? []);
      return { id, at: known.length === 0 ? i * sizes.row : known.reduce((a, b) => a + b) / known.length };
    });
    for (const [id, y] of parts.settled(wanted, sizes)) heights.set(id, y);
  }
}

/** The steps of `place`, by the names under which the page has them too. */
export const PARTS = { linksOf, columnsOf, spineOf, settled, settleRest, sizes: SIZES };
type Parts = typeof PARTS;

/**
 * The spot of every node: pipelines below each other with their activities, all others as near as possible to what they
 * are linked with, what is linked with nothing in rows below.
 */
export function place(nodes: Nodes, edges: Edges, parts: Parts): Map<string, Spot> {
  const { sizes } = parts;
  const links = parts.linksOf(nodes, edges);
  const columns = parts.columnsOf(nodes, edges, sizes);
  const heights = parts.spineOf(nodes, links, sizes);
  parts.settleRest(nodes, links, columns, heights, sizes, parts);
  const least = [...heights.values()].reduce((a, b) => Math.min(a, b), 0);
  const most = [...heights.values()].reduce((a, b) => Math.max(a, b), least);
  const bottom = heights.size === 0 ? 0 : most - least + 2 * sizes.row;
  const used = [...new Set([...heights.keys()].map((id) => columns.get(id) as number))].sort((a, b) => a - b);
  let lonely = 0;
  return new Map(
    nodes.map(({ id, depth }) => {
      const column = columns.get(id) as number;
      const y = heights.get(id);
      if (y !== undefined)
        return [id, { x: used.indexOf(column) * sizes.step + depth * sizes.indent, y: y - least, column }];
      const [across, down] = [lonely % sizes.perRow, Math.floor(lonely++ / sizes.perRow)];
      return [id, { x: across * (sizes.step - 80), y: bottom + down * sizes.row, column }];
    }),
  );
}

/** The line, with an arrowhead, from one box to another as the `d` of an SVG path; `inside` for an activity and what it lies in. */
export function route(from: Spot, to: Spot, inside: boolean): string {
  const [width, height] = [220, 34];
  const [y1, y2] = [from.y + height / 2, to.y + height / 2];
  if (inside && from.column === to.column) return `M${from.x + 8} ${from.y + height}V${y2}H${to.x}`;
  if (inside) return `M${from.x + width} ${y1}H${from.x + width + 30}V${y2}H${to.x}`;
  const onward = to.column > from.column;
  const back = to.column < from.column;
  const x1 = from.x + (back ? 0 : width);
  const x2 = to.x + (onward ? 0 : width);
  const bend = Math.max(36, Math.min(160, Math.abs(x2 - x1) / 2));
  const [a, b] = [x1 + (back ? -bend : bend), x2 + (onward ? -bend : bend)];
  const head = x2 + (onward ? -6 : 6);
  return `M${x1} ${y1}C${a} ${y1} ${b} ${y2} ${x2} ${y2}M${head} ${y2 - 3}L${x2} ${y2}L${head} ${y2 + 3}`;
}
