/** `base.name` and `base[index]`, on known, partly known and undecided values. */
import type { AccessExpression, Expression } from '../model/expression.ts';
import { Mark, type Reason, type Residual, type Value } from '../model/value.ts';
import { evaluate } from './evaluate.ts';
import type { Instance } from './instance.ts';
import { accessMarks } from './list-secrets.ts';
import { type Scope, withLocal } from './scope.ts';
import { inherit, literal, oneOf, reason, unknown, written } from './values.ts';

/** Evaluates an access; a safe one gives null for what is missing, and passes null on. */
export function access(expression: AccessExpression, scope: Scope): Value {
  const base = expression.safe ? perhapsDeployed(expression.base, scope) : evaluate(expression.base, scope);
  const index = evaluate(expression.index, scope);
  const only = representative(base, index);
  if (only) return only;
  return accessValue(base, index, expression, scope, isSafe(expression));
}

/** `resource.?x` is null where the resource's condition is false: `if(condition, resource, null).?x`. */
function perhapsDeployed(base: Expression, scope: Scope): Value {
  const instance = instanceOf(base, scope);
  const condition = instance?.declaration.condition;
  if (!instance || !condition) return evaluate(base, scope);
  const { file, start, end } = base;
  const place = { file, start, end };
  const asked: Expression = { kind: 'reference', to: 'local', name: CONDITION, ...place };
  // Behind `any()` the symbol is the resource itself, so that a step into this branch does not ask again.
  const itself: Expression = { kind: 'call', name: 'any', args: [base], namePlace: place, ...place };
  const args: Expression[] = [asked, itself, { kind: 'literal', value: null, ...place }];
  const inner = withLocal(scope, CONDITION, evaluate(condition, instance.scope));
  return evaluate({ kind: 'call', name: 'if', args, namePlace: place, ...place }, inner);
}

/** A variable that no template can declare. */
const CONDITION = '#condition';

/** The instance that `symbol` or `symbol[i]` means; of a loop of unknown length its representative. */
function instanceOf(base: Expression, scope: Scope): Instance | undefined {
  const symbol = base.kind === 'access' ? base.base : base;
  if (symbol.kind !== 'reference' || symbol.to !== 'symbol') return undefined;
  const instances = scope.self.symbols.get(symbol.name.toLowerCase()) ?? [];
  if (base.kind !== 'access') return instances[0]?.declaration.loop ? undefined : instances[0];
  const index = evaluate(base.index, scope);
  return instances.find(
    (one) => one.representative || (index.kind === 'literal' && one.index === index.value),
  );
}

/** An item of a loop of unknown length at an index that is not known (`stg[i]`, `variables('v')[copyIndex()]`): its representative. */
function representative(base: Value, index: Value): Value | undefined {
  if (base.kind !== 'array' || !base.open || base.items.length !== 1 || index.kind !== 'unknown')
    return undefined;
  const from = base.residual?.expression;
  return from?.kind === 'loop' || (from?.kind === 'reference' && from.to === 'symbol')
    ? base.items[0]
    : undefined;
}

/** A safe access makes the rest of its chain safe: `a.?b.c` is null when `b` is missing. */
function isSafe(expression: AccessExpression): boolean {
  if (expression.safe) return true;
  return expression.base.kind === 'access' && !expression.base.chainEnd && isSafe(expression.base);
}

/** `if(c, a, b).x` is left as `if(c, a.x, b.x)`, which is how it prints when the branches are known objects. */
function intoBranches(
  residual: Residual,
  index: Value,
  { file, start, end }: AccessExpression,
  safe: boolean,
): Residual | undefined {
  const { expression, scope } = residual;
  if (expression.kind !== 'call' || expression.name.toLowerCase() !== 'if' || index.kind !== 'literal')
    return undefined;
  const [condition, ...branches] = expression.args;
  if (!condition) return undefined;
  const key: Expression = { kind: 'literal', value: index.value, file, start, end };
  const args = branches.map(
    (base): Expression => ({ kind: 'access', base, index: key, safe, file, start, end }),
  );
  return { expression: { ...expression, args: [condition, ...args] }, scope };
}

/** One step down from a value that is already evaluated. */
function accessValue(
  base: Value,
  index: Value,
  expression: AccessExpression,
  scope: Scope,
  safe: boolean,
): Value {
  if (base.kind === 'oneOf') {
    const options = base.options.map((option) => accessValue(option, index, expression, scope, safe));
    const pushed = intoBranches(base.residual, index, expression, safe);
    return oneOf(options, base.choice, pushed?.expression ?? expression, (pushed?.scope as Scope) ?? scope);
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
