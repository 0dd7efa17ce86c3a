/** Whose running state a value reads: `reference(id).identity.principalId`, `factory.identity.principalId`. */
import { evaluate } from '../evaluate/evaluate.ts';
import { keyOfInstance } from '../evaluate/identity.ts';
import { printText } from '../evaluate/print.ts';
import { findInstance } from '../evaluate/references.ts';
import { keyOfId, type ResourceKey } from '../evaluate/resource-id.ts';
import type { Scope } from '../evaluate/scope.ts';
import type { Expression } from '../model/expression.ts';
import type { Value } from '../model/value.ts';

/** The key of the resource that a value which is known only at run time is read from. */
export function subjectOf(value: Value): ResourceKey | undefined {
  if (value.kind !== 'unknown') return undefined;
  const { expression, scope } = value.residual;
  const base = baseOf(expression);
  if (base.kind === 'reference' && base.to === 'symbol') return keyOfSymbol(base.name, scope as Scope);
  if (base.kind !== 'call' || !/^(?:reference|list\w*)$/i.test(base.name)) return undefined;
  const target = base.receiver ?? base.args[0];
  return target && keyOfTarget(evaluate(target, scope as Scope), scope as Scope);
}

/** What the steps of `x.y.z` start from. */
function baseOf(expression: Expression): Expression {
  let at = expression;
  while (at.kind === 'access') at = at.base;
  return at;
}

function keyOfSymbol(name: string, scope: Scope): ResourceKey | undefined {
  const [instance] = scope.self.symbols.get(name.toLowerCase()) ?? [];
  return instance && keyOfInstance(instance);
}

function keyOfTarget(target: Value, scope: Scope): ResourceKey | undefined {
  const id = target.kind === 'object' ? target.properties.get('id')?.value : target;
  if (!id) return undefined;
  const instance = findInstance(id, scope);
  return instance
    ? keyOfInstance(instance)
    : keyOfId(printText(id).replace(/\/providers\/Microsoft\.ManagedIdentity\/Identities\/default$/i, ''));
}
