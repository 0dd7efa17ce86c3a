/** Sets of numbers: the algebra must agree with counting on fingers. */
import fc from 'fast-check';
import { covers, type Interval, intersects, size, subtract, union } from './intervals.ts';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -2, max: 12 }))
  .map(([from, length]): Interval => ({ from: BigInt(from), to: BigInt(from + length) }));
const intervals = fc.array(interval, { maxLength: 6 });

function members(set: readonly Interval[]): Set<number> {
  const all = new Set<number>();
  for (const { from, to } of set) for (let n = from; n <= to; n++) all.add(Number(n));
  return all;
}

test('union keeps every number, sorted and without touching neighbours', () => {
  fc.assert(
    fc.property(intervals, (set) => {
      const merged = union(set);
      expect([...members(merged)].sort()).toEqual([...members(set)].sort());
      for (const [i, next] of merged.entries()) {
        const before = merged[i - 1];
        if (before) expect(next.from).toBeGreaterThan(before.to + 1n);
      }
    }),
  );
});

test('subtract takes away exactly what the other has', () => {
  fc.assert(
    fc.property(intervals, intervals, (all, without) => {
      const expected = [...members(all)].filter((n) => !members(without).has(n));
      expect([...members(subtract(all, without))].sort()).toEqual(expected.sort());
    }),
  );
});

test('covers, intersects and size are what they are for sets', () => {
  fc.assert(
    fc.property(intervals, intervals, (a, b) => {
      const left = members(a);
      const right = members(b);
      expect(covers(a, b)).toBe([...right].every((n) => left.has(n)));
      expect(intersects(union(a), union(b))).toBe([...right].some((n) => left.has(n)));
      expect(size(a)).toBe(BigInt(left.size));
    }),
  );
});
