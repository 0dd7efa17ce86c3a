/** Services that still shake hands with TLS 1.0, TLS 1.1, SSL 3.0 or their broken ciphers. */
import { defineRule } from '@forearm/core';
import { checkRows, sameAsOf, typesOf } from '../shared/table.ts';
import { elsewhereTypes, weakElsewhere } from './elsewhere.ts';
import { table } from './table.ts';

const WHY =
  'Attackers on the way can force those versions and read or change what is sent. Demand TLS 1.2 at least.';

export default defineRule({
  id: 'weak-tls-version',
  title: 'Service accepts TLS versions older than 1.2',
  severity: 'medium',
  appliesTo: [...new Set([...typesOf(table), ...elsewhereTypes])],
  controls: ['C1'],
  references: [
    'MCSB DP-3',
    'CWE-326',
    'CIS Azure 2.0 3.15',
    'CIS Azure 3.0 4.15',
    'Azure Policy fe83a0eb-a853-422d-aac2-1bffd182c5d0',
    'Azure Policy 32e6bbec-16b6-44c2-be37-c5b672d103cf',
    'Azure Policy cb3738a6-82a2-4a18-b87b-15217b9deff4',
    'Azure Policy 8b5c654c-fb07-471b-aa8f-15fea733f140',
    'Azure Policy 679da822-78a7-4eff-8fff-a899454a9970',
    {
      title: 'Solving the TLS 1.0 problem',
      url: 'https://learn.microsoft.com/security/engineering/solving-tls1-problem',
    },
  ],
  sameAs: [...sameAsOf(table), 'CKV_AZURE_173', 'Azure.FrontDoor.MinTLS'],
  check(resource, report) {
    // A missing property is low: the service's default, or what an older deployment left behind, decides.
    checkRows(table, resource, report, (row, at) => ({
      message: at.absent
        ? `The ${row.noun} does not say which TLS versions it accepts (${row.path} is missing), so it may accept versions older than 1.2. ${WHY}`
        : `The ${row.noun} accepts TLS versions older than 1.2 (${at.key} is ${at.print()}). ${WHY}`,
      ...(at.absent ? { severity: 'low' as const } : {}),
    }));
    for (const { at, noun } of weakElsewhere(resource))
      report(
        at,
        `The ${noun} accepts protocols or ciphers older than TLS 1.2 (${at.key} is ${at.print()}). ${WHY}`,
      );
  },
});
