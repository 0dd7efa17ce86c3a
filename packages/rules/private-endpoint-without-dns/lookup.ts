/** Which zone the clients of a private endpoint have to ask, and whether another one is named. */
import type { Property, Resource } from '@forearm/core';
import { connectionsOf } from '../shared/private-endpoints.ts';
import { type Zone, zones } from './zones.ts';

/** The zone of the first group that the endpoint leads to, if it is one of a factory or workspace. */
export function zoneOf(endpoint: Resource): Zone | undefined {
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
export function isOther(id: Property, { prefix }: Zone): boolean {
  const known = id.parts.at(-1)?.toLowerCase() ?? '';
  const name = known.slice(known.lastIndexOf('/') + 1);
  return known.includes('/') && name.startsWith('privatelink.') && !name.startsWith(prefix);
}
