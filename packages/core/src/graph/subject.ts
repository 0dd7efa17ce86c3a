/** Whose running state a value reads: `reference(id).identity.principalId`, `factory.identity.principalId`. */
import { evaluate } from '../evaluate/evaluate.ts';
import { keyOfInstance } from '../evaluate/identity.ts';
import { printText } from '../evaluate/print.ts';
import { findInstance } from '../evaluate/references.ts';
import { keyOfId, type ResourceKey } from '../evaluate/resource-id.ts';
import type { Scope } from '../evaluate/scope.ts';
import type { CallExpression, Expression } from '../model/expression.ts';
import type { Value } from '../model/value.ts';

/** A resource by its key, and what is read of it: `identity.principalId`, `properties.subnets[1].id`. */
export interface SubjectKey {
  readonly key: ResourceKey;
  readonly path: string;
}

/** Where a value which is known only at run time is read from. */
export function subjectOf(value: Value): SubjectKey | undefined {
  if (value.kind !== 'unknown') return undefined;
  const { expression, scope } = value.residual;
  const { base, steps } = unwound(expression, scope as Scope);
  if (base.kind === 'reference' && base.to === 'symbol')
    return subject(keyOfSymbol(base.name, scope as Scope), steps);
  if (base.kind !== 'call' || !/^(?:reference|list\w*)$/i.test(base.name)) return undefined;
  const target = base.receiver ?? base.args[0];
  const key = target && keyOfTarget(evaluate(target, scope as Scope), scope as Scope);
  return subject(key, isWhole(base) ? steps : ['.properties', ...steps]);
}

function subject(key: ResourceKey | undefined, steps: readonly string[]): SubjectKey | undefined {
  return key && { key, path: steps.join('').replace(/^\./, '') };
}

/** `reference(id, version, 'full')` gives the whole resource, `reference(id)` its properties. */
function isWhole({ args, name }: CallExpression): boolean {
  const isFull = (arg: Expression) => arg.kind === 'literal' && String(arg.value).toLowerCase() === 'full';
  return !/^reference$/i.test(name) || args.slice(1).some(isFull);
}

/** What the steps of `x.y[0].z` start from, and the steps; one that is not known is `[*]`. */
function unwound(expression: Expression, scope: Scope): { base: Expression; steps: readonly string[] } {
  const steps: string[] = [];
  let at = expression;
  for (; at.kind === 'access'; at = at.base) {
    const index = evaluate(at.index, scope);
    const known = index.kind === 'literal' ? index.value : '*';
    steps.unshift(typeof known === 'string' && known !== '*' ? `.${known}` : `[${known}]`);
  }
  return { base: at, steps };
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
