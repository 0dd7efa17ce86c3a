/** Services whose own firewall lets in every caller that no rule names. */
import { defineRule } from '@forearm/core';
import { checkRows, sameAsOf, typesOf } from '../shared/table.ts';
import { table } from './table.ts';

export default defineRule({
  id: 'network-default-action-allow',
  title: "Service's own firewall lets every network in",
  severity: 'medium',
  appliesTo: typesOf(table),
  controls: ['B1', 'B5'],
  references: [
    'MCSB NS-2',
    'CWE-1188',
    'CIS Azure 2.0 3.8',
    'CIS Azure 3.0 4.7',
    'Azure Policy 34c877ad-507e-4c82-993e-3452a6e0ad3c',
    'Azure Policy 55615ac9-af46-4a59-874e-391cc3dfb490',
    {
      title: 'Configure Azure Storage firewalls and virtual networks',
      url: 'https://learn.microsoft.com/azure/storage/common/storage-network-security',
    },
  ],
  sameAs: sameAsOf(table),
  check(resource, report) {
    // A written "Enabled" is told at medium by public-network-access: the same exposure is not told twice as loud.
    const told = resource.at('properties.publicNetworkAccess').mayBe('Enabled') !== undefined;
    checkRows(table, resource, report, (row, at) => ({
      message: `The firewall of the ${row.noun} lets every network in (${at.absent ? `${row.path} is missing and "Allow" is the default` : `${at.key} is ${at.print()}`}). The rules beside it keep nobody out, and a leaked key works from anywhere. Deny by default and name the networks that may come.`,
      ...(told ? { severity: 'low' as const } : {}),
    }));
  },
});
