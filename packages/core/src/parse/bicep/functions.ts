/** What Bicep spells otherwise than as a call: its operators as calls of the ARM functions that mean the same. */
import type { CallExpression, Expression } from '../../model/expression.ts';
import type { Place } from '../../text/source-file.ts';
import * as kind from './syntax/tokens.ts';

/** A function, perhaps negated (`!=`), perhaps of lower-cased operands (`=~`). */
interface Operator {
  readonly name: string;
  readonly negated?: boolean;
  readonly lowered?: boolean;
}

const OPERATORS: ReadonlyMap<number, Operator> = new Map<number, Operator>([
  [kind.EQUALS, { name: 'equals' }],
  [kind.NOT_EQUALS, { name: 'equals', negated: true }],
  [kind.EQUALS_INSENSITIVE, { name: 'equals', lowered: true }],
  [kind.NOT_EQUALS_INSENSITIVE, { name: 'equals', negated: true, lowered: true }],
  [kind.AND, { name: 'and' }],
  [kind.OR, { name: 'or' }],
  [kind.COALESCE, { name: 'coalesce' }],
  [kind.PLUS, { name: 'add' }],
  [kind.MINUS, { name: 'sub' }],
  [kind.ASTERISK, { name: 'mul' }],
  [kind.SLASH, { name: 'div' }],
  [kind.MODULO, { name: 'mod' }],
  [kind.LEFT_CHEVRON, { name: 'less' }],
  [kind.LESS_OR_EQUAL, { name: 'lessOrEquals' }],
  [kind.RIGHT_CHEVRON, { name: 'greater' }],
  [kind.GREATER_OR_EQUAL, { name: 'greaterOrEquals' }],
]);

/** A call that stands for something written otherwise, at the place of what is written. */
export function callAt(place: Place, name: string, args: readonly Expression[]): CallExpression {
  const { file, start, end } = place;
  return { kind: 'call', file, start, end, name, args, namePlace: place };
}

/** `left operator right`. */
export function binaryCall(place: Place, operator: number, left: Expression, right: Expression): Expression {
  const { name, negated, lowered } = OPERATORS.get(operator) as Operator;
  const args = lowered ? [callAt(left, 'toLower', [left]), callAt(right, 'toLower', [right])] : [left, right];
  const call = callAt(place, name, args);
  return negated ? callAt(place, 'not', [call]) : call;
}

/** `!operand` and `-operand`; a minus before a number is part of it. */
export function unaryCall(place: Place, operator: number, operand: Expression): Expression {
  if (operator === kind.EXCLAMATION) return callAt(place, 'not', [operand]);
  const { file, start, end } = place;
  if (operand.kind === 'literal' && (typeof operand.value === 'number' || typeof operand.value === 'bigint'))
    return { kind: 'literal', file, start, end, value: -operand.value };
  const zero: Expression = { kind: 'literal', file, start, end: start, value: 0 };
  return callAt(place, 'sub', [zero, operand]);
}
