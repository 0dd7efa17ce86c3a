/** Templates that mean harm: each ends, says what it left out, and leaves the other files alone. */
import { listResources } from '../../src/analysis/resources.ts';
import { defineRule } from '../../src/model/rule.ts';
import { memoryWorkspace } from '../../src/testing/run-example.ts';
import { linked, nested, storage, template } from '../evaluate/support.ts';
import { codes, oldTls, run } from './support.ts';

/** Asks everything that a rule can ask. */
const curious = defineRule({
  ...oldTls,
  id: 'curious',
  appliesTo: ['*', 'template'],
  check(resource) {
    for (const property of resource.at('').strings()) property.print();
    resource.children();
    resource.linked();
    resource.referencedBy();
  },
});

const bait = template({
  resources: [storage({ name: 'stbeside', properties: { minimumTlsVersion: 'TLS1_0' } })],
});
const using = (expression: string) => storage({ name: expression, properties: { it: expression } });
const chain = (length: number, step: (before: string) => string, first: unknown) =>
  Object.fromEntries(
    Array.from({ length }, (_, i) => [`v${i}`, i === 0 ? first : step(`variables('v${i - 1}')`)]),
  );
const deep = (depth: number): object =>
  depth === 0 ? { resources: [storage()] } : { resources: [nested(`d${depth}`, deep(depth - 1))] };
const wide = (depth: number): object =>
  depth === 0
    ? { resources: [storage()] }
    : { resources: [nested(`d${depth}`, wide(depth - 1), {}, { copy: { name: 'c', count: 30 } })] };
const loops = (depth: number): object => ({
  copy: [{ name: `l${depth}`, count: 800, input: depth === 0 ? 'x' : loops(depth - 1) }],
});
const recursive = {
  parameters: [{ name: 'n', type: 'int' }],
  output: { type: 'int', value: "[add(n.f(parameters('n')), n.f(parameters('n')))]" },
};

