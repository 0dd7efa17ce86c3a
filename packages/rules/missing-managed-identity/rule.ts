/** Resources that call other services and have no managed identity to sign in with. */
import { defineRule } from '@forearm/core';
import { checkRows, sameAsOf, typesOf } from '../shared/table.ts';
import { table } from './table.ts';

export default defineRule({
  id: 'missing-managed-identity',
  title: 'Resource has no managed identity',
  severity: 'medium',
  appliesTo: typesOf(table),
  controls: ['A1'],
  references: [
    'MCSB IM-3',
    'CWE-522',
    'Azure Policy 0da106f2-4ca3-48e8-bc85-c638fe6aea8f',
    'Azure Policy 2b9ad585-36bc-4615-b300-fd4435808332',
    'Azure Policy 4a15c15f-90d5-4a1f-8b63-2903944963fd',
    'Azure Policy b874ab2d-72dd-47f1-8cb5-4a306478a4e7',
    'Azure Policy dea83a72-443c-4292-83d5-54a2f98749c0',
    'Azure Policy fe3fd216-4f83-4fc1-8984-2bbec80a3418',
    {
      title: 'Managed identities for Azure resources',
      url: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview',
    },
  ],
  sameAs: sameAsOf(table),
  check(resource, report) {
    checkRows(table, resource, report, (row, at) => ({
      message: `The ${row.noun} has no managed identity${at.absent ? '' : ` (type is ${at.print()})`}. It can sign in to other services only with stored keys and passwords, which leak and expire. Give it a system-assigned or user-assigned identity and grant that identity what it needs.`,
      fix: "Add identity: { type: 'SystemAssigned' }.",
    }));
  },
});
