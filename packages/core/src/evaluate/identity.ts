/** Who a resource is: its id as a value, and the key under which the graph finds it. */
import { officialType } from '../facts/resource-types.ts';
import type { Expression } from '../model/expression.ts';
import type { Residual, Value } from '../model/value.ts';
import { evaluate } from './evaluate.ts';
import type { Instance } from './instance.ts';
import { printText } from './print.ts';
import type { ResourceKey } from './resource-id.ts';
import { type Scope, withLocal } from './scope.ts';

/** The key of an instance: lower-cased type and name, unknown parts as printed expressions. */
export function keyOfInstance(instance: Instance): ResourceKey {
  return { type: instance.type.toLowerCase(), name: printText(instance.name).toLowerCase() };
}

/** The resource id of an instance, as far as it is known. */
export function idOfInstance(instance: Instance): Value {
  const { expression, scope } = idResidual(instance);
  return evaluate(expression, scope as Scope);
}

const ID_FUNCTIONS = {
  resourceGroup: 'resourceId',
  subscription: 'subscriptionResourceId',
  managementGroup: 'managementGroupResourceId',
  tenant: 'tenantResourceId',
} as const;

/**
 * The id as an expression, as the official compiler writes it: `resourceId('type', names…)` or the function of another
 * scope, with the arguments of `scope: resourceGroup('x')` before the type. Names and scopes of parents belong to the
 * parents' loops, so they are handed over as values, in variables of a scope of its own.
 */
export function idResidual(instance: Instance): Residual {
  const { anchor } = instance.declaration;
  const place = { file: anchor.file, start: anchor.start, end: anchor.end };
  let { scope } = instance;
  let count = 0;
  const handed = (value: Value): Expression => {
    const name = `#${count++}`;
    scope = withLocal(scope, name, value);
    return { kind: 'reference', to: 'local', name, ...place };
  };
  const { name, before } = idFunction(instance);
  const type: Expression = { kind: 'literal', value: officialType(instance.type), ...place };
  const args = [...before.map(handed), type, ...namesOf(instance).map(handed)];
  return { expression: { kind: 'call', name, args, namePlace: place, ...place }, scope };
}

/** The function that gives the id, and the values of its arguments before the type. */
function idFunction(instance: Instance): { name: string; before: readonly Value[] } {
  const owner = scopeOwner(instance);
  const declared = owner?.declaration.scope;
  if (owner && declared?.kind === 'call' && SCOPE_FUNCTION.test(declared.name)) {
    const before = declared.args.map((arg) => evaluate(arg, owner.scope));
    return { name: ID_FUNCTIONS[scopeName(declared.name)], before };
  }
  if (owner && declared)
    return { name: 'extensionResourceId', before: [evaluate(idOf(declared), owner.scope)] };
  const elsewhere = armScope(owner ?? instance);
  if (elsewhere.length > 0) return { name: 'resourceId', before: elsewhere };
  if (isResourceGroup(instance)) return { name: 'subscriptionResourceId', before: [] };
  return { name: ID_FUNCTIONS[instance.deployment.targetScope], before: [] };
}

/** ARM says beside the body in which subscription and resource group a resource is that the template does not deploy itself. */
function armScope({ body, declaration }: Instance): readonly Value[] {
  if (!declaration.existing) return [];
  const [subscription, group] = ['subscriptionid', 'resourcegroup'].map(
    (key) => body.properties.get(key)?.value,
  );
  return group ? [...(subscription ? [subscription] : []), group] : [];
}

/** The instance, or the parent of it, that says in which scope they are. */
function scopeOwner(instance: Instance): Instance | undefined {
  if (instance.declaration.scope) return instance;
  return instance.parent && scopeOwner(instance.parent);
}

const SCOPE_FUNCTION = /^(resourceGroup|subscription|managementGroup|tenant)$/i;

function scopeName(name: string): keyof typeof ID_FUNCTIONS {
  const names = Object.keys(ID_FUNCTIONS) as (keyof typeof ID_FUNCTIONS)[];
  return names.find((scope) => scope.toLowerCase() === name.toLowerCase()) ?? 'resourceGroup';
}

/** Resource groups live in subscriptions, whatever the template's scope. */
function isResourceGroup(instance: Instance): boolean {
  return instance.type.toLowerCase() === 'microsoft.resources/resourcegroups';
}

/** `scope: stg` means the resource's id; an ARM template writes the id or its relative form itself. */
function idOf(scope: Expression): Expression {
  if (scope.kind === 'literal' || scope.kind === 'interpolation' || scope.kind === 'call') return scope;
  const { file, start, end } = scope;
  const index: Expression = { kind: 'literal', value: 'id', file, start, end };
  return { kind: 'access', base: scope, index, file, start, end };
}

function namesOf(instance: Instance): readonly Value[] {
  return instance.parent ? [...namesOf(instance.parent), instance.ownName] : [instance.ownName];
}

/** Azure's api versions are dates; those of extensions (Microsoft Graph's `v1.0`) belong to the type. */
const AZURE_VERSION = /^\d{4}-\d{2}-\d{2}/;

/** The version of an extension's resource (Microsoft Graph, Kubernetes), which has no id; undefined for one of Azure. */
export function extensionVersion({ apiVersion }: Instance): string | undefined {
  const version = apiVersion?.kind === 'literal' ? String(apiVersion.value) : '';
  return version === '' || AZURE_VERSION.test(version) ? undefined : version;
}
