/** A graph as one self-contained page with a picture to zoom and move; it asks for nothing from anywhere. */
import type { EstateGraph, GraphEdge } from '../../model/estate-graph.ts';
import { attribute, content } from '../markup.ts';
import { neutralMarkup, safe } from '../neutral.ts';
import { labelOf } from './labels.ts';
import { BOX, layout, type Placed } from './layout.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

const STYLE = `
:root { color-scheme: light dark; font: 13px system-ui, sans-serif; }
body { margin: 0; } svg { width: 100vw; height: 100vh; cursor: grab; display: block; }
rect { fill: Canvas; stroke: CanvasText; } text { fill: CanvasText; } .kind { opacity: .65; font-size: 10px; }
path { fill: none; stroke: CanvasText; opacity: .25; } .chosen rect { stroke: #1c7ed6; stroke-width: 2; }
path.chosen { stroke: #1c7ed6; opacity: 1; stroke-width: 2; }
`;

/** Wheel zooms at the pointer, dragging moves, a click shows a box's links. */
const SCRIPT = `
const svg = document.querySelector('svg'); let box = svg.viewBox.baseVal, drag;
const fit = () => { box.height = box.width * innerHeight / innerWidth; }; fit(); addEventListener('resize', fit);
const at = (e) => ({ x: box.x + e.clientX / innerWidth * box.width, y: box.y + e.clientY / innerHeight * box.height });
svg.addEventListener('wheel', (e) => { e.preventDefault(); const p = at(e), f = e.deltaY > 0 ? 1.15 : 1 / 1.15;
  box.x = p.x - (p.x - box.x) * f; box.y = p.y - (p.y - box.y) * f; box.width *= f; box.height *= f; }, { passive: false });
svg.addEventListener('pointerdown', (e) => { drag = at(e); });
svg.addEventListener('pointermove', (e) => { if (!drag || !e.buttons) return; const p = at(e); box.x += drag.x - p.x; box.y += drag.y - p.y; });
svg.addEventListener('click', (e) => { const g = e.target.closest('g[id]'); 
  for (const one of document.querySelectorAll('.chosen')) one.classList.remove('chosen');
  if (!g) return; g.classList.add('chosen');
  for (const line of document.querySelectorAll('path[data-from]')) if (line.dataset.from === g.id || line.dataset.to === g.id) line.classList.add('chosen'); });
`;

/** The page. */
export function htmlPicture(graph: EstateGraph): string {
  const placed = layout(graph);
  const byId = new Map(placed.map((one) => [one.node.id, one]));
  const width = Math.max(...placed.map(({ x }) => x), 0) + BOX.width + 40;
  const height = Math.max(...placed.map(({ y }) => y), 0) + BOX.height + 40;
  return neutralMarkup(
    [
      '<!doctype html>',
      '<html lang="en"><head><meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
      `<title>Estate graph</title><style>${STYLE}</style></head><body>`,
      `<svg viewBox="-20 -20 ${width} ${height}" preserveAspectRatio="none">`,
      ...graph.edges.map((edge) => line(edge, byId)),
      ...placed.map(boxOf),
      `</svg><script>${SCRIPT}</script></body></html>`,
      '',
    ].join('\n'),
  );
}

function boxOf({ node, x, y }: Placed): string {
  const { name, kind } = labelOf(node);
  const title = content(safe(`${node.name} (${node.type}) ${node.file}:${node.line}`));
  return [
    `<g id="${attribute(node.id)}" transform="translate(${x} ${Math.round(y)})"><title>${title}</title>`,
    `<rect width="${BOX.width}" height="${BOX.height}" rx="4"/>`,
    `<text x="6" y="15">${content(shortened(name))}</text><text class="kind" x="6" y="28">${content(shortened(kind))}</text></g>`,
  ].join('');
}

function shortened(text: string): string {
  return text.length > 32 ? `${text.slice(0, 31)}…` : text;
}

function line({ from, to, label }: GraphEdge, byId: ReadonlyMap<string, Placed>): string {
  const [a, b] = [byId.get(from), byId.get(to)];
  if (!a || !b) return '';
  const [x1, y1, x2, y2] = [a.x + BOX.width, a.y + BOX.height / 2, b.x, b.y + BOX.height / 2].map(Math.round);
  const bend = Math.max(40, Math.abs(((x2 as number) - (x1 as number)) / 2));
  const d = `M${x1} ${y1}C${(x1 as number) + bend} ${y1} ${(x2 as number) - bend} ${y2} ${x2} ${y2}`;
  return `<path d="${d}" data-from="${attribute(from)}" data-to="${attribute(to)}"><title>${content(safe(label))}</title></path>`;
}
