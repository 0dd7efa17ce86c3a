/** SQL servers and Synapse workspaces whose sign-ins and queries nobody records. */
import { defineRule, type Resource } from '@forearm/core';
import { isAssigned } from '../shared/assigned-policies.ts';
import { handedAway } from '../shared/handed-away.ts';
import { isOneEnabled, settingsBelow, settingsOfParts } from '../shared/settings-below.ts';
import { checkRows, typesOf } from '../shared/table.ts';
import { audited, DEPLOYING, KINDS, table } from './table.ts';

export default defineRule({
  id: 'sql-auditing-off',
  title: 'Nobody records who signs in to the database and what they query',
  severity: 'medium',
  appliesTo: ['Microsoft.Sql/servers', 'Microsoft.Synapse/workspaces', ...typesOf(table)],
  controls: ['D1', 'D4'],
  references: [
    'Azure Policy e04e5000-cd89-451d-bb21-a14d24ff9c73',
    'Azure Policy a6fb4358-5bf4-4ad7-ba82-2cd2f41ce5e9',
    ...DEPLOYING,
    'MCSB LT-3',
    'CIS Azure 2.0 4.1.1',
    'CWE-778',
    {
      title: 'Auditing for Azure SQL Database and Azure Synapse Analytics',
      url: 'https://learn.microsoft.com/azure/azure-sql/database/auditing-overview',
    },
  ],
  sameAs: [],
  check(resource, report) {
    if (resource.existing || resource.language === 'adf') return;
    const noun = audited[resource.type.toLowerCase()];
    if (noun === undefined) {
      if (isTold(resource)) return;
      const severity = isPart(resource) ? ('low' as const) : undefined;
      checkRows(table, resource, report, (row) => ({
        message: `Auditing of the ${row.noun} is off: nothing records who signs in and what they query, so a theft leaves no trace. Switch it on, with a workspace or a storage account to keep it.`,
        ...(severity ? { severity } : {}),
      }));
    } else if (!isSetElsewhere(resource))
      report(
        resource,
        `The ${noun} is declared without auditing, so nothing records who signs in and what they query. Add auditingSettings with state Enabled, or say in an ignore which policy does.`,
        { severity: 'low', fix: "Declare auditingSettings 'default' with state Enabled." },
      );
  },
});

function isSetElsewhere(server: Resource): boolean {
  return (
    settingsBelow(server, KINDS).length > 0 ||
    isOneEnabled(settingsOfParts(server, [...KINDS, 'auditingPolicies'])) ||
    handedAway(server) ||
    isAssigned(server, DEPLOYING)
  );
}

/** The two kinds are one switch. What the server records need not be recorded for each of its databases. */
function isTold(setting: Resource): boolean {
  const { parent } = setting;
  if (!parent) return false;
  const extended = /\/extendedAuditingSettings$/i.test(setting.type);
  if (extended && settingsBelow(parent, ['auditingSettings']).length > 0) return true;
  return parent.parent !== undefined && isOneEnabled(settingsBelow(parent.parent, KINDS));
}

/** Of one database or pool: off is what Azure itself writes where the server is audited. */
function isPart({ type }: Resource): boolean {
  return type.split('/').length > 3;
}
