/** Storage accounts that say how long their keys and signatures may live. Data. */
import type { Resource } from '@forearm/core';
import type { Row } from '../shared/table.ts';

/** Neither keys nor signatures made with them work. */
const noKeys = (account: Resource): boolean =>
  account.at('properties.allowSharedKeyAccess').is(false) !== undefined;

const common = {
  type: 'Microsoft.Storage/storageAccounts',
  unsafe: [],
  absent: 'unsafe',
  since: '2021-02-01',
  noun: 'storage account',
  unless: noKeys,
} as const;

export const table: readonly Row[] = [
  {
    ...common,
    path: 'properties.sasPolicy.sasExpirationPeriod',
    safe: ['7.00:00:00'],
    example: { properties: { keyPolicy: { keyExpirationPeriodInDays: 90 } } },
    sameAs: ['azure-policy:Storage/StorageAccountSasPolicy_Restrict'],
    because:
      'Azure Policy bc1b984e-ddae-40cc-801a-050a030e4fbe; without the policy nobody is told of signatures that live for years (learn.microsoft.com/azure/storage/common/sas-expiration-policy).',
  },
  {
    ...common,
    path: 'properties.keyPolicy.keyExpirationPeriodInDays',
    safe: [90],
    example: { properties: { sasPolicy: { sasExpirationPeriod: '7.00:00:00', expirationAction: 'Log' } } },
    sameAs: ['azure-policy:Storage/StorageAccountKeysExpired_Restrict'],
    because:
      'Azure Policy 044985bb-afe1-42cd-8a36-9d5d42424537; without the period no key ever counts as overdue (learn.microsoft.com/azure/storage/common/storage-account-keys-manage).',
  },
];
