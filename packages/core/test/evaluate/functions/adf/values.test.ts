/** Texts, numbers, collections and XML of pipeline expressions, where they differ from templates or the page is silent. */
import { worth } from './support.ts';

test.each<[string, unknown]>([
  ['div(11, 5.0)', 2.2],
  ["div(float('11'), 5)", 2.2],
  ['div(-7, 2)', -3],
  ['div(add(1, 2.0), 2)', 1.5],
  ['mod(-7, 3)', -1],
  ['mod(7.5, 2)', 1.5],
  ['add(9007199254740993, 1)', 9007199254740994n],
  ['max(1.5, 2)', 2],
  ['min(createArray(3, 1.5))', 1.5],
  ["float('1,000.5')", 1000.5],
  ["int(' 12 ')", 12],
  ['greater(1.5, 1)', true],
  ["startsWith('Hello', 'HE')", true],
  ["indexOf('Hello', 'LLO')", 2],
  ["lastIndexOf('abcABC', 'c')", 5],
  ["replace('aAa', 'a', 'b')", 'bAb'],
  ["substring('hello', 1)", 'ello'],
  ["split('a,b,,c', ',')", ['a', 'b', '', 'c']],
  ["equals('a', 'A')", false],
  ["equals(1, '1')", false],
  ['equals(createArray(1, 2), createArray(1, 2))', true],
  ['equals(null, null)', true],
  ["contains('Hello', 'hello')", false],
  ["contains(createArray('a', 'b'), 'b')", true],
  ["contains(json('{\"Key\":1}'), 'Key')", true],
  ["contains(json('{\"Key\":1}'), 'key')", false],
  ['union(json(\'{"a":1}\'), json(\'{"a":2,"b":3}\'))', { a: 2, b: 3 }],
  ['intersection(json(\'{"a":1,"b":2}\'), json(\'{"b":2}\'))', { b: 2 }],
  ["join(createArray(1, true, 'x'), ';')", '1;True;x'],
  ['take(createArray(1), 5)', [1]],
  ['empty(createArray())', true],
  ["array(createArray('a'))", ['a']],
  ['json(null)', {}],
  ["string(createArray(1, 'a', null))", '[1,"a",null]'],
  ["length(split('', ','))", 1],
  ['and(false, item())', false],
  ["coalesce(null, json('null'), 3)", 3],
  ['length(createArray(1, utcNow()))', 2],
  ["dataUriToString('data:,hello%20world')", 'hello world'],
  ["toUpper('ß')", 'ß'],
])('%s', (expression, expected) => {
  expect(worth(expression)).toEqual(expected);
});

test.each<[string, RegExp]>([
  ['div(1, 0)', /division by zero/],
  ['div(1, 0.0)', /division by zero/],
  ["add('1', 2)", /must be a number/],
  ['add(9223372036854775807, 1)', /overflow/],
  ["skip('abc', 1)", /must be an array/],
  ["greater('a', 1)", /must be a string/],
  ["int('1.5')", /must be an integer/],
  ["split('a', createArray(','))", /must be a string/],
  ["resourceId('a/b', 'c')", /'resourceId' is not known/],
  ["format('{0}', 1)", /'format' is not known/],
])('%s is refused', (expression, reason) => {
  expect(worth(expression)).toMatch(reason);
});

const SHOP = '<shop><item id="1"><n>tea</n><p>2</p></item><item id="2"><n>rye</n><p>3.5</p></item></shop>';

test.each<[string, unknown]>([
  ['//n/text()', ['tea', 'rye']],
  ['/shop/item[2]/n/text()', 'rye'],
  ['/shop/item[last()]/@id', '2'],
  ['/shop/item[@id="2"]/n', '<n>rye</n>'],
  ["/shop/item[n=''tea'']/p/text()", '2'],
  ['/shop/item[p=3.5]/@id', '2'],
  ['/shop/item[n="tea" and @id="1"]/@id', '1'],
  ['//item//p/text()', ['2', '3.5']],
  ['count(//item)', 2],
  ['sum(//p)', 5.5],
  ['string(/shop/item[1]/n)', 'tea'],
  ['number(//p)', 2],
  ['boolean(//nothing)', false],
  ['/shop/nothing', []],
])('xpath %s', (path, expected) => {
  expect(worth(`xpath(xml('${SHOP}'), '${path}')`)).toEqual(expected);
});

test('an XPath of another kind is unknown, not wrong', () => {
  expect(worth(`xpath(xml('${SHOP}'), 'translate(//n, "a", "b")')`)).toMatch(
    /beyond what the analysis computes/,
  );
  expect(worth(`xpath(xml('${SHOP}'), '//item[position() < 2]')`)).toMatch(
    /beyond what the analysis computes/,
  );
});

test.each<[string, unknown]>([
  [
    'json(xml(\'<a><b>1</b><b x="y">2</b><c/><d></d></a>\'))',
    { a: { b: ['1', { '@x': 'y', '#text': '2' }], c: null, d: '' } },
  ],
  ["json(xml('<a>&lt;&#65;&#x42;<![CDATA[<x>]]><!-- no --></a>'))", { a: '<AB<x>' }],
  ['xml(json(\'{"a":{"@id":1,"b":[true,null],"#text":"<"}}\'))', '<a id="1"><b>true</b><b />&lt;</a>'],
])('%s', (expression, expected) => {
  expect(worth(expression)).toEqual(expected);
});

test.each(['<a>', '<a></b>', '<a/><b/>', 'x<a/>', '<a b=c/>', '<a>&nope;</a>', '<!DOCTYPE a><a/>'])(
  '%s is no XML',
  (text) => {
    expect(worth(`json(xml('${text}'))`)).toMatch(/^unknown: /);
  },
);

test.each(['{"a":1,"b":2}', '{"a":[1]}', '[1]', '{"a b":1}'])('%s is no one element', (text) => {
  expect(worth(`xml(json('${text}'))`)).toMatch(/^unknown: /);
});

test('an entity that XML does not know makes a text no XML, whatever it is called', () => {
  expect(worth("xml('<a>&toString;</a>')")).toMatch(/^unknown: /);
});
