/** When two values are the same, and sets of values by that measure. */
import type { Json } from '../json.ts';
import { identity } from './json-write.ts';

/** Deep equality: types matter (`1` is not `'1'`), case of texts matters, order of keys does not. */
export function sameValue(left: Json, right: Json): boolean {
  return left === right || (isContainer(left) && isContainer(right) && identity(left) === identity(right));
}

function isContainer(value: Json): boolean {
  return typeof value === 'object' && value !== null;
}

/** The values without repetitions, in the order of their first appearance. */
export function distinctValues(values: Iterable<Json>): Json[] {
  const byIdentity = new Map<string, Json>();
  for (const value of values) {
    const key = identity(value);
    if (!byIdentity.has(key)) byIdentity.set(key, value);
  }
  return [...byIdentity.values()];
}
