/** Tests of the pictures of graphs. */
import fc from 'fast-check';
import type { EstateGraph } from '../../../src/model/estate-graph.ts';
import { GRAPH_PRINTERS } from '../../../src/report/graph/index.ts';

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

test('a line says which parameters are handed over', () => {
  const [edge] = graph('pl').edges;
  const handing = { ...graph('pl'), edges: [{ ...edge!, label: 'runs', parameters: ['day', 'region'] }] };
  expect(GRAPH_PRINTERS.mermaid(handing)).toContain('|runs #40;day, region#41;|');
  expect(GRAPH_PRINTERS.dot(handing)).toContain('[label="runs (day, region)"]');
  expect(GRAPH_PRINTERS.html(handing)).toContain('data-label="runs (day, region)"');
});

test('a child of a declared factory is called by its own name', () => {
  expect(GRAPH_PRINTERS.mermaid(graph("[parameters('factory')]/pl_load"))).toContain('n0["pl_load<br/>');
});

test('the page has a filter, a legend and the names of all nodes, and holds no script but its own', () => {
  const page = GRAPH_PRINTERS.html(graph('pl_<img src=x onerror=alert(1)>'));
  expect(page).toContain('type="search"');
  expect(page).toContain('linked services (1)');
  expect(page).toContain('pl_&lt;img src=x');
  expect(page).not.toContain('<img');
});

test('many activities are folded into their pipelines until somebody asks for them', () => {
  const [pipeline] = graph('pl').nodes;
  const activity = (i: number) => ({
    ...pipeline!,
    id: `a${i}`,
    type: `${pipeline!.type}/activities`,
    parent: 'n0',
  });
  const page = (count: number) =>
    GRAPH_PRINTERS.html({
      nodes: [pipeline!, ...Array.from({ length: count }, (_, i) => activity(i))],
      edges: [],
    });
  expect(page(60)).toContain('value="activities" checked');
  expect(page(61)).toContain('value="activities"><i>');
});
