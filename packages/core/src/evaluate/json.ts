/** Plain JSON values as the function table computes with them. Objects are maps, so that integer-like keys keep their order. */

/** `bigint` only for integers beyond 2^53 (the engine's int is 64-bit); everything smaller is a `number`. */
export type Json = null | boolean | number | bigint | string | readonly Json[] | JsonObject;

/** Keys as first written; look-ups must ignore case (`getIgnoringCase`). */
export type JsonObject = ReadonlyMap<string, Json>;

/** The value of a key without regard to case; an exact match wins. */
export function getIgnoringCase(object: JsonObject, key: string): Json | undefined {
  const exact = object.get(key);
  if (exact !== undefined) return exact;
  const wanted = key.toLowerCase();
  for (const [name, value] of object) if (name.toLowerCase() === wanted) return value;
  return undefined;
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return value instanceof Map;
}

/** Thrown by a function that cannot be applied to its arguments; the evaluator turns it into an unknown with this reason. */
export class FunctionError extends Error {}
