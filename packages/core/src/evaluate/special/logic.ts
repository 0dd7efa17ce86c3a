/** Lazy functions: the untaken branch is never evaluated, and an undecided condition keeps both. */
import type { CallExpression, Expression } from '../../model/expression.ts';
import type { Value } from '../../model/value.ts';
import { why } from '../call.ts';
import { evaluate } from '../evaluate.ts';
import { truth } from '../loops.ts';
import type { Scope } from '../scope.ts';
import { literal, oneOf, reason, unknown, written } from '../values.ts';
import type { SpecialFunction } from './index.ts';

/** `if(condition, a, b)`. */
const conditional: SpecialFunction = (call, scope) => {
  const [condition, yes, no] = call.args;
  if (!condition || !yes || !no) return invalid(call, scope, 'if() takes three arguments');
  const decided = truth(evaluate(condition, scope));
  if (decided !== undefined) return evaluate(decided ? yes : no, scope);
  return oneOf([evaluate(yes, scope), evaluate(no, scope)], 'branch', call, scope);
};

/** `and`/`or`: decided as soon as one argument decides it, whatever the others are. */
function combine(deciding: boolean): SpecialFunction {
  return (call, scope) => {
    const open: Value[] = [];
    for (const arg of call.args) {
      const value = evaluate(arg, scope);
      const decided = truth(value);
      if (decided === deciding) return literal(deciding, written(call, 'expression'));
      if (decided === undefined) open.push(value);
    }
    if (open.length === 0) return literal(!deciding, written(call, 'expression'));
    return unknown(why(open), call, scope);
  };
}

/** `coalesce(a, b, …)`: the first that is not null; an unknown one may be null, so that both remain. */
const coalesce: SpecialFunction = (call, scope) => {
  const options: Value[] = [];
  for (const arg of call.args) {
    const value = evaluate(arg, scope);
    const state = nullness(value);
    if (state === 'null') continue;
    options.push(...withoutNull(value));
    if (state === 'value') break;
  }
  if (options.length === 0) return literal(null, written(call, 'expression'));
  const [first] = options;
  if (options.length === 1 && first) return first;
  return oneOf(options, 'branch', call, scope);
};

function withoutNull(value: Value): readonly Value[] {
  if (value.kind !== 'oneOf') return [value];
  return value.options.filter((option) => nullness(option) !== 'null');
}

function nullness(value: Value): 'null' | 'value' | 'maybe' {
  if (value.kind === 'literal') return value.value === null ? 'null' : 'value';
  if (value.kind === 'absent') return 'null';
  if (value.kind === 'oneOf') return value.options.some((o) => nullness(o) !== 'value') ? 'maybe' : 'value';
  if (value.kind === 'unknown') return value.parts ? 'value' : 'maybe';
  return 'value';
}

function invalid(call: CallExpression, scope: Scope, text: string): Value {
  return unknown(reason('invalid-argument', text), call, scope);
}

function constant(value: boolean | null): SpecialFunction {
  return (call) => literal(value, written(call, 'expression'));
}

/** Bicep's `any()` and the null-forgiving operator: the value itself. */
const identity: SpecialFunction = (call, scope) => {
  const [only] = call.args as readonly Expression[];
  return only ? evaluate(only, scope) : invalid(call, scope, 'any() takes one argument');
};

export const logicFunctions: Readonly<Record<string, SpecialFunction>> = {
  if: conditional,
  and: combine(false),
  or: combine(true),
  coalesce,
  true: constant(true),
  false: constant(false),
  null: constant(null),
  any: identity,
};
