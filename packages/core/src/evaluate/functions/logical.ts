/** Truth values. The evaluator has lazy `if`, `and`, `or` of its own; these are the same on known arguments. */
import type { Json } from '../json.ts';
import { booleanAt, valueAt, wrongType } from './arguments.ts';
import { type PlainArguments, type PlainFunction, plain } from './define.ts';

function toBoolean(args: PlainArguments): Json {
  const value = valueAt(args, 0);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value) !== 0;
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (text !== 'true' && text !== 'false') throw wrongType(0, "an integer, 'true' or 'false'");
  return text === 'true';
}

function booleans(args: PlainArguments): boolean[] {
  return args.map((_, index) => booleanAt(args, index));
}

/** The logical functions of templates. */
export const logicalFunctions: readonly PlainFunction[] = [
  plain('and', 2, Infinity, (args) => booleans(args).every((value) => value)),
  plain('or', 2, Infinity, (args) => booleans(args).some((value) => value)),
  plain('not', 1, 1, (args) => !booleanAt(args, 0)),
  plain('if', 3, 3, (args) => valueAt(args, booleanAt(args, 0) ? 1 : 2)),
  plain('bool', 1, 1, toBoolean),
  plain('true', 0, 0, () => true),
  plain('false', 0, 0, () => false),
  plain('null', 0, 0, () => null),
];
