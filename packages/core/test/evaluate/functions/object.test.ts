/** Functions of objects, by example. */
import { plainFunctions } from '../../../src/evaluate/functions/table.ts';
import { apply, refusal } from './apply.ts';

describe('making objects', () => {
  test('createObject takes pairs of key and value', () => {
    expect(apply('createObject', 'name', 'web', 'port', 443)).toEqual({ name: 'web', port: 443 });
    expect(refusal('createObject', 'name')).toContain('pairs');
    expect(refusal('createObject', 1, 2)).toContain('argument 1');
  });

  test('keys that differ in case only are one key, in its first spelling', () => {
    expect(apply('shallowMerge', [{ SKU: 'F1' }, { sku: 'P1' }])).toEqual({ SKU: 'P1' });
    expect(apply('union', { Tags: { Env: 'a' } }, { tags: { env: 'b' } })).toEqual({ Tags: { Env: 'b' } });
  });

  test('union merges objects inside, replaces arrays, and lets null win', () => {
    expect(apply('union', { net: { a: 1, list: [1] }, x: 1 }, { net: { b: 2, list: [2] }, x: null })).toEqual(
      {
        net: { a: 1, list: [2], b: 2 },
        x: null,
      },
    );
  });

  test('shallowMerge replaces objects inside', () => {
    expect(apply('shallowMerge', [{ net: { a: 1 } }, null, { net: { b: 2 } }])).toEqual({ net: { b: 2 } });
  });

  test('null counts for nothing among the objects of a union', () => {
    expect(apply('union', null, { a: 1 })).toEqual({ a: 1 });
  });

  test('intersection keeps members with equal values', () => {
    expect(apply('intersection', { a: 1, B: [2], c: 3 }, { A: 1, b: [2], c: 4 })).toEqual({ a: 1, B: [2] });
  });
});

describe('taking objects apart', () => {
  const zones = { zone2: 2, Alpha: 0, '10-net': 1, alpha: 3 };

  test('items and objectKeys come in the order of .NET cultures', () => {
    expect(apply('objectKeys', zones)).toEqual(['10-net', 'alpha', 'Alpha', 'zone2']);
    expect(apply('items', { b: true, a: [1] })).toEqual([
      { key: 'a', value: [1] },
      { key: 'b', value: true },
    ]);
  });

  test('contains asks for a key, whatever its case', () => {
    expect(apply('contains', { httpsOnly: null }, 'HTTPSONLY')).toBe(true);
    expect(apply('contains', { '8080': 'x' }, 8080)).toBe(true);
    expect(apply('contains', { a: 'b' }, 'b')).toBe(false);
  });

  test('tryGet follows keys and indexes and gives null when one is not there', () => {
    const site = { Properties: { hosts: ['a', 'b'] } };
    expect(apply('tryGet', site, 'properties', 'hosts', 1)).toBe('b');
    expect(apply('tryGet', site, 'properties', 'hosts', 2)).toBe(null);
    expect(apply('tryGet', site, 'settings', 'x')).toBe(null);
    expect(apply('tryGet', null, 'x')).toBe(null);
    expect(refusal('tryGet', 'text', 'x')).toContain('argument 1');
  });
});

test('integer-like keys keep their place in the order of writing', () => {
  const [json, string] = [plainFunctions.get('json'), plainFunctions.get('string')];
  const written = '{"b":1,"10":2,"a":3,"9":4}';
  expect(string?.call([json?.call([written]) ?? null])).toBe(written);
});
