/** Between values with origins and the plain JSON that the function table computes with. */
import {
  type LiteralValue,
  Mark,
  type Marks,
  type Origin,
  type Value,
  type ValueProperty,
} from '../model/value.ts';
import type { Json } from './json.ts';
import { array, literal, object, property } from './values.ts';

/** Parts that a plain value may have: values that hold each other twice, again and again, would grow without end. */
const MAX_PARTS = 200_000;

/** The plain value if everything in it is known and it is of a bearable size, else undefined. */
export function toJson(value: Value): Json | undefined {
  return convert(value, { left: MAX_PARTS });
}

interface Allowance {
  left: number;
}

function convert(value: Value, allowance: Allowance): Json | undefined {
  if (allowance.left-- <= 0) return undefined;
  switch (value.kind) {
    case 'literal':
      return value.value;
    case 'array':
      return value.open ? undefined : arrayToJson(value.items, allowance);
    case 'object':
      return value.open ? undefined : objectToJson(value.properties, allowance);
    default:
      return undefined;
  }
}

function arrayToJson(items: readonly Value[], allowance: Allowance): Json | undefined {
  const result: Json[] = [];
  for (const item of items) {
    const json = convert(item, allowance);
    if (json === undefined) return undefined;
    result.push(json);
  }
  return result;
}

function objectToJson(
  properties: ReadonlyMap<string, ValueProperty>,
  allowance: Allowance,
): Json | undefined {
  const result = new Map<string, Json>();
  for (const { key, value } of properties.values()) {
    const json = convert(value, allowance);
    if (json === undefined) return undefined;
    result.set(key, json);
  }
  return result;
}

/** A value whose every part has the given origin: the call that computed it. */
export function fromJson(json: Json, origin: Origin, marks: Marks = Mark.none): Value {
  if (Array.isArray(json))
    return array(
      json.map((item: Json) => fromJson(item, origin, marks)),
      origin,
      marks,
    );
  if (json instanceof Map) {
    const properties = new Map<string, ValueProperty>();
    for (const [key, value] of json as ReadonlyMap<string, Json>)
      properties.set(key.toLowerCase(), property(key, origin.place, fromJson(value, origin, marks)));
    return object(properties, origin, marks);
  }
  return literal(json as LiteralValue['value'], origin, marks);
}

/** All marks of values and of what they hold; containers of secrets are secret. What is held twice is looked at once. */
export function marksOf(values: readonly Value[]): Marks {
  let marks: Marks = Mark.none;
  let seen: Set<unknown> | undefined;
  for (const value of values) {
    if (contentOf(value) === undefined) marks |= value.marks;
    else {
      seen ??= new Set();
      marks |= deepMarks(value, seen);
    }
  }
  return marks;
}

function deepMarks(value: Value, seen: Set<unknown>): Marks {
  const content = contentOf(value);
  if (content === undefined || seen.has(content)) return value.marks;
  seen.add(content);
  let { marks } = value;
  for (const part of partsOf(value)) marks |= deepMarks(part, seen);
  return marks;
}

/** What makes two containers the same although they have travelled differently. */
export function contentOf(value: Value): object | undefined {
  if (value.kind === 'object') return value.properties;
  if (value.kind === 'array') return value.items;
  return value.kind === 'oneOf' ? value.options : undefined;
}

/** The values that a value holds directly. */
export function* partsOf(value: Value): Iterable<Value> {
  if (value.kind === 'array') yield* value.items;
  else if (value.kind === 'oneOf') yield* value.options;
  else if (value.kind === 'object') for (const item of value.properties.values()) yield item.value;
}
