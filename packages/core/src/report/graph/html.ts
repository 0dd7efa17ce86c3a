/** A graph as one self-contained page with a picture to zoom, move and filter; it asks for nothing from anywhere. */
import type { EstateGraph, GraphEdge, GraphNode } from '../../model/estate-graph.ts';
import { attribute, content } from '../markup.ts';
import { neutralMarkup, safe } from '../neutral.ts';
import { type Group, groupOf } from './groups.ts';
import { edgeLabel, labelOf } from './labels.ts';
import { BOX, PARTS, place, route, type Spot, type Standing } from './layout.ts';
import { SCRIPT } from './page-script.ts';
import { STYLE } from './page-style.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";
/** More activities than these are folded into their pipelines until the reader asks for them. */
const FOLDED = 60;
const LONGEST = 26;

/** The page. */
export function htmlPicture(graph: EstateGraph): string {
  const standings = standingsOf(graph.nodes);
  const spots = place([...standings.values()], graph.edges, PARTS);
  const all = [...spots.values()];
  const width = all.reduce((most, { x }) => Math.max(most, x), 0) + BOX.width + 40;
  const height = all.reduce((most, { y }) => Math.max(most, y), 0) + BOX.height + 40;
  return neutralMarkup(
    [
      '<!doctype html>',
      '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
      `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
      `<title>Estate graph</title><style>${STYLE}</style></head><body>`,
      ...header(graph),
      `<main><svg viewBox="-20 -20 ${width} ${height}">`,
      '<g id="all">',
      ...graph.edges.map((edge) => line(edge, spots)),
      ...graph.nodes.map((node) => box(node, standings.get(node.id) as Standing, spots.get(node.id))),
      '<g id="words"></g></g></svg><aside hidden></aside></main>',
      `<script>${SCRIPT}</script></body></html>`,
      '',
    ].join('\n'),
  );
}

/** Search box, buttons, and the legend, in which groups can be switched off. */
function header({ nodes }: EstateGraph): readonly string[] {
  const groups = new Map<Group, number>();
  for (const node of nodes) groups.set(groupOf(node), (groups.get(groupOf(node)) ?? 0) + 1);
  const sorted = [...groups].sort(([a], [b]) => a.column - b.column);
  return [
    '<header><h1>Estate graph</h1><input type="search" placeholder="Filter by name, type or file" aria-label="Filter">',
    '<span><button id="in" type="button" title="Zoom in">+</button> <button id="out" type="button" title="Zoom out">−</button> <button id="fit" type="button">Fit</button></span>',
    `<span id="count">${nodes.length} nodes</span>`,
    `<span class="legend">${sorted.map(([group, count]) => legend(group, count)).join('')}</span>`,
    '<small>Wheel zooms, dragging moves, a click shows links, Escape resets.</small></header>',
  ];
}

function legend({ name, colour }: Group, count: number): string {
  const checked = name === 'activities' && count > FOLDED ? '' : ' checked';
  return `<label style="--c:${colour}"><input type="checkbox" value="${name}"${checked}><i></i>${name} (${count})</label>`;
}

function standingsOf(nodes: readonly GraphNode[]): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>();
  for (const node of nodes) {
    const { id, parent } = node;
    const outer = parent === undefined ? undefined : found.get(parent);
    const depth = outer && outer.parent !== undefined ? outer.depth + 1 : 0;
    found.set(id, { id, parent, depth, column: groupOf(node).column });
  }
  return found;
}

function box(node: GraphNode, { depth, column, parent }: Standing, spot: Spot | undefined): string {
  const { name, kind } = labelOf(node);
  const group = groupOf(node);
  const what = [node.kind, node.type].filter((word) => word !== '').join(', ');
  const title = content(safe(`${node.name} (${what}) ${node.file}:${node.line}`));
  const of = parent === undefined ? '' : ` data-parent="${attribute(parent)}"`;
  return [
    `<g class="node" id="${attribute(node.id)}" style="--c:${group.colour}" data-group="${group.name}" data-column="${column}" data-depth="${depth}"${of}`,
    ` data-name="${attribute(name)}" transform="translate(${spot?.x ?? 0} ${spot?.y ?? 0})"><title>${title}</title>`,
    `<rect width="${BOX.width}" height="${BOX.height}" rx="4"/><rect class="bar" width="5" height="${BOX.height}" rx="2"/>`,
    `<text x="12" y="15">${content(shortened(name))}</text><text class="kind" x="12" y="28">${content(shortened(kind))}</text></g>`,
  ].join('');
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function line(edge: GraphEdge, spots: ReadonlyMap<string, Spot>): string {
  const [a, b] = [spots.get(edge.from), spots.get(edge.to)];
  if (!a || !b) return '';
  const inside = edge.label === 'does';
  const label = edgeLabel(edge);
  return `<path class="edge${inside ? ' inside' : ''}" d="${route(a, b, inside)}" data-from="${attribute(edge.from)}" data-to="${attribute(edge.to)}" data-label="${attribute(label)}"><title>${content(label)}</title></path>`;
}
