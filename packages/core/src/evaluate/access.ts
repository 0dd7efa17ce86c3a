/** `base.name` and `base[index]`, on known, partly known and undecided values. */
import type { AccessExpression } from '../model/expression.ts';
import { Mark, type Reason, type Value } from '../model/value.ts';
import { evaluate } from './evaluate.ts';
import { accessMarks } from './list-secrets.ts';
import type { Scope } from './scope.ts';
import { inherit, literal, oneOf, reason, unknown, written } from './values.ts';

/** Evaluates an access; a safe one gives null for what is missing, and passes null on. */
export function access(expression: AccessExpression, scope: Scope): Value {
  const base = evaluate(expression.base, scope);
  const index = evaluate(expression.index, scope);
  const only = representative(expression, base, index);
  if (only) return only;
  return accessValue(base, index, expression, scope, isSafe(expression));
}

/** `stg[i]` with an index that is not known, where `stg` is a loop of unknown length: its representative. */
function representative(expression: AccessExpression, base: Value, index: Value): Value | undefined {
  if (expression.base.kind !== 'reference' || expression.base.to !== 'symbol') return undefined;
  return base.kind === 'array' && base.open && index.kind === 'unknown' ? base.items[0] : undefined;
}

/** A safe access makes the rest of its chain safe: `a.?b.c` is null when `b` is missing. */
function isSafe(expression: AccessExpression): boolean {
  if (expression.safe) return true;
  return expression.base.kind === 'access' && !expression.base.chainEnd && isSafe(expression.base);
}

/** One step down from a value that is already evaluated. */
export function accessValue(
  base: Value,
  index: Value,
  expression: AccessExpression,
  scope: Scope,
  safe: boolean,
): Value {
  if (base.kind === 'oneOf') {
    const options = base.options.map((option) => accessValue(option, index, expression, scope, safe));
    return oneOf(options, base.choice, expression, scope);
  }
  if (index.kind === 'oneOf') {
    const options = index.options.map((option) => accessValue(base, option, expression, scope, safe));
    return oneOf(options, index.choice, expression, scope);
  }
  if (base.kind === 'unknown') return unknown(base.because, expression, scope, accessMarks(base, index));
  if (index.kind !== 'literal')
    return unknown(index.kind === 'unknown' ? index.because : wrongIndex(), expression, scope, base.marks);
  return step(base, index.value, expression, scope, safe);
}

function wrongIndex(): Reason {
  return reason('invalid-argument', 'the index is neither a name nor a number');
}

function step(base: Value, key: unknown, expression: AccessExpression, scope: Scope, safe: boolean): Value {
  if (base.kind === 'object') {
    const found = base.properties.get(String(key).toLowerCase());
    if (found) return inherit(base, found.value, expression);
    if (base.open)
      return unknown(
        reason('missing-property', `'${key}' may be given by an unknown object`),
        expression,
        scope,
        base.marks,
      );
  }
  if (base.kind === 'array' && typeof key === 'number') {
    const at = expression.fromEnd ? base.items.length - key : key;
    const found = base.open && (expression.fromEnd || at > 0) ? undefined : base.items[at];
    if (found) return inherit(base, found, expression);
    if (base.open)
      return unknown(
        reason('undecided-condition', 'the length of the array is not known'),
        expression,
        scope,
        base.marks,
      );
  }
  if (safe) return literal(null, written(expression, 'expression'));
  return unknown(
    reason('missing-property', `there is no '${key}' in the value`),
    expression,
    scope,
    Mark.none,
  );
}
