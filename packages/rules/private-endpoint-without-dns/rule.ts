/** Private endpoints whose service keeps its public name: clients go on meeting the public address. */
import { defineRule, type Resource } from '@forearm/core';
import { handedAway } from '../shared/handed-away.ts';
import { connectionsOf, ENDPOINT } from '../shared/private-endpoints.ts';
import { settingsBelow } from '../shared/settings-below.ts';
import { zones } from './zones.ts';

export default defineRule({
  id: 'private-endpoint-without-dns',
  title: 'Private endpoint has no private DNS zone',
  severity: 'low',
  appliesTo: [ENDPOINT],
  controls: ['B2'],
  references: [
    'Azure Policy 86cd96e1-1745-420d-94d4-d3f2fe415aa4',
    'Azure Policy 1e5ed725-f16c-478b-bd4b-7bfa2f7940b9',
    'MCSB NS-10',
    {
      title: 'Private endpoint DNS configuration',
      url: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns',
    },
  ],
  sameAs: [
    'azure-policy:DataFactory/PrivateDnsZones_DINE',
    'azure-policy:Synapse/WorkspaceUsePrivateDnsZones_DINE',
  ],
  check(resource, report) {
    if (resource.existing || hasRecords(resource) || handedAway(resource)) return;
    if (settingsBelow(resource, ['privateDnsZoneGroups']).length > 0) return;
    const groups = connectionsOf(resource).map((one) => one.at('properties.groupIds'));
    // A private link service of one's own has no groups, and no zone of Microsoft's.
    const group = groups.flatMap((list) => list.items()).find((one) => one.text !== undefined)?.text;
    if (group === undefined) return;
    const zone = zones[group.toLowerCase()];
    report(
      resource,
      `The private endpoint for '${group}' has no private DNS zone group, so clients still find the public address of the service and go there, or fail once it is closed. Add a zone group${zone === undefined ? '' : ` with ${zone}`}.`,
      { fix: 'Declare privateDnsZoneGroups below the endpoint.' },
    );
  },
});

/** Names may be entered by hand: then some record of a private zone is declared too. */
function hasRecords(endpoint: Resource): boolean {
  const records = ['A', 'CNAME'].flatMap((kind) =>
    endpoint.others(`Microsoft.Network/privateDnsZones/${kind}`),
  );
  return records.length > 0;
}