const hostile: readonly (readonly [name: string, text: string, notice: string | undefined])[] = [
  ['a loop of 10⁹ turns', template({ resources: [storage({ copy: { name: 'c', count: 1e9 } })] }), 'limit'],
  [
    'loops within loops',
    template({ variables: loops(2), resources: [using("[string(variables('l2'))]")] }),
    'limit',
  ],
  [
    'a function that calls itself twice',
    template({
      functions: [{ namespace: 'n', members: { f: recursive } }],
      resources: [using('[string(n.f(1))]')],
    }),
    'limit',
  ],
  [
    '1,000 objects within each other',
    bait.replace('"TLS1_0"', `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`),
    'too-deep',
  ],
  [
    '100,000 arrays within each other',
    bait.replace('"TLS1_0"', `${'['.repeat(100_000)}1${']'.repeat(100_000)}`),
    'too-deep',
  ],
  [
    'variables that need each other',
    template({
      variables: { a: "[variables('b')]", b: "[concat(variables('a'), variables('a'))]" },
      resources: [using("[variables('a')]")],
    }),
    'limit',
  ],
  [
    'texts that double 60 times',
    template({
      variables: chain(60, (v) => `[concat(${v}, ${v})]`, 'ab'),
      resources: [using("[variables('v59')]")],
    }),
    'limit',
  ],
  [
    'arrays that double 60 times',
    template({
      variables: chain(60, (v) => `[concat(${v}, ${v})]`, ['ab']),
      resources: [using("[string(length(variables('v59')))]")],
    }),
    undefined,
  ],
  [
    'known objects that double 40 times',
    template({
      variables: chain(40, (v) => `[createObject('a', ${v}, 'b', ${v})]`, 'x'),
      resources: [storage({ name: "[string(variables('v39'))]", properties: { it: "[variables('v39')]" } })],
    }),
    undefined,
  ],
  [
    'unknown objects that double 40 times',
    template({
      parameters: { p: { type: 'bool' } },
      variables: chain(
        40,
        (v) => `[if(parameters('p'), createObject('a', ${v}), createObject('b', ${v}))]`,
        'x',
      ),
      resources: [using("[string(variables('v39'))]")],
    }),
    undefined,
  ],
  [
    '2,000 variables in a row',
    template({
      variables: chain(2000, (v) => `[concat(${v}, 'x')]`, 'x'),
      resources: [using("[variables('v1999')]")],
    }),
    'limit',
  ],
  ['80 deployments within each other', template(deep(80)), 'limit'],
  ['deployments that multiply', template(wide(4)), 'limit'],
  [
    'an expression of 50,000 characters',
    template({
      resources: [using(`[concat(${Array.from({ length: 5000 }, (_, i) => `'part${i}'`).join(',')})]`)],
    }),
    undefined,
  ],
  [
    'calls within 8,000 calls',
    template({ resources: [using(`[${'concat('.repeat(8000)}'a'${')'.repeat(8000)}]`)] }),
    'syntax',
  ],
  [
    'a text of two thousand million characters',
    template({ resources: [using("[padLeft('a', 2000000000)]"), using('[string(range(0, 2147483647))]')] }),
    undefined,
  ],
  [
    'maps over maps',
    template({
      variables: {
        a: '[range(0, 10000)]',
        b: "[map(variables('a'), lambda('x', map(variables('a'), lambda('y', add(lambdaVariables('x'), lambdaVariables('y'))))))]",
      },
      resources: [using("[string(variables('b'))]")],
    }),
    'limit',
  ],
  [
    'choices of choices',
    template({
      parameters: Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`p${i}`, { type: 'bool' }])),
      resources: [
        using(
          `[concat(${Array.from({ length: 30 }, (_, i) => `if(parameters('p${i}'), 'a', 'b')`).join(', ')})]`,
        ),
      ],
    }),
    undefined,
  ],
  [
    'bait for regular expressions',
    template({
      resources: [
        storage({
          properties: {
            a: `${'a'.repeat(50_000)}!`,
            b: 'Password='.repeat(5000),
            c: '{'.repeat(50_000),
            d: '$('.repeat(50_000),
            e: `eyJ${'a.'.repeat(50_000)}`,
            f: '##'.repeat(50_000),
            g: '__'.repeat(50_000),
          },
        }),
      ],
    }),
    undefined,
  ],
  [
    'a way out of the workspace',
    template({ resources: [linked('d', { relativePath: '../../../../etc/passwd' })] }),
    'outside-workspace',
  ],
  [
    'names of JavaScript',
    template({
      variables: { constructor: 'a', __proto__: 'b', toString: 'c' },
      resources: [using("[concat(variables('constructor'), variables('hasOwnProperty'))]")],
    }),
    undefined,
  ],
];

test.each(hostile)('%s', (_, text, notice) => {
  const report = run({ 'main.json': text, 'beside/other.json': bait }, { rules: [oldTls, curious] });
  expect(report.findings.map(({ location }) => location.file)).toContain('beside/other.json');
  expect(codes(report).filter((code) => code === 'analysis-failed' || code === 'rule-failed')).toEqual([]);
  if (notice) expect(codes(report)).toContain(notice);
  const list = listResources(memoryWorkspace([{ path: 'main.json', text }]), 'main.json');
  expect(list?.resources.length).toBeGreaterThanOrEqual(0);
});

test('templates that deploy each other in a ring', () => {
  const to = (path: string) =>
    template({ resources: [linked('d', { relativePath: path }), storage({ name: path })] });
  const report = run({ 'a.json': to('b.json'), 'b.json': to('c.json'), 'c.json': to('a.json') });
  expect(new Set(report.findings.map(({ location }) => location.file))).toEqual(
    new Set(['a.json', 'b.json', 'c.json']),
  );
  expect(new Set(codes(report))).toEqual(new Set(['module-cycle']));
});

test('a rule that throws is a notice, and the others go on', () => {
  const broken = defineRule({
    ...oldTls,
    id: 'broken',
    check: () => {
      throw new Error('not-a-real-secret');
    },
  });
  const report = run({ 'main.json': bait }, { rules: [broken, oldTls], onError: () => {} });
  expect(report.findings.map(({ rule }) => rule)).toEqual(['old-tls']);
  expect(report.notices.map(({ code, incomplete }) => [code, incomplete])).toEqual([['rule-failed', true]]);
  expect(JSON.stringify(report)).not.toContain('not-a-real-secret');
});
