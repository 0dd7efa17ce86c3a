/** Policies that the same deployment assigns: what they deploy by themselves need not be declared. */
import type { Resource } from '@forearm/core';

/** One of the policies (`Azure Policy <guid>`, of those that deploy what is missing) is assigned in the estate. */
export function isAssigned(resource: Resource, policies: readonly string[]): boolean {
  const ids = policies.map((policy) => policy.replace('Azure Policy ', '').toLowerCase());
  return resource
    .others('Microsoft.Authorization/policyAssignments')
    .map((one) => one.at('properties.policyDefinitionId').parts.at(-1)?.toLowerCase() ?? '')
    .some((definition) => ids.some((id) => definition.endsWith(id)));
}
