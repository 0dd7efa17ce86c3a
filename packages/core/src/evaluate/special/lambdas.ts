/** Functions that take a lambda: each element is evaluated in a scope of its own and keeps its origin. */
import type { CallExpression, Expression, LambdaExpression } from '../../model/expression.ts';
import { Mark, type Value, type ValueProperty } from '../../model/value.ts';
import { why } from '../call.ts';
import { marksOf, toJson } from '../convert.ts';
import { evaluate } from '../evaluate.ts';
import { truth } from '../loops.ts';
import { type Scope, withLocal } from '../scope.ts';
import {
  array,
  LazyProperty,
  literal,
  object,
  oneOf,
  property,
  reason,
  unknown,
  written,
} from '../values.ts';
import type { SpecialFunction } from './index.ts';

type Apply = (...args: readonly Value[]) => Value;
type OnArray = (
  items: readonly Value[],
  apply: Apply,
  call: CallExpression,
  scope: Scope,
) => Value | undefined;

/** The lambda of an argument: written there, or handed on by a user function's parameter is not possible in ARM. */
function lambdaOf(expression: Expression | undefined): LambdaExpression | undefined {
  return expression?.kind === 'lambda' ? expression : undefined;
}

function applier(lambda: LambdaExpression, scope: Scope): Apply {
  return (...args) => {
    let inner = scope;
    lambda.parameters.forEach((name, i) => {
      const value = args[i];
      if (value) inner = withLocal(inner, name, value);
    });
    return evaluate(lambda.body, inner);
  };
}

function onArray(position: number, compute: OnArray): SpecialFunction {
  return (call, scope) => {
    const lambda = lambdaOf(call.args[position]);
    const source = call.args[0] ? evaluate(call.args[0], scope) : undefined;
    if (!lambda || !source)
      return unknown(reason('invalid-argument', `${call.name}() needs a lambda`), call, scope);
    return overSource(source, lambda, compute, call, scope);
  };
}

function overSource(
  source: Value,
  lambda: LambdaExpression,
  compute: OnArray,
  call: CallExpression,
  scope: Scope,
): Value {
  if (source.kind === 'oneOf') {
    const options = source.options.map((option) => overSource(option, lambda, compute, call, scope));
    return oneOf(options, source.choice, call, scope);
  }
  if (source.kind !== 'array' || source.open) return unknown(why([source]), call, scope, marksOf([source]));
  if (!scope.self.environment.budget.step(source.items.length))
    return unknown(reason('limit', 'too much work'), call, scope);
  return (
    compute(source.items, applier(lambda, scope), call, scope) ??
    unknown(why(source.items), call, scope, marksOf([source]))
  );
}

const map: OnArray = (items, apply, call) =>
  array(
    items.map((item, i) => apply(item, index(i, call))),
    written(call),
  );

function index(i: number, call: CallExpression): Value {
  return literal(i, written(call, 'loop item'));
}

const filter: OnArray = (items, apply, call, scope) => {
  const kept: Value[] = [];
  let open = false;
  items.forEach((item, i) => {
    const wanted = truth(apply(item, index(i, call)));
    if (wanted === undefined) open = true;
    if (wanted === true) kept.push(item);
  });
  return array(kept, written(call), Mark.none, open ? { expression: call, scope } : undefined);
};

const reduce: OnArray = (items, apply, call, scope) => {
  const start = call.args[1] ? evaluate(call.args[1], scope) : literal(null, written(call));
  return items.reduce((result, item, i) => apply(result, item, index(i, call)), start);
};

/** Sorts by a lambda that says whether its first argument comes first; undecided comparisons make the order unknown. */
const sort: OnArray = (items, apply, call) => {
  const known = items.map((item) => toJson(item));
  if (known.some((json) => json === undefined)) return undefined;
  let undecided = false;
  const sorted = items.toSorted((a, b) => {
    const before = truth(apply(a, b));
    const after = truth(apply(b, a));
    if (before === undefined || after === undefined) undecided = true;
    return before ? -1 : after ? 1 : 0;
  });
  return undecided ? undefined : array(sorted, written(call));
};

/** `toObject(array, key, value?)`. */
const toObject: OnArray = (items, key, call, scope) => {
  const valueLambda = lambdaOf(call.args[2]);
  const value = valueLambda ? applier(valueLambda, scope) : undefined;
  const properties = new Map<string, ValueProperty>();
  let open = false;
  for (const item of items) {
    const name = key(item);
    if (name.kind !== 'literal') open = true;
    else {
      const text = String(name.value);
      properties.set(text.toLowerCase(), new LazyProperty(text, call, () => (value ? value(item) : item)));
    }
  }
  return object(properties, written(call), Mark.none, open ? { expression: call, scope } : undefined);
};

const groupBy: OnArray = (items, key, call, scope) => {
  const valueLambda = lambdaOf(call.args[2]);
  const value = valueLambda ? applier(valueLambda, scope) : undefined;
  const groups = new Map<string, { name: string; members: Value[] }>();
  for (const item of items) {
    const name = key(item);
    if (name.kind !== 'literal') return unknown(why([name]), call, scope);
    const text = String(name.value);
    const group = groups.get(text.toLowerCase()) ?? { name: text, members: [] };
    group.members.push(value ? value(item) : item);
    groups.set(text.toLowerCase(), group);
  }
  const properties = [...groups].map(([key_, { name, members }]): [string, ValueProperty] => [
    key_,
    property(name, call, array(members, written(call))),
  ]);
  return object(new Map(properties), written(call));
};

/** `mapValues(object, lambda)`. */
const mapValues: SpecialFunction = (call, scope) => {
  const lambda = lambdaOf(call.args[1]);
  const source = call.args[0] ? evaluate(call.args[0], scope) : undefined;
  if (!lambda || source?.kind !== 'object')
    return unknown(
      source ? why([source]) : reason('invalid-argument', 'mapValues() needs an object'),
      call,
      scope,
    );
  const apply = applier(lambda, scope);
  const properties = new Map<string, ValueProperty>();
  for (const [key, item] of source.properties)
    properties.set(key, new LazyProperty(item.key, item.keyPlace, () => apply(item.value)));
  return object(properties, written(call), Mark.none, source.open ? { expression: call, scope } : undefined);
};

export const lambdaFunctions: Readonly<Record<string, SpecialFunction>> = {
  map: onArray(1, map),
  filter: onArray(1, filter),
  reduce: onArray(2, reduce),
  sort: onArray(1, sort),
  toobject: onArray(1, toObject),
  groupby: onArray(1, groupBy),
  mapvalues: mapValues,
};
