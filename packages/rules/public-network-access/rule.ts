/** Services that can be reached from the public internet because their switch for it is on, or left at its default. */
import { defineRule } from '@forearm/core';
import { checkRows, sameAsOf, typesOf } from '../shared/table.ts';
import { table } from './table.ts';

export default defineRule({
  id: 'public-network-access',
  title: 'Service can be reached from the public internet',
  severity: 'medium',
  appliesTo: typesOf(table),
  controls: ['B1', 'B2'],
  references: [
    'MCSB NS-2',
    'CWE-668',
    'CIS Azure 3.0 4.6',
    'Azure Policy 1cf164be-6819-4a50-b8fa-4bcaa4f98fb6',
    'Azure Policy 38d8df46-cf4e-4073-8e03-48c24b29de0d',
    'Azure Policy 08b1442b-7789-4130-8506-4f99a97226a7',
    'Azure Policy 5c8cad01-ef30-4891-b230-652dadb4876a',
    'Azure Policy b2982f36-99f2-4db5-8eff-283140c09693',
    {
      title: 'Azure Private Link: which services have private endpoints',
      url: 'https://learn.microsoft.com/azure/private-link/availability',
    },
  ],
  sameAs: sameAsOf(table),
  check(resource, report) {
    // A factory's git folder never carries the switch: the template that creates the factory does.
    if (resource.language === 'adf') return;
    checkRows(table, resource, report, (row, at) => ({
      message: `The ${row.noun} can be reached from the public internet (${how(row.path, at)}). Anybody who holds, guesses or steals a credential can use it from anywhere. Switch public access off and connect through a private endpoint.`,
    }));
  },
});

function how(path: string, at: { readonly absent: boolean; readonly key: string; print(): string }): string {
  return at.absent ? `${path} is missing and public access is the default` : `${at.key} is ${at.print()}`;
}
