/** Functions that make objects or take them apart. */
import { FunctionError, getIgnoringCase, isJsonObject, type Json, type JsonObject } from '../json.ts';
import { arrayAt, isJsonArray, objectAt, textAt, valueAt, valuesFrom, wrongType } from './arguments.ts';
import { sortTexts } from './collate.ts';
import { type PlainArguments, type PlainFunction, plain } from './define.ts';
import { objectBuilder, setMember, shallowMerge } from './merge.ts';

function createObject(args: PlainArguments): Json {
  if (args.length % 2 !== 0) throw new FunctionError('arguments must be pairs of key and value');
  const builder = objectBuilder();
  for (let index = 0; index < args.length; index += 2) {
    setMember(builder, textAt(args, index), valueAt(args, index + 1));
  }
  return builder.members;
}

function sortedKeys(object: JsonObject): string[] {
  return sortTexts(object.keys());
}

function items(args: PlainArguments): Json {
  const object = objectAt(args, 0);
  return sortedKeys(object).map((key) => item(key, object.get(key) ?? null));
}

function item(key: string, value: Json): Json {
  return new Map<string, Json>([
    ['key', key],
    ['value', value],
  ]);
}

/** Objects of an array; null counts for nothing. */
function mergeAll(args: PlainArguments): Json {
  const objects = arrayAt(args, 0).filter((element) => element !== null);
  return shallowMerge(objects.map((_, index) => objectAt(objects, index)));
}

/** Follows keys and indexes; null as soon as one of them is not there. */
function tryGet(args: PlainArguments): Json {
  let current = valueAt(args, 0);
  if (current !== null && !isJsonArray(current) && !isJsonObject(current))
    throw wrongType(0, 'an object or array');
  for (const key of valuesFrom(args, 1)) current = step(current, key);
  return current;
}

function step(container: Json, key: Json): Json {
  if (typeof key === 'string')
    return isJsonObject(container) ? (getIgnoringCase(container, key) ?? null) : null;
  if (typeof key !== 'number') throw new FunctionError('keys must be strings or integers');
  return isJsonArray(container) ? (container[key] ?? null) : null;
}

/** The object functions of templates. */
export const objectFunctions: readonly PlainFunction[] = [
  plain('createObject', 0, Infinity, createObject),
  plain('items', 1, 1, items),
  plain('objectKeys', 1, 1, (args) => sortedKeys(objectAt(args, 0))),
  plain('shallowMerge', 1, 1, mergeAll),
  plain('tryGet', 2, Infinity, tryGet),
];
