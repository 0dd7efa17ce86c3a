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

/** The plain value if everything in it is known, else undefined. */
export function toJson(value: Value): Json | undefined {
  switch (value.kind) {
    case 'literal':
      return value.value;
    case 'array':
      return value.open ? undefined : arrayToJson(value.items);
    case 'object':
      return value.open ? undefined : objectToJson(value.properties);
    default:
      return undefined;
  }
}

function arrayToJson(items: readonly Value[]): Json | undefined {
  const result: Json[] = [];
  for (const item of items) {
    const json = toJson(item);
    if (json === undefined) return undefined;
    result.push(json);
  }
  return result;
}

function objectToJson(properties: ReadonlyMap<string, ValueProperty>): Json | undefined {
  const result = new Map<string, Json>();
  for (const { key, value } of properties.values()) {
    const json = toJson(value);
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

/** All marks of a value and of what it holds as far as it has been asked for; containers of secrets are secret. */
export function marksOf(values: readonly Value[]): Marks {
  return values.reduce((all, value) => all | deepMarks(value), Mark.none as Marks);
}

function deepMarks(value: Value): Marks {
  if (value.kind === 'array') return value.items.reduce((all, item) => all | deepMarks(item), value.marks);
  if (value.kind === 'oneOf')
    return value.options.reduce((all, option) => all | deepMarks(option), value.marks);
  if (value.kind !== 'object') return value.marks;
  let marks = value.marks;
  for (const item of value.properties.values()) marks |= deepMarks(item.value);
  return marks;
}
