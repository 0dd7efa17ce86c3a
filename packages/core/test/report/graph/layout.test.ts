/** Where the nodes of a picture stand. */
import fc from 'fast-check';
import { BOX, PARTS, place, route, type Spot, type Standing } from '../../../src/report/graph/layout.ts';
import { SCRIPT } from '../../../src/report/graph/page-script.ts';

const [TRIGGER, PIPELINE, ACTIVITY, DATASET, AZURE] = [0, 1, 2, 3, 6];

function node(id: string, column: number, parent?: string): Standing {
  return { id, column, parent, depth: 0 };
}

function spots(nodes: readonly Standing[], links: readonly string[]): ReadonlyMap<string, Spot> {
  const edges = links.map((link) => ({
    from: link.split('>')[0] as string,
    to: link.split('>')[1] as string,
  }));
  return place(nodes, edges, PARTS);
}

function overlap(a: Spot, b: Spot): boolean {
  return Math.abs(a.x - b.x) < BOX.width && Math.abs(a.y - b.y) < BOX.height;
}

test('columns go from what starts something to what it works on; empty ones take no room', () => {
  const found = spots(
    [node('store', AZURE), node('ds', DATASET), node('pl', PIPELINE), node('t', TRIGGER)],
    ['t>pl', 'pl>ds', 'ds>store'],
  );
  expect(['t', 'pl', 'ds', 'store'].map((id) => found.get(id)?.x)).toEqual([0, 330, 660, 990]);
});

test('activities stand beside their pipeline, and a called pipeline below its caller', () => {
  const found = spots(
    [
      node('called', PIPELINE),
      node('other', PIPELINE),
      node('caller', PIPELINE),
      node('copy', ACTIVITY, 'caller'),
      node('run', ACTIVITY, 'copy'),
    ],
    ['caller>copy', 'copy>run', 'run>called'],
  );
  expect(found.get('copy')?.y).toBe(found.get('caller')?.y);
  const order = ['other', 'caller', 'called'].map((id) => found.get(id)?.y ?? 0);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test('Azure resources stand right of those that refer to them, round in circles or not', () => {
  const found = spots(
    [node('vnet', AZURE), node('nic', AZURE), node('vm', AZURE)],
    ['vm>nic', 'nic>vnet', 'vnet>vm'],
  );
  expect(new Set([...found.values()].map(({ x }) => x)).size).toBeLessThanOrEqual(4);
  const line = spots([node('vnet', AZURE), node('nic', AZURE)], ['nic>vnet']);
  expect(line.get('nic')!.x).toBeLessThan(line.get('vnet')!.x);
});

test('no two boxes lie on each other, whatever the graph', () => {
  const id = fc.integer({ min: 0, max: 14 });
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 15, maxLength: 15 }),
      fc.array(fc.tuple(id, id), { maxLength: 30 }),
      (columns, links) => {
        const nodes = columns.map((column, i) => node(`n${i}`, column));
        const found = [
          ...spots(
            nodes,
            links.map(([a, b]) => `n${a}>n${b}`),
          ).values(),
        ];
        expect(found).toHaveLength(15);
        for (const [i, a] of found.entries())
          for (const b of found.slice(i + 1)) expect(overlap(a, b)).toBe(false);
      },
    ),
  );
});

test('a line leaves a box on the side of the other one', () => {
  const [left, right] = [
    { x: 0, y: 0, column: 1 },
    { x: 330, y: 44, column: 2 },
  ];
  expect(route(left, right, false)).toMatch(/^M220 17C.* 330 61M324 58L330 61L324 64$/);
  expect(route(right, left, false)).toMatch(/^M330 61C.* 220 17M226 14L220 17L226 20$/);
  expect(route(left, right, true)).toBe('M220 17H250V61H330');
});

test('the page places its nodes with the same functions', () => {
  const script = SCRIPT.slice(0, SCRIPT.indexOf('const $'));
  const run = new Function(`${script}; return [...place([{ id: 'a', column: 1, depth: 0 }], [], parts)];`);
  expect(run()).toEqual([['a', { x: 0, y: 0, column: 1 }]]);
});
