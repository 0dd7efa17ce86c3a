/** Services whose public endpoint is on, and only their own firewall keeps strangers out. For the strict profile. */
import { defineRule } from '@forearm/core';
import { checkRows, sameAsOf, typesOf } from '../shared/table.ts';
import { guardedRows } from './rows.ts';

export default defineRule({
  id: 'guarded-public-endpoint',
  title: 'Service keeps a public endpoint behind its own firewall',
  severity: 'low',
  profile: 'strict',
  appliesTo: typesOf(guardedRows),
  controls: ['B1', 'B2'],
  references: [
    'MCSB NS-2',
    'CIS Azure 3.0 4.6',
    {
      title: 'Azure Private Link: which services have private endpoints',
      url: 'https://learn.microsoft.com/azure/private-link/availability',
    },
  ],
  sameAs: [...sameAsOf(guardedRows), 'AZU-0065'],
  check(resource, report) {
    if (resource.language === 'adf') return;
    checkRows(guardedRows, resource, report, (row, at) => ({
      message: `The ${row.noun} keeps a public endpoint (${at.absent ? `${row.path} is missing` : `${at.key} is ${at.print()}`}); only its own firewall keeps strangers out. One wrong entry opens it to them. Switch the endpoint off and connect through a private endpoint.`,
    }));
  },
});
