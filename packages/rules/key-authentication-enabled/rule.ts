/** Further services that can be used with an access key: for those who want Entra ID everywhere. */
import { defineRule } from '@forearm/core';
import { sayLocalAuth } from '../shared/local-auth.ts';
import { checkRows, sameAsOf, typesOf } from '../shared/table.ts';
import { table } from './table.ts';

export default defineRule({
  id: 'key-authentication-enabled',
  title: 'Supporting service accepts access keys beside Entra ID',
  severity: 'low',
  appliesTo: typesOf(table),
  controls: ['A9'],
  references: [
    'MCSB IM-1',
    'CWE-287',
    'Azure Policy 199d5677-e4d9-4264-9465-efe1839c06bd',
    'Azure Policy e96a9a5f-07ca-471b-9bc5-6a0f33cbd68f',
    {
      title: 'Authenticate Event Grid publishers with Entra ID',
      url: 'https://learn.microsoft.com/azure/event-grid/authenticate-with-microsoft-entra-id',
    },
  ],
  sameAs: sameAsOf(table),
  profile: 'strict',
  check(resource, report) {
    checkRows(table, resource, report, (row, at) => ({ message: sayLocalAuth(row, at) }));
  },
});
