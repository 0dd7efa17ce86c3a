/** Services with data or code in them that can be entered with a key or password of their own. */
import { defineRule } from '@forearm/core';
import { sayLocalAuth } from '../shared/local-auth.ts';
import { checkRows, sameAsOf, typesOf } from '../shared/table.ts';
import { table } from './table.ts';

export default defineRule({
  id: 'local-authentication-enabled',
  title: 'Service accepts keys or passwords beside Entra ID',
  severity: 'medium',
  appliesTo: typesOf(table),
  controls: ['A9', 'A1'],
  references: [
    'MCSB IM-1',
    'CWE-287',
    'Azure Policy 8c6a50c6-9ffd-4ae7-986f-5fa6111f9a54',
    'Azure Policy 5450f5bd-9c72-4390-a9c4-a7aba4edfdd2',
    'Azure Policy 71ef260a-8f18-47b7-abcb-62d0673d94dc',
    'Azure Policy dc921057-6b28-4fbe-9b83-f7bec05db6c2',
    'Azure Policy abda6d70-9778-44e7-84a8-06713e6db027',
    'Azure Policy b3a22bc9-66de-45fb-98fa-00f5df42f41a',
    'Azure Policy 2158ddbe-fefa-408e-b43f-d4faef8ff3b8',
    'Azure Policy fa498b91-8a7e-4710-9578-da944c68d1fe',
    {
      title: 'Prevent Shared Key authorization for a storage account',
      url: 'https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent',
    },
  ],
  sameAs: sameAsOf(table),
  check(resource, report) {
    checkRows(table, resource, report, (row, at) => ({ message: sayLocalAuth(row, at) }));
  },
});
