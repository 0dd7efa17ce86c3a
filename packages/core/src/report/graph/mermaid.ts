/** A graph as a Mermaid flow chart, which GitHub, GitLab and Azure DevOps show in Markdown. */
import type { EstateGraph } from '../../model/estate-graph.ts';
import { edgeLabel, labelOf } from './labels.ts';

/** `flowchart LR` with one line per node and edge. */
export function mermaid({ nodes, edges }: EstateGraph): string {
  const boxes = nodes.map((node) => {
    const { name, kind } = labelOf(node);
    return `  ${node.id}["${escaped(name)}<br/>${escaped(kind)}"]`;
  });
  const arrows = edges.map(({ from, to, ...edge }) => `  ${from} -->|${escaped(edgeLabel(edge))}| ${to}`);
  return ['flowchart LR', ...boxes, ...arrows, ''].join('\n');
}

/** Mermaid takes entity codes for what would end a text or start markup. */
function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N} _.,:/…-]/gu, (character) => `#${character.codePointAt(0)};`);
}
