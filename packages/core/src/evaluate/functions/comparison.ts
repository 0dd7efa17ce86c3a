/** Equality and order; strings are ordered as .NET's culture has it, so `a` comes before `A`. */

import { valueAt, valuesFrom, wrongType } from './arguments.ts';
import { compareText } from './collate.ts';
import type { PlainArguments, PlainFunction } from './define.ts';
import { plain } from './define.ts';
import { sameValue } from './equality.ts';

function ordered(name: string, holds: (difference: number) => boolean): PlainFunction {
  return plain(name, 2, 2, (args) => holds(difference(args)));
}

function difference(args: PlainArguments): number {
  const left = valueAt(args, 0);
  const right = valueAt(args, 1);
  if (typeof left === 'string') {
    if (typeof right !== 'string') throw wrongType(1, 'a string like the first');
    return compareText(left, right);
  }
  if (typeof left !== 'number' && typeof left !== 'bigint') throw wrongType(0, 'an integer or a string');
  if (typeof right !== 'number' && typeof right !== 'bigint') throw wrongType(1, 'an integer like the first');
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The comparison functions of templates. */
export const comparisonFunctions: readonly PlainFunction[] = [
  plain('equals', 2, 2, (args) => sameValue(valueAt(args, 0), valueAt(args, 1))),
  ordered('less', (difference) => difference < 0),
  ordered('lessOrEquals', (difference) => difference <= 0),
  ordered('greater', (difference) => difference > 0),
  ordered('greaterOrEquals', (difference) => difference >= 0),
  plain('coalesce', 1, Infinity, (args) => valuesFrom(args, 0).find((value) => value !== null) ?? null),
];
