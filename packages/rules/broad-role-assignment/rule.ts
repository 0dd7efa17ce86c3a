/** Role assignments that give an identity more than any job needs, or over more than one resource. */
import { defineRule, type Property, type Reach } from '@forearm/core';
import { ASSIGNMENTS, assignedRoles, holderOf } from '../shared/role-assignments.ts';
import { severityOf } from './severity.ts';

/** Who is hit when the identity is taken over. */
const WHERE: Readonly<Record<Reach, string>> = {
  tenant: 'the whole tenant',
  managementGroup: 'a whole management group',
  subscription: 'the whole subscription',
  resourceGroup: 'the whole resource group',
  resource: 'the resource',
};

export default defineRule({
  id: 'broad-role-assignment',
  title: 'Identity is given a role that is too powerful',
  severity: 'medium',
  appliesTo: ASSIGNMENTS,
  controls: ['A7'],
  references: [
    'MCSB PA-7',
    'MCSB PA-1',
    'CWE-250',
    'CWE-269',
    {
      title: 'Best practices for Azure RBAC',
      url: 'https://learn.microsoft.com/azure/role-based-access-control/best-practices',
    },
  ],
  sameAs: ['Azure.RBAC.LimitOwner'],
  check(resource, report) {
    for (const { at, role } of assignedRoles(resource)) {
      const severity = severityOf(role, resource);
      if (!severity) continue;
      report(
        at,
        `${holderOf(resource)} is given ${role.name} on ${WHERE[resource.reach ?? 'resourceGroup']}: ${role.because}. Whoever takes over the identity, or may edit what runs with it, holds these rights. Give ${role.instead}.`,
        // A role that comes from a table of roles is wrong where it is given, not where it is listed.
        { severity, atUse: !isHandedIn(at.value.origin) },
      );
      return;
    }
  },
});

/** Whether a parameter file, a default or a caller chose the role; else it was taken from a table of roles. */
function isHandedIn(origin: Property['value']['origin']): boolean {
  for (let at: typeof origin | undefined = origin; at; at = at.from)
    if (/^(?:parameter default|module default|parameter file|module argument)$/.test(at.how)) return true;
  return false;
}
