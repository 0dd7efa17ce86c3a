/** Helps the tests of template functions: calls one by name with ordinary JavaScript values. */

import {
  type PlainArgument,
  type PlainLambda,
  plainFunctions,
} from '../../../src/evaluate/functions/table.ts';
import { FunctionError, isJsonObject, type Json } from '../../../src/evaluate/json.ts';

/** Ordinary values: objects are literals here and maps inside. */
export type Plain =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly Plain[]
  | { readonly [key: string]: Plain };

/** The result of a template function, as ordinary value. */
export function apply(name: string, ...args: readonly (Plain | PlainLambda)[]): Plain {
  const definition = plainFunctions.get(name.toLowerCase());
  if (definition === undefined) throw new Error(`no function ${name}`);
  return toPlain(definition.call(args.map(toArgument)));
}

/** The message with which a call is refused; anything but a FunctionError fails the test. */
export function refusal(name: string, ...args: readonly (Plain | PlainLambda)[]): string {
  try {
    apply(name, ...args);
  } catch (error) {
    if (error instanceof FunctionError) return error.message;
    throw error;
  }
  throw new Error(`${name} was not refused`);
}

function toArgument(value: Plain | PlainLambda): PlainArgument {
  return typeof value === 'function' ? value : toJson(value);
}

export function toJson(value: Plain): Json {
  if (value === null || typeof value !== 'object') return value;
  if (isArray(value)) return value.map(toJson);
  return new Map(Object.entries(value).map(([key, member]) => [key, toJson(member)]));
}

function isArray(value: unknown): value is readonly Plain[] {
  return Array.isArray(value);
}

export function toPlain(value: Json): Plain {
  if (value === null || typeof value !== 'object') return value;
  if (isJsonObject(value))
    return Object.fromEntries([...value].map(([key, member]) => [key, toPlain(member)]));
  return value.map(toPlain);
}
