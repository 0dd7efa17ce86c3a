/** Where Defender and its predecessors are switched, per service and per subscription. */
import type { Row } from '../shared/table.ts';

const STATE = { path: 'properties.state', unsafe: ['Disabled'], safe: ['Enabled'], absent: 'safe' } as const;
const SQL = 'https://learn.microsoft.com/azure/defender-for-cloud/defender-for-sql-introduction';
const OPEN_SOURCE =
  'https://learn.microsoft.com/azure/defender-for-cloud/defender-for-databases-introduction';
const STORAGE = 'https://learn.microsoft.com/azure/defender-for-cloud/defender-for-storage-introduction';
const POLICIES = 'securityAlertPolicies';
const ATP = 'advancedThreatProtectionSettings';

function state(type: string, noun: string, because: string, severity?: 'low'): Row {
  return { type, ...STATE, noun, because, ...(severity ? { severity } : {}) };
}

/** Plans that newer ones have taken the place of, or that cost nothing: free is all that they can be. */
const FREE_PLANS = /(?:^|\/)(?:dns|containerregistry|kubernetesservice|foundationalcspm|discovery)$/i;

export const table: readonly Row[] = [
  state(`Microsoft.Synapse/workspaces/${POLICIES}`, 'Synapse workspace', SQL),
  state(`Microsoft.Synapse/workspaces/sqlPools/${POLICIES}`, 'dedicated SQL pool', SQL, 'low'),
  state(`Microsoft.Sql/servers/${POLICIES}`, 'SQL server', SQL),
  state(`Microsoft.Sql/servers/databases/${POLICIES}`, 'SQL database', SQL, 'low'),
  state(`Microsoft.Sql/managedInstances/${POLICIES}`, 'SQL managed instance', SQL),
  state(`Microsoft.Sql/managedInstances/databases/${POLICIES}`, 'managed database', SQL, 'low'),
  state(`Microsoft.Sql/servers/${ATP}`, 'SQL server', SQL),
  state(`Microsoft.Sql/servers/databases/${ATP}`, 'SQL database', SQL, 'low'),
  state(`Microsoft.Sql/managedInstances/${ATP}`, 'SQL managed instance', SQL),
  state(`Microsoft.DBforMySQL/servers/${POLICIES}`, 'MySQL server', OPEN_SOURCE),
  state(`Microsoft.DBforPostgreSQL/servers/${POLICIES}`, 'PostgreSQL server', OPEN_SOURCE),
  state(`Microsoft.DBforMariaDB/servers/${POLICIES}`, 'MariaDB server', OPEN_SOURCE),
  state(`Microsoft.DBforMySQL/flexibleServers/${ATP}`, 'MySQL flexible server', OPEN_SOURCE),
  {
    type: 'Microsoft.Security/pricings',
    path: 'properties.pricingTier',
    unsafe: ['Free'],
    safe: ['Standard'],
    absent: 'safe',
    noun: 'subscription',
    because: 'https://learn.microsoft.com/azure/defender-for-cloud/defender-for-cloud-introduction',
    unless: ({ name }) => FREE_PLANS.test(name),
  },
  {
    type: 'Microsoft.Security/advancedThreatProtectionSettings',
    path: 'properties.isEnabled',
    unsafe: [false],
    safe: [true],
    absent: 'safe',
    noun: 'storage account',
    because: STORAGE,
  },
  {
    type: 'Microsoft.Security/defenderForStorageSettings',
    path: 'properties.isEnabled',
    unsafe: [false],
    safe: [true],
    absent: 'safe',
    noun: 'storage account',
    because: STORAGE,
  },
];

/** Services that are told when nothing at all watches them. */
export const watched: Readonly<Record<string, string>> = {
  'microsoft.synapse/workspaces': 'Synapse workspace',
  'microsoft.sql/servers': 'SQL server',
  'microsoft.sql/managedinstances': 'SQL managed instance',
};

/** Kinds of settings that switch it on, below a server or a database. */
export const KINDS: readonly string[] = [POLICIES, ATP];

/** Policies that switch it on by themselves. */
export const DEPLOYING: readonly string[] = [
  'Azure Policy 951c1558-50a5-4ca3-abb6-a93e3e2367a6',
  'Azure Policy 6134c3db-786f-471e-87bc-8f479dc890f6',
];
