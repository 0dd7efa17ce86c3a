/** What ADF dynamic content means, and where its parts stand in the file. */
import fc from 'fast-check';
import type { Expression } from '../../../src/model/expression.ts';
import { parseDynamic } from '../../../src/parse/adf/expression.ts';
import { type Place, SourceFile } from '../../../src/text/source-file.ts';

/** The expression that a JSON string of a pipeline file is. */
function parse(text: string): Expression | undefined {
  return parseDynamic(text, literal(text));
}

function literal(text: string): Place {
  const json = JSON.stringify(text);
  const file = new SourceFile('pipeline/p.json', `{ "value": ${json} }`);
  return { file, start: 11, end: 11 + json.length };
}

/** A compact rendering, so that a test shows the tree: `call(a, b)`, `base[index]`, `${parameter:x}`. */
function show(e: Expression | undefined): string {
  switch (e?.kind) {
    case 'literal':
      return typeof e.value === 'bigint' ? `${e.value}n` : JSON.stringify(e.value);
    case 'reference':
      return `${e.to}:${e.name}`;
    case 'call':
      return `${e.name}(${e.args.map(show).join(', ')})`;
    case 'access':
      return `${show(e.base)}${e.safe ? '?' : ''}[${show(e.index)}]`;
    case 'interpolation':
      return `\`${e.parts.map(show).join(' ')}\``;
    case 'broken':
      return `broken: ${e.because}`;
    default:
      return String(e?.kind);
  }
}

function children(e: Expression): readonly Expression[] {
  if (e.kind === 'call') return e.args;
  if (e.kind === 'interpolation') return e.parts;
  return e.kind === 'access' ? [e.base, e.index] : [];
}

function source(e: Expression): string {
  return e.file.text.slice(e.start, e.end);
}

describe('plain text', () => {
  test.each([
    '',
    'text',
    '@',
    '@@',
    '@@pipeline().RunId',
    ' @pipeline().RunId',
    'a@b.example',
    'user @@{item()}',
  ])('%j is not an expression', (text) => {
    expect(parse(text)).toBeUndefined();
  });
});

describe('an expression', () => {
  test.each([
    ["@'text'", '"text"'],
    ["@'it''s'", '"it\'s"'],
    ["@''", '""'],
    ['@true', 'true'],
    ['@False', 'false'],
    ['@null', 'null'],
    ['@-12', '-12'],
    ['@1.5e3', '1500'],
    ['@9007199254740993', '9007199254740993n'],
    ['@utcNow()', 'utcNow()'],
    ['@UTCNOW( )', 'UTCNOW()'],
    ["@if(equals(1, 2), 'a', null)", 'if(equals(1, 2), "a", null)'],
    ["@activity('Get secret').output.value", 'activity("Get secret")["output"]["value"]'],
    ["@activity('a')?.output?['x y']", 'activity("a")?["output"]?["x y"]'],
    ["@activity('a').output.value[0].id", 'activity("a")["output"]["value"][0]["id"]'],
    ['@item()[add(1, 2)]', 'item()[add(1, 2)]'],
    ['@trigger().outputs.body', 'trigger()["outputs"]["body"]'],
    ['@pipeline().globalParameters.env', 'pipeline()["globalParameters"]["env"]'],
    ['@ add ( 1 ,\n\t2 ) ', 'add(1, 2)'],
    ["@json('{}') . a", 'json("{}")["a"]'],
    ['@item().größe', 'item()["größe"]'],
    ['@item().my-name', 'item()["my-name"]'],
    ['@name', 'symbol:name'],
    ["@encodeUriComponent('ä')", 'encodeUriComponent("ä")'],
    ["@guid('N')", 'guid("N")'],
    ['@sub(10.3, .3)', 'sub(10.3, 0.3)'],
    ['@-.5', '-0.5'],
  ])('%j is %s', (text, tree) => {
    expect(show(parse(text))).toBe(tree);
  });
});

describe('references', () => {
  test.each([
    ['@pipeline().parameters.table', 'parameter:table'],
    ['@Pipeline().Parameters.Table', 'parameter:Table'],
    ["@pipeline().parameters['my table']", 'parameter:my table'],
    ['@pipeline()?.parameters?.table', 'parameter:table'],
    ['@pipeline().parameters.config.name', 'parameter:config["name"]'],
    ['@pipeline().parameters[item()]', 'pipeline()["parameters"][item()]'],
    ['@dataset().path', 'parameter:path'],
    ['@linkedService().server', 'parameter:server'],
    ['@linkedService().my server ', 'parameter:my server'],
    ["@dataset('d').path", 'dataset("d")["path"]'],
    ["@variables('token')", 'variable:token'],
    ["@variables('list')[0]", 'variable:list[0]'],
    ['@variables(item())', 'variables(item())'],
  ])('%j is %s', (text, tree) => {
    expect(show(parse(text))).toBe(tree);
  });
});

