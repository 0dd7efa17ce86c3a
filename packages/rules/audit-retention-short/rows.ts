/** Where it is written for how many days records of who did what are kept. */

/** The least that the benchmark and the built-in policies ask for. */
export const DAYS = 90;

/** Where one resource type says for how many days records are kept. */
export interface RetentionRow {
  /** Official spelling. */
  readonly type: string;
  /** The array whose items have the number; without it the resource has it. */
  readonly within?: string;
  /** The number of days. */
  readonly path: string;
  readonly noun: string;
  /** The number counts only for records in this storage account. */
  readonly storage?: string;
  /** A switch that sends records elsewhere: without storage the number counts for none then. */
  readonly elsewhere?: string;
  readonly because: string;
}

const AUDITING = {
  path: 'properties.retentionDays',
  storage: 'properties.storageEndpoint',
  elsewhere: 'properties.isAzureMonitorTargetEnabled',
} as const;
const SQL = 'Azure Policy 89099bee-89e0-4b26-a5f4-165451757743';
const SYNAPSE = 'Azure Policy 529ea018-6afc-4ed4-95bd-7c9ee47b00bc';

const auditing: readonly RetentionRow[] = ['auditingSettings', 'extendedAuditingSettings'].flatMap((kind) => [
  {
    type: `Microsoft.Synapse/workspaces/${kind}`,
    noun: 'audit of the Synapse workspace',
    because: SYNAPSE,
    ...AUDITING,
  },
  {
    type: `Microsoft.Synapse/workspaces/sqlPools/${kind}`,
    noun: 'audit of the dedicated SQL pool',
    because: SYNAPSE,
    ...AUDITING,
  },
  { type: `Microsoft.Sql/servers/${kind}`, noun: 'audit of the SQL server', because: SQL, ...AUDITING },
  {
    type: `Microsoft.Sql/servers/databases/${kind}`,
    noun: 'audit of the SQL database',
    because: SQL,
    ...AUDITING,
  },
]);

export const rows: readonly RetentionRow[] = [
  ...auditing,
  {
    type: 'Microsoft.OperationalInsights/workspaces',
    path: 'properties.retentionInDays',
    noun: 'Log Analytics workspace',
    because:
      'MCSB LT-6; the first 90 days are free with Microsoft Sentinel: https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure',
  },
  {
    type: 'Microsoft.Network/networkWatchers/flowLogs',
    path: 'properties.retentionPolicy.days',
    noun: 'flow log',
    because: 'CIS Azure 2.0 6.5',
  },
  {
    type: 'Microsoft.Insights/diagnosticSettings',
    within: 'properties.logs',
    path: 'retentionPolicy.days',
    noun: 'diagnostic setting',
    storage: 'properties.storageAccountId',
    because:
      'https://learn.microsoft.com/azure/azure-monitor/essentials/migrate-to-azure-storage-lifecycle-policy',
  },
];
