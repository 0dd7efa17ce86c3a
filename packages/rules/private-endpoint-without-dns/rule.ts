/** Private endpoints of factories and workspaces that no name leads to: clients go on meeting the public address. */
import { defineRule, type Resource } from '@forearm/core';
import { handedAway } from '../shared/handed-away.ts';
import { ENDPOINT } from '../shared/private-endpoints.ts';
import { settingsBelow } from '../shared/settings-below.ts';
import { isOther, zoneOf } from './lookup.ts';

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
    if (resource.existing) return;
    const zone = zoneOf(resource);
    if (!zone) return;
    const groups = settingsBelow(resource, ['privateDnsZoneGroups']);
    if (groups.length === 0) {
      if (hasRecords(resource) || handedAway(resource)) return;
      report(
        resource,
        `The private endpoint has no private DNS zone group, so clients still find the public address of the service and go there, or fail once it is closed. Add a zone group with ${zone.name}.`,
        { fix: 'Declare privateDnsZoneGroups below the endpoint.' },
      );
      return;
    }
    const entered = groups.map((group) => group.at('properties.privateDnsZoneConfigs'));
    const ids = entered.flatMap((list) => list.items().map((one) => one.at('properties.privateDnsZoneId')));
    const [first] = ids;
    if (first === undefined || entered.some((list) => list.open) || !ids.every((id) => isOther(id, zone)))
      return;
    report(
      first,
      `The names of this private endpoint are looked up in ${zone.name}, which its zone group does not name, so clients still find the public address of the service. Add that zone.`,
      { atUse: true },
    );
  },
});

/** Names may be entered by hand: then some record of a private zone is declared too. */
function hasRecords(endpoint: Resource): boolean {
  return ['A', 'CNAME'].some(
    (kind) => endpoint.others(`Microsoft.Network/privateDnsZones/${kind}`).length > 0,
  );
}
