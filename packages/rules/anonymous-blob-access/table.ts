/** Who may open blobs without signing in: the account's switch and the container's level. */
import type { Row } from '../shared/table.ts';

export const ACCOUNT = 'Microsoft.Storage/storageAccounts';
export const SWITCH = 'properties.allowBlobPublicAccess';

export const table: readonly Row[] = [
  {
    type: ACCOUNT,
    path: SWITCH,
    unsafe: [true],
    safe: [false],
    absent: 'safe',
    since: '2019-04-01',
    absentUnsafeBefore: '2023-01-01',
    noun: 'storage account',
    because:
      'official types: "The default interpretation is true" up to API version 2022-09-01, "false" from 2023-01-01; Azure Policy 4fa4b6c0-31ca-4c0d-b10d-24b96f62a751',
  },
  {
    type: 'Microsoft.Storage/storageAccounts/blobServices/containers',
    path: 'properties.publicAccess',
    unsafe: ['Container', 'Blob'],
    safe: ['None'],
    absent: 'safe',
    severity: 'high',
    noun: 'blob container',
    sameAs: [
      'CKV_AZURE_34',
      'kics:storage_blob_service_container_with_public_access',
      'AZU-0007',
      'Azure.Storage.BlobAccessType',
    ],
    because:
      'a container is private unless it says otherwise (learn.microsoft.com/azure/storage/blobs/anonymous-read-access-configure)',
  },
];
