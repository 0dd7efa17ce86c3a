/** `copy` in all its places: resources, properties, variables, outputs; counted, empty, of unknown length. */
import { names, printedValue, properties, resources, settle, storage } from './support.ts';

test('a resource loop is one resource per turn', () => {
  const copy = { name: 'accounts', count: 3 };
  expect(names({ resources: [storage({ copy, name: "[concat('st', copyIndex(1))]" })] })).toEqual([
    'st1',
    'st2',
    'st3',
  ]);
});

test.each([
  ['2', 2],
  ["[int('2')]", 2],
  ["[length(createArray('a', 'b'))]", 2],
  [0, 0],
])('a count of %p gives %p resources', (count, expected) => {
  expect(names({ resources: [storage({ copy: { name: 'c', count } })] })).toHaveLength(expected);
});

test('serial loops give the same resources', () => {
  const copy = { name: 'c', count: 2, mode: 'serial', batchSize: 1 };
  expect(names({ resources: [storage({ copy, name: "[format('st{0}', copyIndex('c'))]" })] })).toEqual([
    'st0',
    'st1',
  ]);
});

test('items of a parameter are walked by index', () => {
  const parameters = {
    accounts: {
      type: 'array',
      defaultValue: [
        { id: 'a', tls: 'TLS1_0' },
        { id: 'b', tls: 'TLS1_2' },
      ],
    },
  };
  const account = storage({
    copy: { name: 'c', count: "[length(parameters('accounts'))]" },
    name: "[parameters('accounts')[copyIndex()].id]",
    properties: { minimumTlsVersion: "[parameters('accounts')[copyIndex()].tls]" },
  });
  expect(resources({ parameters, resources: [account] }).map((r) => [r.name, r.properties])).toEqual([
    ['a', { minimumTlsVersion: 'TLS1_0' }],
    ['b', { minimumTlsVersion: 'TLS1_2' }],
  ]);
});

test('a property loop makes an array; an empty one makes an empty array', () => {
  const copy = [
    { name: 'rules', count: 2, input: { value: "[concat('10.0.', copyIndex('rules'), '.0/24')]" } },
    { name: 'none', count: 0, input: 'x' },
  ];
  expect(properties({ copy })).toEqual({
    rules: [{ value: '10.0.0.0/24' }, { value: '10.0.1.0/24' }],
    none: [],
  });
});

test('inside a property loop copyIndex() still means the resource loop', () => {
  const copy = [
    { name: 'p', count: 1, input: "[format('{0}{1}{2}', copyIndex(), copyIndex('r'), copyIndex('p'))]" },
  ];
  const looped = storage({
    copy: { name: 'r', count: 2 },
    name: "[concat('st', copyIndex())]",
    properties: { copy },
  });
  expect(resources({ resources: [looped] }).map((r) => r.properties)).toEqual([
    { p: ['000'] },
    { p: ['110'] },
  ]);
});

test('property loops within each other know both indexes', () => {
  const inner = [{ name: 'y', count: 2, input: "[concat(copyIndex('x'), '-', copyIndex('y'))]" }];
  expect(properties({ copy: [{ name: 'x', count: 2, input: { copy: inner } }] })).toEqual({
    x: [{ y: ['0-0', '0-1'] }, { y: ['1-0', '1-1'] }],
  });
});

test('a variable may be a loop, or an object with a loop in it', () => {
  const variables = {
    copy: [{ name: 'top', count: 2, input: "[copyIndex('top')]" }],
    nested: { copy: [{ name: 'ports', count: 2, input: "[add(8000, copyIndex('ports'))]" }], other: true },
  };
  expect(printedValue("[variables('top')]", { variables })).toEqual([0, 1]);
  expect(printedValue("[variables('nested')]", { variables })).toEqual({ ports: [8000, 8001], other: true });
});

test('an output may be a loop', () => {
  const copy = { count: 2, input: "[concat('st', copyIndex())]" };
  const { graph } = settle({ outputs: { ids: { type: 'array', copy } } });
  expect(
    graph.templates[0]
      ?.at('outputs.ids.value')
      .items()
      .map((item) => item.text),
  ).toEqual(['st0', 'st1']);
});

test('a property called copy that is no loop is a property', () => {
  expect(properties({ copy: 'yes', other: { copy: { a: 1 } } })).toEqual({
    copy: 'yes',
    other: { copy: { a: 1 } },
  });
});

describe('a loop of unknown length', () => {
  const parameters = { accounts: { type: 'array' } };
  const copy = { name: 'c', count: "[length(parameters('accounts'))]" };
  const rules = [{ name: 'rules', count: "[length(parameters('accounts'))]", input: { action: 'Allow' } }];
  const looped = storage({
    copy,
    name: "[parameters('accounts')[copyIndex()]]",
    properties: { tls: 'TLS1_0', copy: rules },
  });
  const { graph } = settle({ parameters, resources: [looped] });

  test('has one representative, which exists only perhaps', () => {
    expect(graph.resources.map(({ name, conditional }) => [name, conditional])).toEqual([
      ["[parameters('accounts')[copyIndex()]]", true],
    ]);
  });

  test('whose known properties are known', () => {
    expect(graph.resources[0]?.at('properties.tls').text).toBe('TLS1_0');
  });

  test('and a property loop has one representative item and is open', () => {
    const property = graph.resources[0]?.at('properties.rules');
    expect(property?.open).toBe(true);
    expect(property?.items().map((item) => item.at('action').text)).toEqual(['Allow']);
  });
});

test('a loop with more turns than the analysis unrolls is judged by one, and says so', () => {
  const { graph, notices } = settle({ resources: [storage({ copy: { name: 'c', count: 1_000_000_000 } })] });
  expect(graph.resources).toHaveLength(1);
  expect(notices.map((notice) => notice.code)).toEqual(['limit']);
});
