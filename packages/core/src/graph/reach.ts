/** What a resource that is put on top of others applies to: one resource, or all of a group, subscription or more. */
import type { Deployment } from '../evaluate/deployment.ts';
import type { Instance } from '../evaluate/instance.ts';
import { printText } from '../evaluate/print.ts';
import { keyOfId } from '../evaluate/resource-id.ts';
import type { Reach } from '../model/resource.ts';
import type { DeploymentScope } from '../model/unit.ts';
import type { Value } from '../model/value.ts';

/** By lower-case name; whatever else a template calls is looked up too, so that no object will do. */
const SCOPE_FUNCTIONS: ReadonlyMap<string, Reach> = new Map([
  ['tenant', 'tenant'],
  ['managementgroup', 'managementGroup'],
  ['subscription', 'subscription'],
  ['resourcegroup', 'resourceGroup'],
]);

/** Types whose ids are scopes of deployments. */
const CONTAINERS: Readonly<Record<string, Reach>> = {
  'microsoft.management/managementgroups': 'managementGroup',
  'microsoft.subscription/aliases': 'subscription',
  'microsoft.resources/resourcegroups': 'resourceGroup',
};

/** What a role assignment, a lock or a policy assignment applies to; undefined when its scope is not known. */
export function reachOf(instance: Instance): Reach | undefined {
  if (instance.parent || /\/providers\//i.test(instance.type)) return 'resource';
  const { scope } = instance.declaration;
  if (!scope) return scopeOf(instance.deployment);
  const called = scope.kind === 'call' ? SCOPE_FUNCTIONS.get(scope.name.toLowerCase()) : undefined;
  if (called) return called;
  return instance.scopeValue && reachOfId(instance.scopeValue);
}

function reachOfId(value: Value): Reach | undefined {
  const id = value.kind === 'object' ? value.properties.get('id')?.value : value;
  if (!id || (id.kind === 'unknown' && !id.parts)) return id && reachOfCall(id);
  const text = printText(id);
  if (text === '/' || text === '') return 'tenant';
  if (/^\/subscriptions\/[^/]+\/?$/i.test(text)) return 'subscription';
  const key = keyOfId(text);
  return key && (CONTAINERS[key.type] ?? 'resource');
}

/** `subscription().id` and its kin, which only the deployment knows. */
function reachOfCall(value: Value): Reach | undefined {
  const match = /^\[(tenant|managementGroup|subscription|resourceGroup)\([^()]*\)\.id\]$/i.exec(
    printText(value),
  );
  return SCOPE_FUNCTIONS.get(match?.[1]?.toLowerCase() ?? '');
}

/** Where a deployment goes. A nested template may say less of it than the deployment that carries it. */
function scopeOf(deployment: Deployment): DeploymentScope {
  const { caller } = deployment.input;
  const { targetScope } = deployment;
  const module = caller?.instance.declaration.module;
  if (!caller || !module || targetScope !== 'resourceGroup') return targetScope;
  if (module.resourceGroup || module.scope) return targetScope;
  return module.subscriptionId ? 'subscription' : scopeOf(caller.deployment);
}
