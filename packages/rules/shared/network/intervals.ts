/** Arithmetic on sets of whole numbers written as intervals: ports, and addresses as numbers. */

/** All whole numbers from `from` to `to`, both included. */
export interface Interval {
  readonly from: bigint;
  readonly to: bigint;
}

/** The same set as sorted intervals that neither touch nor overlap; intervals that end before they begin are dropped. */
export function union(intervals: readonly Interval[]): readonly Interval[] {
  const merged: Interval[] = [];
  const sorted = intervals
    .filter((one) => one.from <= one.to)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  for (const next of sorted) {
    const last = merged.at(-1);
    if (!last || next.from > last.to + 1n) merged.push(next);
    else if (next.to > last.to) merged[merged.length - 1] = { from: last.from, to: next.to };
  }
  return merged;
}

/** What is in `all` and in none of `without`. */
export function subtract(all: readonly Interval[], without: readonly Interval[]): readonly Interval[] {
  let left = union(all);
  for (const hole of union(without)) left = left.flatMap((one) => cut(one, hole));
  return left;
}

function cut(one: Interval, hole: Interval): Interval[] {
  if (hole.to < one.from || hole.from > one.to) return [one];
  const parts = [
    { from: one.from, to: hole.from - 1n },
    { from: hole.to + 1n, to: one.to },
  ];
  return parts.filter((part) => part.from <= part.to);
}

/** Whether every number of `part` is in `whole`. */
export function covers(whole: readonly Interval[], part: readonly Interval[]): boolean {
  return subtract(part, whole).length === 0;
}

/** Whether the two have a number in common. */
export function intersects(a: readonly Interval[], b: readonly Interval[]): boolean {
  return a.some((one) => b.some((other) => one.from <= other.to && other.from <= one.to));
}

/** How many numbers the set has. */
export function size(intervals: readonly Interval[]): bigint {
  return union(intervals).reduce((sum, one) => sum + one.to - one.from + 1n, 0n);
}
