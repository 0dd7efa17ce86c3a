/** A graph in the language of Graphviz. */
import type { EstateGraph } from '../../model/estate-graph.ts';
import { edgeLabel, labelOf } from './labels.ts';

/** `digraph` with one line per node and edge. */
export function dot({ nodes, edges }: EstateGraph): string {
  const boxes = nodes.map((node) => {
    const { name, kind } = labelOf(node);
    return `  ${node.id} [label="${escaped(name)}\\n${escaped(kind)}"];`;
  });
  const arrows = edges.map(
    ({ from, to, ...edge }) => `  ${from} -> ${to} [label="${escaped(edgeLabel(edge))}"];`,
  );
  return ['digraph estate {', '  rankdir=LR;', '  node [shape=box];', ...boxes, ...arrows, '}', ''].join(
    '\n',
  );
}

function escaped(text: string): string {
  return text.replace(/[\\"]/g, '\\$&');
}
