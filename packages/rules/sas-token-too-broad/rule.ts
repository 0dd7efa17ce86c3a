/** Shared access signatures that allow more than one job needs: writing and deleting in a whole account or container. */
import { defineRule } from '@forearm/core';
import { type Signature, signaturesOf } from '../shared/sas.ts';

/** Containers, shares, queues and directories: what a signature for a single file or blob is not. */
const MANY = /^[csd]$/;

export default defineRule({
  id: 'sas-token-too-broad',
  title: 'Shared access signature allows writing and deleting everywhere',
  severity: 'low',
  appliesTo: ['*', 'template'],
  controls: ['A8'],
  references: [
    'MCSB PA-7',
    'CWE-250',
    {
      title: 'Create an account SAS',
      url: 'https://learn.microsoft.com/rest/api/storageservices/create-account-sas',
    },
  ],
  sameAs: [],
  check(resource, report) {
    for (const signature of signaturesOf(resource)) {
      const scope = scopeOf(signature);
      if (scope && maySpoil(signature))
        report(
          signature.at,
          `This shared access signature may read, change and delete ${scope}. Whoever finds it can empty it or plant files in it. Give a signature for one container and the rights of the job, or use a managed identity with a role.`,
          { hidden: signature.hidden, words: signature.hidden ? 'sig=' : '' },
        );
    }
  },
});

function scopeOf({ resource, resourceTypes, services }: Signature): string | undefined {
  if (services !== '' && /[co]/.test(resourceTypes)) return 'everything in the storage account';
  return MANY.test(resource) ? 'everything in the container' : undefined;
}

function maySpoil({ permissions }: Signature): boolean {
  return ['r', 'w', 'd'].every((right) => permissions.includes(right));
}
