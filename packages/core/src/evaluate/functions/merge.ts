/** Objects put together: keys are the same whatever their case, and keep the spelling that came first. */
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { checkItems } from './limits.ts';

/** An object under construction, with its keys by lower case. */
export interface ObjectBuilder {
  readonly members: Map<string, Json>;
  readonly spelling: Map<string, string>;
}

/** An empty object under construction. */
export function objectBuilder(): ObjectBuilder {
  return { members: new Map(), spelling: new Map() };
}

/** The key as it is spelled in the object already, or as given. */
function spelled(builder: ObjectBuilder, key: string): string {
  const lower = key.toLowerCase();
  const known = builder.spelling.get(lower);
  if (known === undefined) builder.spelling.set(lower, key);
  return known ?? key;
}

/** Adds or overwrites a member. */
export function setMember(builder: ObjectBuilder, key: string, value: Json): void {
  builder.members.set(spelled(builder, key), value);
}

/** The member under a key, whatever its case. */
function getMember(builder: ObjectBuilder, key: string): Json | undefined {
  return builder.members.get(builder.spelling.get(key.toLowerCase()) ?? key);
}

/** Later members replace earlier ones, nested objects as a whole. */
export function shallowMerge(objects: readonly JsonObject[]): JsonObject {
  const builder = objectBuilder();
  for (const object of objects) for (const [key, value] of object) setMember(builder, key, value);
  return builder.members;
}

/** Objects inside objects are merged too; arrays and everything else are replaced. */
export function deepMerge(objects: readonly JsonObject[]): JsonObject {
  return merged(objects, { members: 0 });
}

function merged(objects: readonly JsonObject[], work: { members: number }): JsonObject {
  const builder = objectBuilder();
  for (const object of objects) {
    for (const [key, value] of object) {
      checkItems(++work.members);
      const earlier = getMember(builder, key);
      const both = isJsonObject(earlier) && isJsonObject(value);
      setMember(builder, key, both ? merged([earlier, value], work) : value);
    }
  }
  return builder.members;
}
