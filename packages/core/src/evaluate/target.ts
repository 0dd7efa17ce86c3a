/** Where a deployment goes: the group and subscription that the deployments around it name. */
import type { Expression } from '../model/expression.ts';
import type { Value } from '../model/value.ts';
import { evaluate } from './evaluate.ts';
import type { Instance } from './instance.ts';
import type { Scope } from './scope.ts';

/** The name of the resource group that `resourceGroup()` means here; undefined when it is the one of the whole run. */
export function groupName(scope: Scope): Value | undefined {
  return nearest(scope, groupOf);
}

/** The subscription's id that `subscription()` means here; undefined when it is the one of the whole run. */
export function subscriptionId(scope: Scope): Value | undefined {
  return nearest(scope, subscriptionOf);
}

type Part = (deployment: Instance) => Value | undefined;

/** What the innermost deployment that says so says. Expressions of an outer-evaluated template belong to its caller. */
function nearest(scope: Scope, part: Part): Value | undefined {
  let outer = scope.names !== scope.self;
  for (let at = scope.self.input; at.caller; at = at.caller.deployment.input) {
    outer &&= at.outer !== undefined;
    const found = outer ? undefined : part(at.caller.instance);
    if (found) return found;
  }
  return undefined;
}

/** ARM says `"resourceGroup": …`, Bicep `scope: resourceGroup(…)` or `scope: group`. */
function groupOf({ declaration, scope }: Instance): Value | undefined {
  const { module } = declaration;
  if (module?.resourceGroup) return evaluate(module.resourceGroup, scope);
  const group = argumentsOf(module?.scope, 'resourcegroup').at(-1);
  return group ? evaluate(group, scope) : symbolOf(module?.scope, scope)?.ownName;
}

function subscriptionOf({ declaration, scope }: Instance): Value | undefined {
  const { module } = declaration;
  if (module?.subscriptionId) return evaluate(module.subscriptionId, scope);
  const group = symbolOf(module?.scope, scope);
  const named = group ? group.declaration.scope : module?.scope;
  const [first, second] = argumentsOf(named, 'resourcegroup');
  const subscription = argumentsOf(named, 'subscription')[0] ?? (second && first);
  return subscription && evaluate(subscription, group?.scope ?? scope);
}

/** The arguments of a call of that function; none if it is another expression. */
function argumentsOf(expression: Expression | undefined, name: string): readonly Expression[] {
  return expression?.kind === 'call' && expression.name.toLowerCase() === name ? expression.args : [];
}

/** The resource group whose symbol the scope is. */
function symbolOf(expression: Expression | undefined, scope: Scope): Instance | undefined {
  if (expression?.kind !== 'reference' || expression.to !== 'symbol') return undefined;
  const [group] = scope.self.symbols.get(expression.name.toLowerCase()) ?? [];
  return group?.type.toLowerCase() === 'microsoft.resources/resourcegroups' ? group : undefined;
}
