/** Storage accounts that set no end for the keys and signatures that open them. */
import { defineRule } from '@forearm/core';
import { checkRows, sameAsOf, typesOf } from '../shared/table.ts';
import { table } from './table.ts';

export default defineRule({
  id: 'storage-without-expiry-policy',
  title: 'Storage account sets no end for its keys and signatures',
  severity: 'low',
  profile: 'strict',
  appliesTo: typesOf(table),
  controls: ['A5'],
  references: [
    'Azure Policy bc1b984e-ddae-40cc-801a-050a030e4fbe',
    'Azure Policy 044985bb-afe1-42cd-8a36-9d5d42424537',
    'MCSB IM-3',
    'CWE-613',
    {
      title: 'Configure an expiration policy for shared access signatures',
      url: 'https://learn.microsoft.com/azure/storage/common/sas-expiration-policy',
    },
  ],
  sameAs: sameAsOf(table),
  check(resource, report) {
    checkRows(table, resource, report, ({ path }) => ({
      message: `${path} is missing, so ${path.includes('sas') ? 'shared access signatures that live for years' : 'account keys that are years old'} draw nobody's attention. Set a period, or switch key access off.`,
    }));
  },
});
