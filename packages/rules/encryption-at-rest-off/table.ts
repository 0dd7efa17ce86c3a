/** Where encryption at rest is switched. */
import type { Row } from '../shared/table.ts';

const TDE = 'https://learn.microsoft.com/azure/azure-sql/database/transparent-data-encryption-tde-overview';

function transparent(type: string, noun: string, because: string): Row {
  return {
    type: `${type}/transparentDataEncryption`,
    path: 'properties.state',
    unsafe: ['Disabled'],
    safe: ['Enabled'],
    // The child resource exists to say it; databases start encrypted.
    absent: 'safe',
    noun,
    because,
  };
}

export const table: readonly Row[] = [
  transparent(
    'Microsoft.Sql/servers/databases',
    'SQL database',
    `Azure Policy 17k78e20-9358-41c9-923c-fb736d382a12; ${TDE}`,
  ),
  transparent('Microsoft.Sql/managedInstances/databases', 'managed database', TDE),
  {
    ...transparent(
      'Microsoft.Sql/servers/databases',
      'SQL database',
      `${TDE}; until 2021 the property was called so`,
    ),
    path: 'properties.status',
  },
  {
    type: 'Microsoft.DataLakeStore/accounts',
    path: 'properties.encryptionState',
    unsafe: ['Disabled'],
    safe: ['Enabled'],
    absent: 'safe',
    noun: 'Data Lake Store',
    sameAs: ['CKV_AZURE_105'],
    because:
      'Azure Policy a7ff3161-0087-490a-9ad9-ad6217f4f43a; encrypted unless it is switched off: https://learn.microsoft.com/azure/data-lake-store/data-lake-store-encryption',
  },
  {
    type: 'Microsoft.Kusto/clusters',
    path: 'properties.enableDiskEncryption',
    unsafe: [false],
    safe: [true],
    absent: 'unsafe',
    severity: 'low',
    noun: 'Data Explorer cluster',
    sameAs: ['CKV_AZURE_74', 'Azure.ADX.DiskEncryption'],
    because:
      'Azure Policy f4b53539-8df9-40e4-86c6-6b607703bd4e; the disks of the machines are not encrypted by default: https://learn.microsoft.com/azure/data-explorer/cluster-encryption-disk',
  },
  {
    type: 'Microsoft.Automation/automationAccounts/variables',
    path: 'properties.isEncrypted',
    unsafe: [false],
    safe: [true],
    absent: 'unsafe',
    severity: 'low',
    noun: 'variable of the Automation account',
    sameAs: ['CKV_AZURE_73', 'TA-000021', 'Azure.Automation.EncryptVariables'],
    because:
      'Azure Policy 3657f5a0-770e-44a3-b44e-9431ba1e9735; readable by everybody who may read the account unless it is switched on',
  },
];
