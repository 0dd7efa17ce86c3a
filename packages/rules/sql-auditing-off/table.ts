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

/** Services whose databases one setting audits, and the kinds of settings that do it. */
export const audited: Readonly<Record<string, string>> = {
  'microsoft.sql/servers': 'SQL server',
  'microsoft.synapse/workspaces': 'Synapse workspace',
};

export const KINDS: readonly string[] = ['auditingSettings', 'extendedAuditingSettings'];

export const table: readonly Row[] = KINDS.flatMap((kind) => [
  row(`Microsoft.Sql/servers/${kind}`, 'SQL server', SQL),
  row(`Microsoft.Synapse/workspaces/${kind}`, 'Synapse workspace', SYNAPSE),
  row(`Microsoft.Sql/servers/databases/${kind}`, 'SQL database', SQL),
  row(`Microsoft.Synapse/workspaces/sqlPools/${kind}`, 'dedicated SQL pool', SYNAPSE),
]);
