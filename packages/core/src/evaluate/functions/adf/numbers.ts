/** Arithmetic of pipeline expressions: integers of 64 bits and floating point numbers, also mixed. */
import { FunctionError, type Json } from '../../json.ts';
import { isJsonArray, valueAt, valuesFrom, wrongType } from '../arguments.ts';
import { type PlainArguments, type PlainFunction, plain } from '../define.ts';
import { fromInt64, toInt64 } from '../int64.ts';

/** Two integers are computed exactly, anything else as floating point. */
function arithmetic(
  name: string,
  whole: (left: bigint, right: bigint) => bigint,
  floating: (left: number, right: number) => number,
): PlainFunction {
  return plain(name, 2, 2, (args) => {
    const [left, right] = [numberAt(args, 0), numberAt(args, 1)];
    if (isWhole(left) && isWhole(right)) return fromInt64(whole(toInt64(left), toInt64(right)));
    return finite(floating(Number(left), Number(right)));
  });
}

/** Division of floating point numbers, whole ones too: `div(11, 5.0)`. The evaluator calls it when it sees one of them. */
export function divideFloats(left: number, right: number): number {
  if (right === 0) throw new FunctionError('division by zero');
  return finite(left / right);
}

function isWhole(value: number | bigint): boolean {
  return typeof value === 'bigint' || Number.isSafeInteger(value);
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new FunctionError('the number is too large');
  return value;
}

function numberAt(args: PlainArguments, index: number): number | bigint {
  const value = args[index];
  if (typeof value !== 'number' && typeof value !== 'bigint') throw wrongType(index, 'a number');
  return value;
}

function divisor(value: bigint): bigint {
  if (value === 0n) throw new FunctionError('division by zero');
  return value;
}

function remainder(left: number, right: number): number {
  if (right === 0) throw new FunctionError('division by zero');
  return left % right;
}

/** min and max take numbers, or one array of them. */
function extreme(name: string, better: (candidate: Json, best: Json) => boolean): PlainFunction {
  return plain(name, 1, Number.POSITIVE_INFINITY, (args) => {
    const only = args.length === 1 ? args[0] : undefined;
    const numbers = isJsonArray(only) ? only : valuesFrom(args, 0);
    if (numbers.length === 0) throw new FunctionError('there is nothing to compare');
    return numbers
      .map((_, index): number | bigint => numberAt(numbers, index))
      .reduce((best, next) => (better(next, best) ? next : best));
  });
}

/** Digits with thousands separators or without, as .NET reads floating point numbers. */
const floatText = /^[+-]?(?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

function toFloat(args: PlainArguments): Json {
  const value = valueAt(args, 0);
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
  const text = typeof value === 'string' ? value.trim() : '';
  if (!floatText.test(text)) throw wrongType(0, 'a number or its digits');
  return finite(Number(text.replaceAll(',', '')));
}

/** The functions that compute with numbers. */
export const numberFunctions: readonly PlainFunction[] = [
  arithmetic(
    'add',
    (left, right) => left + right,
    (left, right) => left + right,
  ),
  arithmetic(
    'sub',
    (left, right) => left - right,
    (left, right) => left - right,
  ),
  arithmetic(
    'mul',
    (left, right) => left * right,
    (left, right) => left * right,
  ),
  arithmetic('div', (left, right) => left / divisor(right), divideFloats),
  arithmetic('mod', (left, right) => left % divisor(right), remainder),
  extreme('min', (candidate, best) => Number(candidate) < Number(best)),
  extreme('max', (candidate, best) => Number(candidate) > Number(best)),
  plain('float', 1, 1, toFloat),
];
