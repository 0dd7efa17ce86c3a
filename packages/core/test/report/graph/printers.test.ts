/** Tests of the pictures of graphs. */
import fc from 'fast-check';
import type { EstateGraph } from '../../../src/model/estate-graph.ts';
import { GRAPH_PRINTERS } from '../../../src/report/graph/index.ts';
import { layout } from '../../../src/report/graph/layout.ts';

function graph(name: string): EstateGraph {
  const place = { file: 'a.json', line: 1 };
  return {
    nodes: [
      { id: 'n0', type: 'Microsoft.DataFactory/factories/pipelines', kind: '', name, ...place },
      {
        id: 'n1',
        type: 'Microsoft.DataFactory/factories/linkedservices',
        kind: 'AzureBlobFS',
        name: 'ls',
        ...place,
      },
    ],
    edges: [{ from: 'n0', to: 'n1', label: 'connects by' }],
  };
}

test('mermaid shows names and kinds', () => {
  expect(GRAPH_PRINTERS.mermaid(graph('pl_load')).split('\n')).toEqual([
    'flowchart LR',
    '  n0["pl_load<br/>factories/pipelines"]',
    '  n1["ls<br/>AzureBlobFS"]',
    '  n0 -->|connects by| n1',
    '',
  ]);
});

test('dot shows the same', () => {
  expect(GRAPH_PRINTERS.dot(graph('pl "x"'))).toContain('n0 [label="pl \\"x\\"\\nfactories/pipelines"];');
});

test('json is the graph itself', () => {
  expect(JSON.parse(GRAPH_PRINTERS.json(graph('pl')))).toEqual(graph('pl'));
});

test('the page asks for nothing from anywhere', () => {
  const page = GRAPH_PRINTERS.html(graph('pl'));
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/src=|href=|url\(|import /);
});

test('no name breaks out of a picture', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const hostile = `"]; <script>${text}</script>\n##vso[x]`;
      expect(GRAPH_PRINTERS.mermaid(graph(hostile)).split('\n')).toHaveLength(5);
      expect(GRAPH_PRINTERS.dot(graph(hostile)).split('\n')).toHaveLength(8);
      expect(GRAPH_PRINTERS.html(graph(hostile)).match(/<script/g)).toHaveLength(1);
      for (const print of Object.values(GRAPH_PRINTERS))
        expect(print(graph(hostile))).not.toContain('##vso[');
    }),
  );
});

test('no two boxes lie on each other', () => {
  const nodes = Array.from({ length: 50 }, (_, i) => ({ ...graph('x').nodes[0]!, id: `n${i}` }));
  const places = layout({ nodes, edges: [] }).map(({ x, y }) => `${x} ${y}`);
  expect(new Set(places).size).toBe(50);
});
