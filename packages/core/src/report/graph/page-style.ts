/** How the page of a graph looks, in light and in dark. */

/** The style sheet; the colours of groups come as `--c` of each element. */
export const STYLE = `
:root { color-scheme: light dark; font: 13px system-ui, sans-serif; }
* { box-sizing: border-box; }
body { margin: 0; height: 100vh; display: flex; flex-direction: column; background: Canvas; color: CanvasText; }
header { display: flex; flex-wrap: wrap; gap: 6px 14px; align-items: center; padding: 8px 12px; border-bottom: 1px solid #8886; }
h1 { font-size: 14px; margin: 0; }
input[type=search] { font: inherit; padding: 4px 8px; width: 240px; }
button { font: inherit; padding: 3px 9px; cursor: pointer; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 12px; }
.legend label { cursor: pointer; white-space: nowrap; }
.legend i { display: inline-block; width: 10px; height: 10px; border-radius: 2px; background: var(--c); margin: 0 4px 0 2px; }
main { flex: 1; position: relative; overflow: hidden; }
svg { width: 100%; height: 100%; display: block; cursor: grab; touch-action: none; user-select: none; }
svg:active { cursor: grabbing; }
g.node { cursor: pointer; }
g.node rect { fill: Canvas; stroke: var(--c); }
g.node rect.bar { fill: var(--c); }
g.node text { fill: CanvasText; }
g.node .kind { opacity: .65; font-size: 10px; }
path.edge { fill: none; stroke: CanvasText; opacity: .3; }
path.inside { opacity: .18; }
text.word { font-size: 10px; fill: CanvasText; paint-order: stroke; stroke: Canvas; stroke-width: 4px; text-anchor: middle; }
.off { display: none; }
.chosen-one g.node:not(.near) { opacity: .25; }
.chosen-one path.edge:not(.near) { opacity: .06; }
g.node.chosen rect:first-of-type { stroke-width: 3; }
path.edge.near { opacity: 1; stroke: #1c7ed6; stroke-width: 1.6; }
aside { position: absolute; right: 12px; top: 12px; width: 300px; max-height: calc(100% - 24px); overflow: auto; padding: 10px 12px;
  background: Canvas; border: 1px solid #8889; border-radius: 6px; overflow-wrap: anywhere; }
aside h2 { font-size: 13px; margin: 0 0 4px; } aside p { margin: 0 0 6px; opacity: .75; }
aside ul { list-style: none; margin: 0 0 8px; padding: 0; } aside li { padding: 2px 0; }
aside li button { all: unset; cursor: pointer; text-decoration: underline; }
`;
