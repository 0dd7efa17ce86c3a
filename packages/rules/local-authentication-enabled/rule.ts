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
    'Azure Policy 5d4e3c65-4873-47be-94f3-6f8b953a3598',
    'Azure Policy cfb11c26-f069-4c14-8e36-56c394dae5af',
    'Azure Policy b08ab3ca-1062-4db3-8803-eec9cae605d6',
    'Azure Policy 6300012e-e9a4-4649-b41f-a85f5c43be91',
    'Azure Policy 993c2fcd-2b29-49d2-9eb0-df2c3a730c32',
    'Azure Policy 8c6a50c6-9ffd-4ae7-986f-5fa6111f9a54',
    'Azure Policy 5450f5bd-9c72-4390-a9c4-a7aba4edfdd2',
    'Azure Policy 71ef260a-8f18-47b7-abcb-62d0673d94dc',
    'Azure Policy dc921057-6b28-4fbe-9b83-f7bec05db6c2',
    'Azure Policy abda6d70-9778-44e7-84a8-06713e6db027',
    'Azure Policy b3a22bc9-66de-45fb-98fa-00f5df42f41a',
    'Azure Policy 2158ddbe-fefa-408e-b43f-d4faef8ff3b8',
    'Azure Policy c3624673-d2ff-48e0-b28c-5de1c6767c3c',
    'Azure Policy 6ea81a52-5ca7-4575-9669-eaa910b7edf8',
    'Azure Policy 738949be-6fd2-46b9-b969-99b53712b192',
    'Azure Policy fa498b91-8a7e-4710-9578-da944c68d1fe',
    {
      title: 'Prevent Shared Key authorization for a storage account',
      url: 'https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent',
    },
  ],
  sameAs: sameAsOf(table),
  check(resource, report) {
    // Most templates leave the switch out; who writes it down has decided, and weighs more.
    checkRows(table, resource, report, (row, at) => ({
      message: sayLocalAuth(row, at),
      ...(at.absent ? { severity: 'low' } : {}),
    }));
  },
});
