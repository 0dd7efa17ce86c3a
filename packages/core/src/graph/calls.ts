/** The calls that an unknown value is made of, looked for behind variables and parameters, with what they are given. */
import { evaluate } from '../evaluate/evaluate.ts';
import type { Scope } from '../evaluate/scope.ts';
import type { Expression } from '../model/expression.ts';
import type { Value } from '../model/value.ts';

/** How deep expressions and the values behind names are followed; only hostile input goes deeper. */
const DEEPEST = 30;

/** Arguments of every call of one of the functions (lower-case names) in what a value was left as, in the order of writing. */
export function callsIn(value: Value, functions: ReadonlySet<string>): readonly (readonly Value[])[] {
  const found: (readonly Value[])[] = [];
  behind(value, functions, found, new Set(), 0);
  return found;
}

type Found = (readonly Value[])[];

function behind(
  value: Value,
  functions: ReadonlySet<string>,
  found: Found,
  seen: Set<Expression>,
  depth: number,
): void {
  if (value.kind === 'oneOf')
    for (const option of value.options) behind(option, functions, found, seen, depth + 1);
  if (value.kind !== 'unknown' || !value.residual.scope) return;
  walk(value.residual.expression, value.residual.scope as Scope, functions, found, seen, depth + 1);
}

function walk(
  expression: Expression,
  scope: Scope,
  functions: ReadonlySet<string>,
  found: Found,
  seen: Set<Expression>,
  depth: number,
): void {
  if (depth > DEEPEST || seen.has(expression)) return;
  seen.add(expression);
  const next = (part: Expression) => walk(part, scope, functions, found, seen, depth + 1);
  if (expression.kind === 'call') {
    if (functions.has(expression.name.toLowerCase()))
      found.push(expression.args.map((argument) => evaluate(argument, scope)));
    else for (const argument of expression.args) next(argument);
  } else if (expression.kind === 'interpolation') for (const part of expression.parts) next(part);
  else if (expression.kind === 'access') {
    next(expression.base);
    behind(evaluate(expression, scope), functions, found, seen, depth);
  } else if (expression.kind === 'reference' && expression.to !== 'symbol')
    behind(evaluate(expression, scope), functions, found, seen, depth);
}
