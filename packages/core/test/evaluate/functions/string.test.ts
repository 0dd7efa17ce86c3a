/** String functions, by example. */
import { apply, refusal } from './apply.ts';

describe('string', () => {
  test('writes objects and arrays as compact JSON with double quotes', () => {
    expect(apply('string', { name: 'web', ports: [80, 443], tls: true })).toBe(
      '{"name":"web","ports":[80,443],"tls":true}',
    );
  });

  test('writes booleans as .NET does, but only outside of JSON', () => {
    expect(apply('string', true)).toBe('True');
    expect(apply('string', [true])).toBe('[true]');
  });

  test('writes integers of 64 bits exactly', () => {
    expect(apply('string', 2n ** 63n - 1n)).toBe('9223372036854775807');
  });

  test('escapes quotes and line separators as Newtonsoft does, and nothing else', () => {
    expect(apply('string', ['"\u2028<é>'])).toBe('["\\"\\u2028<é>"]');
  });
});

describe('joining and splitting', () => {
  test('concat puts texts, integers and booleans together', () => {
    expect(apply('concat', 'vm', 7, '-', false)).toBe('vm7-False');
  });

  test('concat puts arrays together, but not an array and a text', () => {
    expect(apply('concat', ['a'], [], ['b', 'c'])).toEqual(['a', 'b', 'c']);
    expect(refusal('concat', ['a'], 'b')).toBe('concat: argument 2 must be an array');
  });

  test('join takes scalars of any kind', () => {
    expect(apply('join', ['subnet', 3, true], '/')).toBe('subnet/3/True');
    expect(refusal('join', [['a']], ',')).toContain('scalars');
  });

  test('split takes one delimiter or several', () => {
    expect(apply('split', 'a.b..c', '.')).toEqual(['a', 'b', '', 'c']);
    expect(apply('split', 'eastus;westus, northeurope', [', ', ';', ','])).toEqual([
      'eastus',
      'westus',
      'northeurope',
    ]);
  });

  test('split by nothing leaves the text whole', () => {
    expect(apply('split', 'abc', '')).toEqual(['abc']);
    expect(apply('split', 'abc', [])).toEqual(['abc']);
  });
});

describe('parts of strings', () => {
  test('substring refuses to leave the text, take and skip are clamped', () => {
    expect(apply('substring', 'contoso', 3)).toBe('toso');
    expect(apply('substring', 'contoso', 7)).toBe('');
    expect(refusal('substring', 'contoso', 5, 3)).toContain('within the string');
    expect(refusal('substring', 'contoso', -1, 2)).toContain('within the string');
    expect(apply('take', 'contoso', 99)).toBe('contoso');
    expect(apply('skip', 'contoso', 99)).toBe('');
    expect(apply('skip', 'contoso', -1)).toBe('contoso');
  });

  test('first and last of an empty text are empty', () => {
    expect([apply('first', ''), apply('last', ''), apply('last', 'prod')]).toEqual(['', '', 'd']);
  });

  test('padLeft pads texts and integers with one character', () => {
    expect(apply('padLeft', 7, 3, '0')).toBe('007');
    expect(apply('padLeft', 'abc', 2)).toBe('abc');
    expect(refusal('padLeft', 'a', 3, 'xy')).toBe('padLeft: argument 3 must be one character');
  });

  test('replace takes every occurrence, with regard to case', () => {
    expect(apply('replace', 'a.b.A', '.', '$&')).toBe('a$&b$&A');
    expect(apply('replace', 'aA', 'A', 'x')).toBe('ax');
    expect(refusal('replace', 'a', '', 'x')).toContain('argument 2');
  });

  test('trim removes blanks of all kinds at both ends', () => {
    expect(apply('trim', '\t one  two\u00a0\r\n')).toBe('one  two');
  });
});

describe('searching in strings', () => {
  test('contains regards case; indexOf, startsWith and endsWith do not', () => {
    expect(apply('contains', 'Production', 'prod')).toBe(false);
    expect(apply('indexOf', 'Production', 'DUCT')).toBe(3);
    expect(apply('lastIndexOf', 'aBcAbC', 'BC')).toBe(4);
    expect(apply('startsWith', 'Production', 'pRoD')).toBe(true);
    expect(apply('endsWith', 'Production', 'ION')).toBe(true);
  });

  test('an integer can be looked for', () => {
    expect(apply('contains', 'vm12', 12)).toBe(true);
  });

  test('positions are not shifted by letters that change length with case', () => {
    expect(apply('indexOf', 'İİx', 'X')).toBe(2);
    expect(apply('toUpper', 'straße')).toBe('STRAßE');
    expect(apply('toLower', 'ΟΔΟΣ')).toBe('οδοσ');
  });

  test('like takes * as any characters and ignores case', () => {
    expect(apply('like', 'Microsoft.Storage/storageAccounts', 'microsoft.storage/*')).toBe(true);
    expect(apply('like', 'abcabc', 'a*b*c')).toBe(true);
    expect(apply('like', 'aa', 'aa*aa')).toBe(false);
    expect(apply('like', 'a.c', 'a?c')).toBe(false);
    expect(apply('like', 'abc', 'abc')).toBe(true);
  });
});