describe('text with expressions in it', () => {
  test.each([
    ['@{item()}', '`item()`'],
    ['a@{1}b', '`"a" 1 "b"`'],
    ['@{1}@{2}', '`1 2`'],
    ["@{ '}' }", '`"}"`'],
    ['@@{1} is @{1}', '`"@{1} is " 1`'],
    ['@@a @{1}', '`"@a " 1`'],
    ["@concat('a', dataset().b)", '`"a" parameter:b`'],
    ["x@{CONCAT('a', 'b')}", '`"x" `"a" "b"``'],
  ])('%j is %s', (text, tree) => {
    expect(show(parse(text))).toBe(tree);
  });
});

describe('a broken expression', () => {
  test.each([
    ['@concat(', 'broken: the expression ends too early'],
    ["@concat('a'", 'broken: expected "," or ")" in the call of concat'],
    ["@concat('a", 'broken: a quoted text is not closed'],
    ['@concat("a")', 'broken: texts in expressions are written in single quotes'],
    ['@item().', 'broken: a property name is missing after "."'],
    ['@item()[0', 'broken: expected "]"'],
    ['@item() item()', 'broken: unexpected "i" after the expression'],
    ['@1a', 'broken: a number runs into a name'],
    ['@f(,)', 'broken: unexpected ","'],
  ])('%j says why', (text, tree) => {
    expect(show(parse(text))).toBe(tree);
  });

  test('is what nests so deeply that its readers could not walk it', () => {
    const deep = 'broken: the expression is nested too deeply';
    expect(show(parse(`@${'f('.repeat(5000)}`))).toBe(deep);
    expect(show(parse(`@item()${'.a'.repeat(5000)}`))).toBe(deep);
  });

  test('leaves the other parts of a text readable', () => {
    const parsed = parse('a@{item(}b@{1}');
    expect(show(parsed)).toBe('`"a" broken: unexpected "}" "b" 1`');
    expect(children(parsed as Expression).map(source)).toEqual(['a', '@{item(}', 'b', '1']);
  });

  test('that is not closed reaches to the end', () => {
    expect(show(parse('a@{item()'))).toBe('`"a" broken: expected "}"`');
  });
});

describe('places', () => {
  test('are exact in a plain string', () => {
    const e = parse("@if(variables('x'), 'secret', 1)") as Expression;
    expect(source(e)).toBe("if(variables('x'), 'secret', 1)");
    expect(children(e).map(source)).toEqual(["variables('x')", "'secret'", '1']);
  });

  test('are exact behind escapes', () => {
    const e = parse('Server="é\u0001\n";Key=@{dataset().key}') as Expression;
    expect(children(e).map(source)).toEqual(['Server=\\"é\\u0001\\n\\";Key=', 'dataset().key']);
  });

  test('a parameter reference spans the whole chain that names it', () => {
    const e = parse('@pipeline().parameters.config.name') as Expression;
    expect(children(e).map(source)).toEqual(['pipeline().parameters.config', 'name']);
  });

  test('are exact in a Bicep string without escapes', () => {
    const file = new SourceFile('main.bicep', "value: '@item()'");
    const e = parseDynamic('@item()', { file, start: 7, end: 16 }) as Expression;
    expect(source(e)).toBe('item()');
  });

  test('are the whole literal when the text was not written as one JSON string', () => {
    const place = literal('@item()');
    const e = parseDynamic("@concat('a', item())", place) as Expression;
    for (const part of [e, ...children(e)]) expect([part.start, part.end]).toEqual([place.start, place.end]);
  });
});

/** Texts made of the language's own pieces break a parser sooner than random characters. */
const pieces = fc.array(
  fc.constantFrom(
    '@',
    '@{',
    '}',
    '@@',
    "'",
    "''",
    '(',
    ')',
    '[',
    ']',
    '.',
    '?',
    ',',
    ' ',
    '\n',
    '"',
    '\\',
    'item',
    'é',
    '-1',
    'concat(',
    "variables('x')",
  ),
  { maxLength: 30 },
);

describe('any text', () => {
  test('is parsed without an error, and every node lies within its parent', () => {
    const check = (e: Expression): void => {
      expect(e.start).toBeLessThanOrEqual(e.end);
      for (const child of children(e)) {
        expect(child.start).toBeGreaterThanOrEqual(e.start);
        expect(child.end).toBeLessThanOrEqual(e.end);
        check(child);
      }
    };
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((p) => `@${p.join('')}`),
          pieces.map((p) => p.join('')),
          fc.string(),
        ),
        (text) => {
          const place = literal(text);
          const e = parseDynamic(text, place);
          if (e === undefined) return;
          expect(e.start).toBeGreaterThan(place.start);
          expect(e.end).toBeLessThan(place.end);
          check(e);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
