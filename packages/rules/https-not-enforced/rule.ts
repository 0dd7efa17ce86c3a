/** Services that talk to their clients without encryption if the client asks for it. */
import { defineRule } from '@forearm/core';
import { checkRows, sameAsOf, typesOf } from '../shared/table.ts';
import { elsewhereTypes, plainDoors } from './elsewhere.ts';
import { table } from './table.ts';

const WHY =
  'Whoever sits on the way reads passwords, keys and data, and can change them. Accept encrypted connections only.';

export default defineRule({
  id: 'https-not-enforced',
  title: 'Service accepts connections without encryption',
  severity: 'medium',
  appliesTo: [...new Set([...typesOf(table), ...elsewhereTypes])],
  controls: ['C1', 'E4'],
  references: [
    'MCSB DP-3',
    'CWE-319',
    'CIS Azure 2.0 3.1',
    'CIS Azure 2.0 9.2',
    'CIS Azure 3.0 4.1',
    'Azure Policy 404c3081-a854-4457-ae30-26a93ef643f9',
    'Azure Policy a4af4a39-4135-47fb-b175-47fbdf85311d',
    {
      title: 'Require secure transfer for a storage account',
      url: 'https://learn.microsoft.com/azure/storage/common/storage-require-secure-transfer',
    },
  ],
  sameAs: [...sameAsOf(table), 'TA-000029', 'Azure.APIM.HTTPEndpoint'],
  check(resource, report) {
    checkRows(table, resource, report, (row, at) => ({
      message: `The ${row.noun} accepts connections without encryption (${at.absent ? `${row.path} is missing and encryption is optional by default` : `${at.key} is ${at.print()}`}). ${WHY}`,
    }));
    for (const { at, noun, low } of plainDoors(resource))
      report(at, `The ${noun} accepts connections without encryption (${at.print()}). ${WHY}`, {
        fix: 'Accept HTTPS or TLS only, or redirect to it.',
        ...(low ? { severity: 'low' as const } : {}),
      });
  },
});
