/** Reads one argument as the type that a function demands; every reader throws FunctionError for another type. */
import { FunctionError, isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { PlainArguments, PlainLambda } from './define.ts';
import { toInt64 } from './int64.ts';

/** Any value, but no lambda. */
export function valueAt(args: PlainArguments, index: number): Json {
  const value = args[index];
  if (value === undefined || typeof value === 'function') throw wrongType(index, 'a value');
  return value;
}

/** All arguments from an index on, as values. */
export function valuesFrom(args: PlainArguments, start: number): Json[] {
  return args.slice(start).map((_, index) => valueAt(args, start + index));
}

/** A string. */
export function textAt(args: PlainArguments, index: number): string {
  const value = args[index];
  if (typeof value !== 'string') throw wrongType(index, 'a string');
  return value;
}

/** A boolean. */
export function booleanAt(args: PlainArguments, index: number): boolean {
  const value = args[index];
  if (typeof value !== 'boolean') throw wrongType(index, 'a boolean');
  return value;
}

/** A whole number of 64 bits. */
export function integerAt(args: PlainArguments, index: number): bigint {
  const value = args[index];
  if (typeof value !== 'number' && typeof value !== 'bigint') throw wrongType(index, 'an integer');
  return toInt64(value);
}

/** A whole number that counts or indexes something: clamped to what a JavaScript number holds exactly. */
export function countAt(args: PlainArguments, index: number): number {
  const value = integerAt(args, index);
  const limit = BigInt(Number.MAX_SAFE_INTEGER);
  if (value > limit) return Number.MAX_SAFE_INTEGER;
  return value < -limit ? -Number.MAX_SAFE_INTEGER : Number(value);
}

/** An array. */
export function arrayAt(args: PlainArguments, index: number): readonly Json[] {
  const value = args[index];
  if (!isJsonArray(value)) throw wrongType(index, 'an array');
  return value;
}

/** An object. */
export function objectAt(args: PlainArguments, index: number): JsonObject {
  const value = valueAt(args, index);
  if (!isJsonObject(value)) throw wrongType(index, 'an object');
  return value;
}

/** A lambda. */
export function lambdaAt(args: PlainArguments, index: number): PlainLambda {
  const value = args[index];
  if (typeof value !== 'function') throw wrongType(index, 'a lambda');
  return value;
}

/** `Array.isArray` that knows our readonly arrays. */
export function isJsonArray(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** The error for an argument of another type; positions are told from 1 on. */
export function wrongType(index: number, wanted: string): FunctionError {
  return new FunctionError(`argument ${index + 1} must be ${wanted}`);
}
