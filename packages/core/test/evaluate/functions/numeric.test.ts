/** Arithmetic of 64-bit integers, by example. */
import fc from 'fast-check';
import { apply, refusal } from './apply.ts';

const largest = 2n ** 63n - 1n;

describe('arithmetic', () => {
  test('division and remainder truncate towards zero', () => {
    expect([apply('div', 7, 2), apply('div', -7, 2), apply('mod', -7, 2), apply('mod', 7, -2)]).toEqual([
      3, -3, -1, 1,
    ]);
  });

  test('is exact beyond 2^53', () => {
    expect(apply('add', 2 ** 53 - 1, 2)).toBe(2n ** 53n + 1n);
    expect(apply('sub', 2n ** 60n, 2n ** 60n - 5n)).toBe(5);
  });

  test('refuses to overflow 64 bits', () => {
    expect(refusal('add', largest, 1)).toBe('add: integer overflow');
    expect(refusal('mul', largest, 2)).toBe('mul: integer overflow');
    expect(refusal('div', -(2n ** 63n), -1)).toBe('div: integer overflow');
  });

  test('refuses division by zero, fractions and words', () => {
    expect(refusal('div', 1, 0)).toBe('div: division by zero');
    expect(refusal('mod', 1, 0)).toBe('mod: division by zero');
    expect(refusal('add', 1.5, 1)).toBe('add: not an integer');
    expect(refusal('mul', 'two', 1)).toBe('mul: argument 1 must be an integer');
  });

  test('converts digits, as the engine does', () => {
    expect(apply('mul', '6', 7)).toBe(42);
  });

  test('a number is its quotient times the divisor plus the remainder', () => {
    const int = fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n });
    fc.assert(
      fc.property(int, int, (value, divisor) => {
        fc.pre(divisor !== 0n);
        const quotient = BigInt(apply('div', value, divisor) as number);
        const remainder = BigInt(apply('mod', value, divisor) as number);
        expect(quotient * divisor + remainder).toBe(value);
      }),
    );
  });
});

describe('conversion', () => {
  test('int takes integers and digits with sign and blanks', () => {
    expect([apply('int', '42'), apply('int', ' -7 '), apply('int', '+1'), apply('int', 9)]).toEqual([
      42, -7, 1, 9,
    ]);
    expect(apply('int', '9223372036854775807')).toBe(largest);
    expect(refusal('int', '9223372036854775808')).toBe('int: integer overflow');
    expect(refusal('int', '1.5')).toContain('argument 1');
    expect(refusal('int', true)).toContain('argument 1');
  });

  test('float takes numbers and their digits', () => {
    expect([apply('float', '2.5'), apply('float', 3), apply('float', '1e3')]).toEqual([2.5, 3, 1000]);
    expect(refusal('float', 'much')).toContain('argument 1');
  });
});

describe('min, max and range', () => {
  test('min and max take integers, arrays of them, or both', () => {
    expect([apply('min', 4, 2, 9), apply('max', [4, 2, 9]), apply('max', [4, 2], 7, [5])]).toEqual([2, 9, 7]);
    expect(refusal('min', [])).toContain('nothing to compare');
    expect(refusal('max', ['1'])).toContain('integer');
  });

  test('range counts from its start, at most 10000 numbers', () => {
    expect(apply('range', 3, 4)).toEqual([3, 4, 5, 6]);
    expect(apply('range', -1, 0)).toEqual([]);
    expect(refusal('range', 0, 10_001)).toContain('10000');
    expect(refusal('range', 0, -1)).toContain('10000');
    expect(refusal('range', 2_147_483_647, 1)).toContain('overflow');
  });
});
