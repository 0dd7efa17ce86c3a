/** Private endpoints of factories and workspaces that no name leads to: clients go on meeting the public address. */
import { defineRule, type Property, type Resource } from '@forearm/core';
import { handedAway } from '../shared/handed-away.ts';
import { connectionsOf, ENDPOINT } from '../shared/private-endpoints.ts';
import { settingsBelow } from '../shared/settings-below.ts';
import { type Zone, zones } from './zones.ts';

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

/** The zone of the first group that the endpoint leads to, if it is one of a factory or workspace. */
function zoneOf(endpoint: Resource): Zone | undefined {
  for (const connection of connectionsOf(endpoint)) {
    const id = connection.at('properties.privateLinkServiceId').parts.join('').toLowerCase();
    for (const group of connection.at('properties.groupIds').items()) {
      const zone = zones[group.text?.toLowerCase() ?? ''];
      if (zone && (id.includes(`/${zone.service}/`) || isUnique(group, id))) return zone;
    }
  }
  return undefined;
}

/** Nothing is known of the target, but no other service has a group of that name. */
function isUnique(group: Property, id: string): boolean {
  return !id.includes('/providers/') && /^(?:dataFactory|portal|SqlOnDemand|Dev)$/i.test(group.text ?? '');
}

/** The name of the zone is known, and it is another one. */
function isOther(id: Property, { prefix }: Zone): boolean {
  const known = id.parts.at(-1)?.toLowerCase() ?? '';
  const name = known.slice(known.lastIndexOf('/') + 1);
  return known.includes('/') && name.startsWith('privatelink.') && !name.startsWith(prefix);
}

/** Names may be entered by hand: then some record of a private zone is declared too. */
function hasRecords(endpoint: Resource): boolean {
  return ['A', 'CNAME'].some(
    (kind) => endpoint.others(`Microsoft.Network/privateDnsZones/${kind}`).length > 0,
  );
}
