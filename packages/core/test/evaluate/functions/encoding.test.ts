/** base64, data URIs, percent encoding and JSON texts, by example. */
import fc from 'fast-check';
import { apply, refusal } from './apply.ts';

const text = fc.string({ unit: 'grapheme' });

describe('base64', () => {
  test.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foobar', 'Zm9vYmFy'],
    ['Grüße €😀', 'R3LDvMOfZSDigqzwn5iA'],
  ])('of %j is %s (RFC 4648)', (plain, encoded) => {
    expect(apply('base64', plain)).toBe(encoded);
    expect(apply('base64ToString', encoded)).toBe(plain);
  });

  test('blanks are skipped, anything else that is not base64 is refused', () => {
    expect(apply('base64ToString', 'Zm9v\r\nYmFy')).toBe('foobar');
    expect(refusal('base64ToString', 'Zm9')).toContain('not base64');
    expect(refusal('base64ToString', 'Zm9_')).toContain('not base64');
  });

  test('bytes that are no UTF-8 become replacement characters', () => {
    expect(apply('base64ToString', '/0H+')).toBe('\ufffdA\ufffd');
  });

  test('comes back whole', () => {
    fc.assert(
      fc.property(text, (value) => expect(apply('base64ToString', apply('base64', value))).toBe(value)),
    );
  });

  test('base64ToJson reads single-quoted JSON too', () => {
    expect(apply('base64ToJson', apply('base64', "{'port': 22}"))).toEqual({ port: 22 });
  });
});

describe('data URIs', () => {
  test('are written as the engine does', () => {
    expect(apply('dataUri', 'foo')).toBe('data:text/plain;charset=utf-8;base64,Zm9v');
  });

  test('are read with and without base64', () => {
    expect(apply('dataUriToString', 'data:application/json;base64,e30=')).toBe('{}');
    expect(apply('dataUriToString', 'data:,a%20b')).toBe('a b');
    expect(refusal('dataUriToString', 'Zm9v')).toContain('not a data URI');
  });
});

describe('percent encoding', () => {
  test('spares unreserved characters only, and writes upper-case digits', () => {
    expect(apply('uriComponent', "a-b_c.d~e!f'g(h)i*j/k:l é")).toBe(
      'a-b_c.d~e%21f%27g%28h%29i%2Aj%2Fk%3Al%20%C3%A9',
    );
  });

  test('what is not percent-encoded UTF-8 stays', () => {
    expect(apply('uriComponentToString', 'a+b%20%zz%C3%A9%ff%')).toBe('a+b %zzé%ff%');
  });

  test('comes back whole', () => {
    fc.assert(
      fc.property(text, (value) =>
        expect(apply('uriComponentToString', apply('uriComponent', value))).toBe(value),
      ),
    );
  });
});

describe('json', () => {
  test('reads scalars, null and nothing', () => {
    expect(['1', '-2.5', 'true', '"a"', 'null', ''].map((json) => apply('json', json))).toEqual([
      1,
      -2.5,
      true,
      'a',
      null,
      null,
    ]);
    expect(apply('json', null)).toBe(null);
  });

  test('forgives what the engine forgives: single quotes, bare keys, comments, trailing commas', () => {
    expect(apply('json', "{ name: 'it\\'s', /* port */ 'ports': [1, 2,], // end\n }")).toEqual({
      name: "it's",
      ports: [1, 2],
    });
  });

  test('the last of equal keys wins', () => {
    expect(apply('json', '{"a":1,"a":2}')).toEqual({ a: 2 });
  });

  test('keeps integers beyond 2^53 exact', () => {
    expect(apply('json', '9007199254740993')).toBe(9007199254740993n);
  });

  test('reads escapes', () => {
    expect(apply('json', '"\\u00e9\\n\\/\\\\"')).toBe('é\n/\\');
  });

  test.each([
    '{',
    '[1 2]',
    '{"a" 1}',
    '"open',
    'nope',
    '1 2',
    '"\\q"',
    '{:1}',
    '[',
    '01a',
    '/* open',
    '1'.repeat(1000),
  ])('refuses %s', (broken) => {
    expect(refusal('json', broken)).toContain('not valid JSON');
  });

  test('refuses to go deeper than a call stack allows', () => {
    expect(refusal('json', '['.repeat(100_000))).toContain('too deeply');
  });

  test('reads what string writes', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null))), (value) => {
        expect(apply('json', apply('string', value))).toEqual(value);
      }),
    );
  });

  test('reads everything that is JSON', () => {
    fc.assert(fc.property(fc.json(), (json) => expect(apply('string', apply('json', json))).toBeDefined()));
  });
});

describe('uri', () => {
  test.each([
    [
      'https://contoso.com/artifacts/main.json',
      'nested/vm.json',
      'https://contoso.com/artifacts/nested/vm.json',
    ],
    ['https://contoso.com/artifacts', 'vm.json', 'https://contoso.com/vm.json'],
    [
      'https://contoso.com/artifacts/',
      'vm.json?sv=1&sig=x',
      'https://contoso.com/artifacts/vm.json?sv=1&sig=x',
    ],
    ['https://contoso.com', 'vm.json', 'https://contoso.com/vm.json'],
    ['https://contoso.com/a/b/c?q', '../../x/./y', 'https://contoso.com/x/y'],
    ['https://contoso.com/a/b', '/root', 'https://contoso.com/root'],
    ['https://contoso.com/a/b', 'https://Fabrikam.com:443', 'https://fabrikam.com/'],
    ['http://contoso.com:8080/a', '//fabrikam.com/b', 'http://fabrikam.com/b'],
    ['https://contoso.com/a?q', '', 'https://contoso.com/a?q'],
  ])('%s with %s is %s', (base, relative, whole) => {
    expect(apply('uri', base, relative)).toBe(whole);
  });

  test('needs an absolute base', () => {
    expect(refusal('uri', 'contoso.com', 'a')).toContain('absolute URI');
  });

  test('parseUri names what an address says, buildUri puts it together again', () => {
    const address = 'https://contoso.com:8443/a/b?x=1';
    const parts = { scheme: 'https', host: 'contoso.com', port: 8443, path: '/a/b', query: '?x=1' };
    expect(apply('parseUri', address)).toEqual(parts);
    expect(apply('buildUri', parts)).toBe(address);
    expect(apply('parseUri', 'https://contoso.com/')).toEqual({ scheme: 'https', host: 'contoso.com' });
    expect(refusal('buildUri', { scheme: 'https' })).toContain('host is missing');
    expect(refusal('parseUri', '/a/b')).toContain('absolute URI');
  });
});
