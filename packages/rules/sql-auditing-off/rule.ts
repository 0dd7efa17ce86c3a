/** SQL servers and Synapse workspaces whose sign-ins and queries nobody records. */
import { defineRule, type Resource } from '@forearm/core';
import { isAssigned } from '../shared/assigned-policies.ts';
import { handedAway } from '../shared/handed-away.ts';
import { settingsBelow, settingsOfParts } from '../shared/settings-below.ts';
import { checkRows, typesOf } from '../shared/table.ts';
import { audited, KINDS, table } from './table.ts';

/** Policies that switch it on by themselves. */
const DEPLOYING = [
  'Azure Policy ac7891a4-ac7a-4ba0-9ae9-c923e5a225ee',
  'Azure Policy 32ba8d30-07c0-4136-ab18-9a11bf4a67b7',
  'Azure Policy f4c68484-132f-41f9-9b6d-3e4b1cb55036',
  'Azure Policy 25da7dfb-0666-4a15-a8f5-402127efd8bb',
  'Azure Policy 9a04cb4d-8b47-4533-8e8e-b7a3c7742a0c',
];

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
  sameAs: ['AZU-0027'],
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
  const parts = settingsOfParts(server, [...KINDS, 'auditingPolicies']);
  return (
    settingsBelow(server, KINDS).length > 0 ||
    parts.some((one) => one.at('properties.state').is('Enabled')) ||
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
  return parent.parent !== undefined && isAudited(parent.parent);
}

function isAudited(server: Resource): boolean {
  return settingsBelow(server, KINDS).some((one) => one.at('properties.state').is('Enabled'));
}

/** Of one database or pool: off is what Azure itself writes where the server is audited. */
function isPart({ type }: Resource): boolean {
  return type.split('/').length > 3;
}
