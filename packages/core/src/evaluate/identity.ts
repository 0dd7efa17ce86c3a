/** Who a resource is: its id as a value, and the key under which the graph finds it. */
import type { CallExpression, Expression } from '../model/expression.ts';
import type { Value } from '../model/value.ts';
import type { Instance } from './instance.ts';
import { printText } from './print.ts';
import { idValue, type ResourceKey, runtimePart } from './resource-id.ts';
import type { Scope } from './scope.ts';

/** The key of an instance: lower-cased type and name, unknown parts as printed expressions. */
export function keyOfInstance(instance: Instance): ResourceKey {
  return { type: instance.type.toLowerCase(), name: printText(instance.name).toLowerCase() };
}

/** The resource id of an instance, as the compiler would write it: `resourceId('type', names…)` for its scope. */
export function idOfInstance(instance: Instance, scope: Scope): Value {
  const { declaration, type } = instance;
  const place = { file: declaration.file, start: declaration.anchor.start, end: declaration.anchor.end };
  const names = nameExpressions(instance);
  const inGroup = instance.deployment.targetScope === 'resourceGroup';
  const name = inGroup ? 'resourceId' : ID_FUNCTIONS[instance.deployment.targetScope];
  const args: Expression[] = [{ kind: 'literal', value: type, ...place }, ...names];
  const call: CallExpression = { kind: 'call', name, args, namePlace: place, ...place };
  const prefix = inGroup
    ? [
        '/subscriptions/',
        runtimePart('subscription', 'subscriptionId', call, scope),
        '/resourceGroups/',
        runtimePart('resourceGroup', 'name', call, scope),
      ]
    : [];
  return idValue(type, nameValues(instance), prefix, call, instance.scope);
}

const ID_FUNCTIONS = {
  subscription: 'subscriptionResourceId',
  managementGroup: 'managementGroupResourceId',
  tenant: 'tenantResourceId',
} as const;

function nameExpressions(instance: Instance): readonly Expression[] {
  const own = instance.declaration.name;
  return instance.parent ? [...nameExpressions(instance.parent), own] : [own];
}

function nameValues(instance: Instance): readonly Value[] {
  return instance.parent ? [...nameValues(instance.parent), instance.ownName] : [instance.ownName];
}
