/** Data stores whose encryption at rest is switched off, or off by default. */
import { defineRule } from '@forearm/core';
import { checkRows, sameAsOf, typesOf } from '../shared/table.ts';
import { table } from './table.ts';

export default defineRule({
  id: 'encryption-at-rest-off',
  title: 'Data is stored without encryption',
  severity: 'medium',
  appliesTo: typesOf(table),
  controls: ['C2'],
  references: [
    'Azure Policy 17k78e20-9358-41c9-923c-fb736d382a12',
    'Azure Policy a7ff3161-0087-490a-9ad9-ad6217f4f43a',
    'Azure Policy f4b53539-8df9-40e4-86c6-6b607703bd4e',
    'Azure Policy 3657f5a0-770e-44a3-b44e-9431ba1e9735',
    'MCSB DP-4',
    'CIS Azure 2.0 4.1.5',
    'CWE-311',
    {
      title: 'Azure data encryption at rest',
      url: 'https://learn.microsoft.com/azure/security/fundamentals/encryption-atrest',
    },
  ],
  sameAs: sameAsOf(table),
  check(resource, report) {
    if (resource.existing) return;
    checkRows(table, resource, report, (row, at) => ({
      message: `Encryption at rest of the ${row.noun} is off (${at.absent ? `${row.path} is missing` : `${at.key} is ${at.print()}`}): whoever reads its disks, its backups or its settings reads the data too. Switch it on.`,
    }));
  },
});
