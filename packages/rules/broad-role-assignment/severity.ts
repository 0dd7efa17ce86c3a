/** How grave it is that a role is given: by what it can do, and over how much. */
import type { Resource, Severity } from '@forearm/core';
import type { BroadRole } from '../shared/roles.ts';

/** Undefined for what is no more than usual. A scope that is not known counts as a resource group. */
export function severityOf({ name, power }: BroadRole, assignment: Resource): Severity | undefined {
  const { reach = 'resourceGroup' } = assignment;
  if (power === 'rule' && name !== 'Owner' && isConstrained(assignment)) return undefined;
  if (isForPolicy(assignment)) return 'low';
  if (reach === 'resource') return power === 'rule' ? 'low' : undefined;
  if (power === 'data') return reach === 'resourceGroup' ? 'low' : 'medium';
  return reach === 'resourceGroup' ? 'medium' : 'high';
}

/** A policy that repairs what it finds acts only by its own definition, and nobody can make it act otherwise. */
function isForPolicy(assignment: Resource): boolean {
  const holder = assignment.at('properties.principalId').subject()?.resource;
  return holder?.isType('Microsoft.Authorization/policyAssignments') ?? false;
}

/** A condition says which roles may be handed out; what an owner does itself it does not limit. */
function isConstrained(assignment: Resource): boolean {
  return !assignment.at('properties.condition').absent;
}
