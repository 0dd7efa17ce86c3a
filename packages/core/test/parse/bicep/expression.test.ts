/** How Bicep expressions become common expressions. */
import { shown, textAt, unitOf } from './show.ts';

describe('operators are calls of ARM functions', () => {
  test.each([
    ['1 == 2', 'equals(1, 2)'],
    ['1 != 2', 'not(equals(1, 2))'],
    ["'a' =~ 'B'", "equals(toLower('a'), toLower('B'))"],
    ["'a' !~ 'B'", "not(equals(toLower('a'), toLower('B')))"],
    ['true && false', 'and(true, false)'],
    ['true || false', 'or(true, false)'],
    ['!true', 'not(true)'],
    ['1 + 2', 'add(1, 2)'],
    ['1 - 2', 'sub(1, 2)'],
    ['1 * 2', 'mul(1, 2)'],
    ['1 / 2', 'div(1, 2)'],
    ['1 % 2', 'mod(1, 2)'],
    ['1 < 2', 'less(1, 2)'],
    ['1 <= 2', 'lessOrEquals(1, 2)'],
    ['1 > 2', 'greater(1, 2)'],
    ['1 >= 2', 'greaterOrEquals(1, 2)'],
    ['true ? 1 : 2', 'if(true, 1, 2)'],
    ['null ?? 1', 'coalesce(null, 1)'],
  ])('%s', (source, expected) => {
    expect(shown(source)).toBe(expected);
  });

  test('a minus before a number belongs to it, before anything else it subtracts from 0', () => {
    expect(shown('-5')).toBe('-5');
    expect(shown('-length([1])')).toBe('sub(0, length([1]))');
  });

  test('bind as strongly as in the language', () => {
    expect(shown('1 + 2 * 3 == 7 && true || false ?? true')).toBe(
      'coalesce(or(and(equals(add(1, mul(2, 3)), 7), true), false), true)',
    );
  });

  test('group from the left', () => {
    expect(shown('1 - 2 - 3')).toBe('sub(sub(1, 2), 3)');
  });

  test('a ternary may be another one’s last branch', () => {
    expect(shown('true ? 1 : false ? 2 : 3')).toBe('if(true, 1, if(false, 2, 3))');
  });
});

describe('literals', () => {
  test('integers that a double cannot hold are kept exactly', () => {
    expect(shown('9223372036854775807')).toBe('9223372036854775807');
    expect(unitOf('var x = 9223372036854775807').variables.get('x')?.value).toMatchObject({
      value: 9223372036854775807n,
    });
  });

  test('escapes are resolved', () => {
    expect(shown(String.raw`'it\'s \${not} a hole: \\ \u{1F511}'`)).toBe("'it's ${not} a hole: \\ 🔑'");
  });

  test('a multi-line string loses its first line break and nothing else', () => {
    expect(shown("'''\nfirst\n  second\\n\n'''")).toBe("'first\n  second\\n\n'");
    expect(shown("'''\r\na\r\n'''")).toBe("'a\r\n'");
    expect(shown("''''quoted''''")).toBe("''quoted''");
  });
});

describe('string building', () => {
  test('texts and holes in their order, without empty texts', () => {
    expect(shown("'${a}-${b}!'", "param a string\nvar b = 'b'")).toBe(`"parameter:a '-' variable:b '!'"`);
  });

  test('a string inside a hole', () => {
    expect(shown("'x${toUpper('y${1}')}'")).toBe(`"'x' toUpper("'y' 1")"`);
  });

  test('a multi-line string has holes only with as many dollars as it began with', () => {
    expect(shown("'''a ${b}'''")).toBe("'a ${b}'");
    expect(shown("$'''\na ${1}\n'''")).toBe(`"'a ' 1 '\n'"`);
    expect(shown("$$'''${0} $${1} $$${2}'''")).toBe(`"'\${0} ' 1 ' $' 2"`);
  });
});

describe('access', () => {
  const before = 'param p object\nparam i int';

  test.each([
    ['p.a.b', "parameter:p['a']['b']"],
    ["p['a'][i]", "parameter:p['a'][parameter:i]"],
    ['p.?a.b', "parameter:p[?'a']['b']"],
    ['p[?i]', 'parameter:p[?parameter:i]'],
    ['p[^1]', 'parameter:p[^1]'],
    ['p[?^1]', 'parameter:p[?^1]'],
  ])('%s', (source, expected) => {
    expect(shown(source, before)).toBe(expected);
  });

  test('`!` and parentheses end a safe chain and mean nothing else', () => {
    expect(shown('p.?a!.b', before)).toBe("parameter:p[?!'a']['b']");
    expect(shown('(p.?a).b', before)).toBe("parameter:p[?!'a']['b']");
    expect(shown('length(p!)', before)).toBe('length(parameter:p)');
  });
});

describe('objects and arrays', () => {
  test('keys are names, strings or computed', () => {
    expect(shown("{ a: 1, 'b-c': 2, '${1}d': 3 }")).toBe(`{a: 1, b-c: 2, "1 'd'": 3}`);
  });

  test('a quoted key’s place is what stands between its quotes', () => {
    const value = unitOf("var x = { 'b-c': 2 }").variables.get('x')!.value;
    expect(value.kind === 'object' && value.entries.map((entry) => textAt(entry.keyPlace))).toEqual(['b-c']);
  });

  test('spreads', () => {
    expect(shown('{ ...a, b: 1 }', 'var a = {}')).toBe('{...variable:a, b: 1}');
    expect(shown('[1, ...a]', 'var a = []')).toBe('[1, ...variable:a]');
  });

  test('loops with and without an index', () => {
    expect(shown('[for n in [1, 2]: n]')).toBe('for n in [1, 2]: local:n');
    expect(shown("[for (n, i) in range(0, 3): '${n}${i}']")).toBe(
      'for n, i in range(0, 3): "local:n local:i"',
    );
  });
});

describe('names', () => {
  test('a loop or lambda variable hides a declaration of the same name', () => {
    const before = 'param a array';
    expect(shown('map(a, a => a)', before)).toBe('map(parameter:a, (a) => local:a)');
    expect(shown('reduce(a, 0, (sum, next) => sum + next)', before)).toBe(
      'reduce(parameter:a, 0, (sum, next) => add(local:sum, local:next))',
    );
  });

  test('functions may be qualified by their namespace', () => {
    expect(shown('sys.concat(az.subscription().id)')).toBe("sys.concat(az.subscription()['id'])");
  });

  test('a declaration called like a namespace is that declaration', () => {
    expect(shown('az.f()', 'param az object')).toBe('parameter:az.f()');
  });

  test('what is imported is a variable, a call through a wildcard has its namespace', () => {
    const before = "import { sku } from 'shared.bicep'\nimport * as shared from 'shared.bicep'";
    expect(shown('[sku, shared.tags, shared.nameOf(1)]', before)).toBe(
      "[variable:sku, variable:shared['tags'], shared.nameOf(1)]",
    );
  });
});

describe('depth', () => {
  const nested = (depth: number) => `${'('.repeat(depth)}1${')'.repeat(depth)}`;

  test('what nests reasonably is read', () => {
    expect(shown(nested(200))).toBe('1');
  });

  test('a chain of operators in a chain of operators ends in a broken expression', () => {
    const chain = ' + 1'.repeat(200);
    expect(shown(`((1${chain})${chain})`)).toContain('broken(nested more than 256 levels deep)');
  });
});
