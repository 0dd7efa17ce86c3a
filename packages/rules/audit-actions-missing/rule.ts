/** SQL auditing that records something, but neither sign-ins nor queries. */
import { defineRule, type Property } from '@forearm/core';

/** What the built-in policies ask for: who came in, who tried to, and what was run. */
const GROUPS = [
  'SUCCESSFUL_DATABASE_AUTHENTICATION_GROUP',
  'FAILED_DATABASE_AUTHENTICATION_GROUP',
  'BATCH_COMPLETED_GROUP',
] as const;

const KINDS = ['auditingSettings', 'extendedAuditingSettings'];
const OWNERS = [
  'Microsoft.Synapse/workspaces',
  'Microsoft.Synapse/workspaces/sqlPools',
  'Microsoft.Sql/servers',
  'Microsoft.Sql/servers/databases',
];

export default defineRule({
  id: 'audit-actions-missing',
  title: 'SQL auditing leaves out sign-ins or queries',
  severity: 'low',
  appliesTo: OWNERS.flatMap((owner) => KINDS.map((kind) => `${owner}/${kind}`)),
  controls: ['D1'],
  references: [
    'Azure Policy 2b18f286-371e-4b80-9887-04759970c0d3',
    'Azure Policy 7ff426e2-515f-405a-91c8-4f2333442eb5',
    'MCSB LT-3',
    'CWE-778',
    {
      title: 'SQL Database audit action groups',
      url: 'https://learn.microsoft.com/azure/azure-sql/database/auditing-setup',
    },
  ],
  sameAs: [],
  check(resource, report) {
    if (resource.existing || resource.at('properties.state').is('Disabled')) return;
    const groups = resource.at('properties.auditActionsAndGroups');
    const missing = isKnown(groups) ? GROUPS.filter((group) => !names(groups, group)) : [];
    if (missing.length > 0)
      report(
        groups,
        `The audit records some actions, but not ${missing.join(', ')}: ${missing.length === 1 ? 'that is' : 'those are'} where guessed passwords and stolen data show. Add ${missing.length === 1 ? 'it' : 'them'}.`,
        { fix: `Add ${missing.join(', ')} to auditActionsAndGroups.` },
      );
  },
});

/** Without a list, or with an empty one, the service records what is asked for. */
function isKnown(groups: Property): boolean {
  return !groups.open && groups.items().length > 0 && groups.items().every((one) => !one.unknown);
}

function names(groups: Property, group: string): boolean {
  return groups.items().some((one) => one.mayBe(group) !== undefined);
}
