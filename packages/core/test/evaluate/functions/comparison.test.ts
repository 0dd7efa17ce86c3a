/** Equality, order and truth, by example. */
import fc from 'fast-check';
import { compareText } from '../../../src/evaluate/functions/collate.ts';
import { apply, refusal } from './apply.ts';

describe('equals', () => {
  test('regards case and type', () => {
    expect(apply('equals', 'a', 'A')).toBe(false);
    expect(apply('equals', 1, '1')).toBe(false);
    expect(apply('equals', null, '')).toBe(false);
  });

  test('looks into arrays and objects, whatever the order of keys', () => {
    expect(apply('equals', { a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true);
    expect(apply('equals', [1, 2], [2, 1])).toBe(false);
    expect(apply('equals', {}, [])).toBe(false);
  });
});

describe('order', () => {
  test('lower case comes before upper case, as in .NET cultures', () => {
    expect(apply('greater', 'B', 'b')).toBe(true);
    expect(apply('less', 'b', 'B')).toBe(true);
    expect(apply('lessOrEquals', 'b', 'b')).toBe(true);
  });

  test('case decides only between words that are the same otherwise', () => {
    expect(apply('less', 'Apple', 'banana')).toBe(true);
    expect(apply('less', 'apple2', 'APPLE10')).toBe(false);
  });

  test('compares integers with integers and texts with texts', () => {
    expect(apply('greaterOrEquals', 2n ** 60n, 5)).toBe(true);
    expect(refusal('less', 1, '2')).toContain('argument 2');
    expect(refusal('less', true, false)).toContain('argument 1');
  });

  test('is the order of the root collation of ICU for ASCII and accented Latin', () => {
    const icu = new Intl.Collator('en-US');
    const letters = [
      ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
      ...'éÉèêëäåüñöőçž',
    ];
    const word = fc.string({ unit: fc.constantFrom(...letters), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (left, right) => {
        expect(Math.sign(compareText(left, right))).toBe(Math.sign(icu.compare(left, right)));
        const upper = left.toUpperCase();
        expect(Math.sign(compareText(left, upper))).toBe(Math.sign(icu.compare(left, upper)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('truth', () => {
  test('and, or and not take booleans only', () => {
    expect(apply('and', true, true, false)).toBe(false);
    expect(apply('or', false, false, true)).toBe(true);
    expect(apply('not', false)).toBe(true);
    expect(refusal('and', true, 'true')).toBe('and: argument 2 must be a boolean');
  });

  test('if gives one of two values', () => {
    expect(apply('if', false, 'Premium', 'Standard')).toBe('Standard');
  });

  test('bool takes integers and the words true and false in any case', () => {
    expect([apply('bool', 'TRUE'), apply('bool', 'false'), apply('bool', 1), apply('bool', 0)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(refusal('bool', 'yes')).toContain('argument 1');
  });

  test('coalesce gives the first value that is not null, even an empty one', () => {
    expect(apply('coalesce', null, '', 'x')).toBe('');
    expect(apply('coalesce', null)).toBe(null);
  });
});
