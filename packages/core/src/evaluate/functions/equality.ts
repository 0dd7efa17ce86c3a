/** When two values are the same, and sets of values by that measure. */
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { isJsonArray } from './arguments.ts';
import { writeJson } from './json-write.ts';

/** Deep equality: types matter (`1` is not `'1'`), case of texts matters, order of keys does not. */
export function sameValue(left: Json, right: Json): boolean {
  if (left === right) return true;
  if (isJsonArray(left)) return isJsonArray(right) && sameItems(left, right);
  return isJsonObject(left) && isJsonObject(right) && sameMembers(left, right);
}

function sameItems(left: readonly Json[], right: readonly Json[]): boolean {
  return left.length === right.length && left.every((item, index) => sameValue(item, right[index] ?? null));
}

function sameMembers(left: JsonObject, right: JsonObject): boolean {
  if (left.size !== right.size) return false;
  for (const [key, value] of left) {
    const other = right.get(key);
    if (other === undefined || !sameValue(value, other)) return false;
  }
  return true;
}

/** A text that two values share exactly when they are the same. */
export function identity(value: Json): string {
  return writeJson(inKeyOrder(value));
}

function inKeyOrder(value: Json): Json {
  if (isJsonArray(value)) return value.map(inKeyOrder);
  if (!isJsonObject(value)) return value;
  const sorted = [...value].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([key, member]) => [key, inKeyOrder(member)]));
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
