/** Arithmetic on 64-bit integers; there are no other numbers in templates except those that json() or float() make. */
import { FunctionError, type Json } from '../json.ts';
import { countAt, integerAt, isJsonArray, valueAt, valuesFrom, wrongType } from './arguments.ts';
import { type PlainArguments, type PlainFunction, plain } from './define.ts';
import { fromInt64, parseInt64, toInt64 } from './int64.ts';
import { numberText } from './json-write.ts';

function arithmetic(name: string, operate: (left: bigint, right: bigint) => bigint): PlainFunction {
  return plain(name, 2, 2, (args) => fromInt64(operate(operandAt(args, 0), operandAt(args, 1))));
}

/** An operand may be a text of digits: the engine converts it. */
function operandAt(args: PlainArguments, index: number): bigint {
  const value = args[index];
  if (typeof value !== 'string') return integerAt(args, index);
  const parsed = parseInt64(value);
  if (parsed === undefined) throw wrongType(index, 'an integer');
  return parsed;
}

function divisor(value: bigint): bigint {
  if (value === 0n) throw new FunctionError('division by zero');
  return value;
}

/** min and max take integers, arrays of integers, or both mixed. */
function extreme(name: string, better: (candidate: bigint, best: bigint) => boolean): PlainFunction {
  return plain(name, 1, Infinity, (args) => {
    const numbers = valuesFrom(args, 0).flatMap((value) => (isJsonArray(value) ? value : [value]));
    if (numbers.length === 0) throw new FunctionError('there is nothing to compare');
    return fromInt64(
      numbers
        .map((_, index) => integerAt(numbers, index))
        .reduce((best, next) => (better(next, best) ? next : best)),
    );
  });
}

function toInt(args: PlainArguments): Json {
  const value = valueAt(args, 0);
  if (typeof value === 'number' || typeof value === 'bigint') return fromInt64(toInt64(value));
  const parsed = typeof value === 'string' ? parseInt64(value) : undefined;
  if (parsed === undefined) throw wrongType(0, 'an integer or its digits');
  return fromInt64(parsed);
}

function toFloat(args: PlainArguments): Json {
  const value = valueAt(args, 0);
  if (typeof value === 'number') return value;
  const text = typeof value === 'bigint' ? numberText(value) : value;
  if (typeof text !== 'string' || !/^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(text)) {
    throw wrongType(0, 'a number or its digits');
  }
  return Number(text);
}

/** At most 10000 numbers, and none beyond 2^31: both are documented. */
function range(args: PlainArguments): Json {
  const start = countAt(args, 0);
  const count = countAt(args, 1);
  if (count < 0 || count > 10_000) throw new FunctionError('count must be 0 to 10000');
  if (start + count > 2_147_483_647) throw new FunctionError('integer overflow');
  return Array.from({ length: count }, (_, index) => start + index);
}

/** The numeric functions of templates. */
export const numericFunctions: readonly PlainFunction[] = [
  arithmetic('add', (left, right) => left + right),
  arithmetic('sub', (left, right) => left - right),
  arithmetic('mul', (left, right) => left * right),
  arithmetic('div', (left, right) => left / divisor(right)),
  arithmetic('mod', (left, right) => left % divisor(right)),
  extreme('min', (candidate, best) => candidate < best),
  extreme('max', (candidate, best) => candidate > best),
  plain('int', 1, 1, toInt),
  plain('float', 1, 1, toFloat),
  plain('range', 2, 2, range),
];
