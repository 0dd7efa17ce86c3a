/** Functions of arrays, by example. */
import { apply, refusal } from './apply.ts';

describe('making arrays', () => {
  test('array wraps anything but an array', () => {
    expect(apply('array', 'a')).toEqual(['a']);
    expect(apply('array', ['a'])).toEqual(['a']);
    expect(apply('array', null)).toEqual([null]);
  });

  test('createArray takes its arguments as they are', () => {
    expect(apply('createArray', 1, ['b'], { c: 3 })).toEqual([1, ['b'], { c: 3 }]);
    expect(apply('createArray')).toEqual([]);
  });

  test('flatten takes off one level', () => {
    expect(apply('flatten', [[1, [2]], [], [3]])).toEqual([1, [2], 3]);
    expect(refusal('flatten', [1])).toContain('array');
  });
});

describe('parts of arrays', () => {
  test('first and last of an empty array, or of null, are null', () => {
    expect([apply('first', []), apply('last', []), apply('first', null)]).toEqual([null, null, null]);
    expect([apply('first', [7, 8]), apply('last', [7, 8])]).toEqual([7, 8]);
  });

  test('take and skip are clamped', () => {
    expect(apply('take', ['a', 'b'], 5)).toEqual(['a', 'b']);
    expect(apply('take', ['a', 'b'], -5)).toEqual([]);
    expect(apply('skip', ['a', 'b'], 5)).toEqual([]);
    expect(apply('skip', ['a', 'b'], 2n ** 62n)).toEqual([]);
  });

  test('indexFromEnd counts from 1 and refuses to leave the array, tryIndexFromEnd gives null', () => {
    expect(apply('indexFromEnd', ['a', 'b', 'c'], 2)).toBe('b');
    expect(refusal('indexFromEnd', ['a'], 2)).toContain('outside');
    expect(refusal('indexFromEnd', ['a'], 0)).toContain('outside');
    expect(apply('tryIndexFromEnd', ['a'], 2)).toBe(null);
    expect(apply('tryIndexFromEnd', null, 1)).toBe(null);
  });
});

describe('searching in arrays', () => {
  test('contains and indexOf regard case and type, and compare whole values', () => {
    expect(apply('contains', ['Web', 'Db'], 'web')).toBe(false);
    expect(apply('contains', [1, 2], '1')).toBe(false);
    expect(apply('contains', [{ a: [1] }], { a: [1] })).toBe(true);
    expect(apply('indexOf', ['a', 'B', 'b'], 'b')).toBe(2);
    expect(apply('lastIndexOf', [3, 4, 3], 3)).toBe(2);
    expect(apply('indexOf', ['a'], 'z')).toBe(-1);
  });

  test('length counts elements, characters or members', () => {
    expect([apply('length', [1, 2]), apply('length', 'four'), apply('length', { a: 1 })]).toEqual([2, 4, 1]);
    expect(refusal('length', null)).toContain('argument 1');
  });

  test('empty is true of nothing at all, too', () => {
    expect(['', [], {}, null].map((value) => apply('empty', value))).toEqual([true, true, true, true]);
    expect(['a', [null], { a: null }].map((value) => apply('empty', value))).toEqual([false, false, false]);
    expect(refusal('empty', 0)).toContain('argument 1');
  });
});

describe('sets', () => {
  test('union keeps the first of equal elements in place', () => {
    expect(apply('union', ['b', 'a', 'b'], ['c', 'a'])).toEqual(['b', 'a', 'c']);
  });

  test('union and distinct tell 1 from its text and true from its word', () => {
    expect(apply('union', [1, true], ['1', 'true', 1])).toEqual([1, true, '1', 'true']);
    expect(apply('distinct', [{ a: 1, b: 2 }, { b: 2, a: 1 }, 'x', 'X', 'x'])).toEqual([
      { a: 1, b: 2 },
      'x',
      'X',
    ]);
  });

  test('intersection keeps what is everywhere, once', () => {
    expect(apply('intersection', [1, 2, 2, 3], [3, 2], [2, 3, 4])).toEqual([2, 3]);
    expect(apply('intersection', ['a'], [])).toEqual([]);
  });

  test('arrays and objects do not mix', () => {
    expect(refusal('union', ['a'], { a: 1 })).toContain('all arrays or all objects');
    expect(refusal('intersection', ['a'], { a: 1 })).toContain('all arrays or all objects');
  });
});
