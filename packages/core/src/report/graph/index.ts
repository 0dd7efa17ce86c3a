/** All printers of graphs by the name of their format. */
import type { EstateGraph } from '../../model/estate-graph.ts';
import { neutralJson, printSafely } from '../neutral.ts';
import { dot } from './dot.ts';
import { htmlPicture } from './html.ts';
import { mermaid } from './mermaid.ts';

/** A graph as text; nothing in it can be taken for a command of a build agent, a terminal or a page. */
export type GraphPrinter = (graph: EstateGraph) => string;

export const GRAPH_PRINTERS = {
  mermaid,
  dot,
  json: (graph) => `${neutralJson(printSafely(graph))}\n`,
  html: htmlPicture,
} as const satisfies Record<string, GraphPrinter>;

export type GraphFormat = keyof typeof GRAPH_PRINTERS;
