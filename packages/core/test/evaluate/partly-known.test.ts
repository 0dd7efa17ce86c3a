/** What is known of a value stays known, whatever is not known about the rest of it. */
import { optionsOf, printedValue, properties, settle, valueFrom } from './support.ts';

const open = {
  parameters: {
    name: { type: 'string' },
    more: { type: 'object' },
    list: { type: 'array' },
    on: { type: 'bool' },
  },
};
const printed = (expression: string) => printedValue(expression, open);

test('a text keeps its known parts', () => {
  const { graph } = settle({
    ...open,
    resources: [
      {
        type: 'Microsoft.Web/sites',
        apiVersion: '2022-09-01',
        name: 'web',
        properties: { url: "[concat('http://', parameters('name'), '.example.net')]" },
      },
    ],
  });
  expect(graph.resources[0]?.at('properties.url').parts).toEqual(['http://', undefined, '.example.net']);
});

test.each([
  ["[concat('a-', parameters('name'), '-z')]", "[format('a-{0}-z', parameters('name'))]"],
  ["[format('{0}/{1}', 'vault', parameters('name'))]", "[format('vault/{0}', parameters('name'))]"],
  ["[concat('a', concat('b', parameters('name')))]", "[format('ab{0}', parameters('name'))]"],
  ["[startsWith(concat('https://', parameters('name')), 'HTTPS:')]", true],
  [
    "[startsWith(concat('h', parameters('name')), 'https')]",
    "[startsWith(format('h{0}', parameters('name')), 'https')]",
  ],
  ["[endsWith(concat(parameters('name'), '.net'), 'net')]", true],
  ["[contains(concat('a:b:', parameters('name')), ':b')]", true],
  ["[contains(concat('a', parameters('name')), 'b')]", "[contains(format('a{0}', parameters('name')), 'b')]"],
  ["[contains(toLower(concat('HTTP:', parameters('name'))), 'http:')]", true],
  ["[startsWith(join(createArray('10.0.0.0/8', parameters('name')), ','), '10.')]", true],
  ["[join(createArray('a', 'b'), '-')]", 'a-b'],
  ["[equals(concat('vm-', parameters('name')), 'sql-1')]", false],
  ["[equals('a.net', concat(parameters('name'), '.com'))]", false],
  ["[toLower(concat('A', parameters('name')))]", "[toLower(format('A{0}', parameters('name')))]"],
  [
    "[toLower(resourceId('Microsoft.Web/sites', parameters('name')))]",
    "[toLower(resourceId('Microsoft.Web/sites', parameters('name')))]",
  ],
  ["[empty(concat('a', parameters('name')))]", false],
  ["[empty(parameters('name'))]", "[empty(parameters('name'))]"],
])('text: %s', (expression, expected) => expect(printed(expression)).toEqual(expected));

test.each([
  ["[createArray('a', parameters('name'))[0]]", 'a'],
  ["[length(createArray('a', parameters('name')))]", 2],
  ["[contains(createArray('a', parameters('name')), 'a')]", true],
  ["[first(concat(createArray('a'), parameters('list')))]", 'a'],
  [
    "[length(concat(createArray('a'), parameters('list')))]",
    "[length(concat(createArray('a'), parameters('list')))]",
  ],
  [
    "[last(concat(createArray('a'), parameters('list')))]",
    "[last(concat(createArray('a'), parameters('list')))]",
  ],
  ["[empty(createArray(parameters('name')))]", false],
  ["[flatten(createArray(createArray(1), createArray(parameters('name'))))[0]]", 1],
])('array: %s', (expression, expected) => expect(printed(expression)).toEqual(expected));

test.each([
  ["[createObject('a', 1, 'b', parameters('name')).a]", 1],
  ["[createObject('a', 1, 'b', parameters('name')).B]", "[parameters('name')]"],
  ["[contains(createObject('a', parameters('name')), 'A')]", true],
  ["[contains(createObject('a', parameters('name')), 'c')]", false],
  ["[union(parameters('more'), createObject('tls', '1.2')).tls]", '1.2'],
  [
    "[union(createObject('a', createObject('x', 1)), createObject('a', createObject('y', 2)))]",
    { a: { x: 1, y: 2 } },
  ],
  [
    "[contains(union(parameters('more'), createObject('a', 1)), 'b')]",
    "[contains(union(parameters('more'), createObject('a', 1)), 'b')]",
  ],
  ["[shallowMerge(createArray(parameters('more'), createObject('a', 1))).a]", 1],
  [
    "[tryGet(createObject('a', parameters('more')), 'a', 'b')]",
    "[tryGet(createObject('a', parameters('more')), 'a', 'b')]",
  ],
  ["[tryGet(createObject('a', parameters('more')), 'c')]", null],
  ["[items(createObject('b', parameters('name'), 'a', 1))[0].key]", 'a'],
])('object: %s', (expression, expected) => expect(printed(expression)).toEqual(expected));

test('what an unknown object may override is a choice', () => {
  const value = valueFrom("[union(createObject('acl', 'Deny'), parameters('more')).acl]", open);
  expect(optionsOf(value)).toEqual(['Deny', "[union(createObject('acl', 'Deny'), parameters('more')).acl]"]);
});

test('a property whose name is computed', () => {
  const members = { parameters: { env: { type: 'string', defaultValue: 'prod' } } };
  expect(properties({ "[concat(parameters('env'), 'Url')]": 'x', '[[literal]': 'y' }, members)).toEqual({
    prodUrl: 'x',
    '[literal]': 'y',
  });
});

test('json() of a text with holes keeps its structure', () => {
  const text = '{"id": "x-HOLE", "n": 1, "list": ["HOLE"], "raw": BARE}';
  const json = `[json(format('${text.replace(/[{}]/g, '$&$&').replaceAll('HOLE', '{0}').replace('BARE', '{0}')}', parameters('name')))]`;
  expect(printed(json)).toEqual({
    id: "[format('x-{0}', parameters('name'))]",
    n: 1,
    list: ["[parameters('name')]"],
    raw: "[parameters('name')]",
  });
});

test('json() of an array with an unquoted hole may have more items than it seems', () => {
  const value = valueFrom("[json(concat('[', parameters('name'), ']'))]", open);
  expect(value).toMatchObject({ kind: 'array', open: true });
});

test('json() of what has no known structure is unknown', () => {
  expect(valueFrom("[json(parameters('name'))]", open).kind).toBe('unknown');
});
