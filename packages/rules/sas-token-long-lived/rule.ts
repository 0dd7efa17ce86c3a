/** Shared access signatures that are valid for more than a year, or without end. */
import { defineRule } from '@forearm/core';
import { signaturesOf } from '../shared/sas.ts';

const WHY =
  'Whoever finds it, in the history or in a log, has the data until then: taking it back means a new key for everybody. Sign in with a managed identity, or make signatures that live for hours.';

export default defineRule({
  id: 'sas-token-long-lived',
  title: 'Shared access signature is valid for more than a year',
  severity: 'low',
  appliesTo: ['*', 'template'],
  controls: ['A5'],
  references: [
    'MCSB IM-3',
    'MCSB IM-8',
    'CWE-613',
    {
      title: 'Best practices for shared access signatures',
      url: 'https://learn.microsoft.com/azure/storage/common/storage-sas-overview#best-practices-when-using-sas',
    },
  ],
  sameAs: [],
  check(resource, report) {
    for (const { at, endless, hidden, long } of signaturesOf(resource)) {
      if (!long && !endless) continue;
      const until = long ? `is valid ${long.time}` : 'names no end';
      report(at, `This shared access signature ${until}. ${WHY}`, {
        heuristic: long?.guessed ?? false,
        hidden,
        words: hidden ? 'sig=' : '',
      });
    }
  },
});
