/** Where SQL auditing is switched: of servers and workspaces, and of single databases and pools. */
import type { Row } from '../shared/table.ts';

const SQL = 'https://learn.microsoft.com/azure/azure-sql/database/auditing-overview';
const SYNAPSE =
  'https://learn.microsoft.com/azure/synapse-analytics/sql/overview-features#auditing (Azure Policy e04e5000-cd89-451d-bb21-a14d24ff9c73)';

function row(type: string, noun: string, because: string): Row {
  return {
    type,
    path: 'properties.state',
    unsafe: ['Disabled'],
    safe: ['Enabled'],
    // The property is required: without it nothing is deployed.
    absent: 'safe',
    noun,
    because,
  };
}

/** Services whose databases one setting audits. */
export const audited: Readonly<Record<string, string>> = {
  'microsoft.sql/servers': 'SQL server',
  'microsoft.synapse/workspaces': 'Synapse workspace',
};

/** Kinds of settings that do it; the two are one switch. */
export const KINDS: readonly string[] = ['auditingSettings', 'extendedAuditingSettings'];

export const table: readonly Row[] = KINDS.flatMap((kind) => [
  row(`Microsoft.Sql/servers/${kind}`, 'SQL server', SQL),
  row(`Microsoft.Synapse/workspaces/${kind}`, 'Synapse workspace', SYNAPSE),
  row(`Microsoft.Sql/servers/databases/${kind}`, 'SQL database', SQL),
  row(`Microsoft.Synapse/workspaces/sqlPools/${kind}`, 'dedicated SQL pool', SYNAPSE),
]);

/** Policies that switch it on by themselves. */
export const DEPLOYING: readonly string[] = [
  'Azure Policy ac7891a4-ac7a-4ba0-9ae9-c923e5a225ee',
  'Azure Policy 32ba8d30-07c0-4136-ab18-9a11bf4a67b7',
  'Azure Policy f4c68484-132f-41f9-9b6d-3e4b1cb55036',
  'Azure Policy 25da7dfb-0666-4a15-a8f5-402127efd8bb',
  'Azure Policy 9a04cb4d-8b47-4533-8e8e-b7a3c7742a0c',
];
