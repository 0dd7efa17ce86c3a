/** Private endpoints of the deployment and the services that they lead to. */
import type { Property, Resource } from '@forearm/core';
import { refersTo } from './handed-away.ts';

/** Type of private endpoints. */
export const ENDPOINT = 'Microsoft.Network/privateEndpoints';

/** The connections of an endpoint; manual ones wait until the owner of the service approves them. */
export function connectionsOf(endpoint: Resource): readonly Property[] {
  return ['privateLinkServiceConnections', 'manualPrivateLinkServiceConnections'].flatMap((list) =>
    endpoint.at(`properties.${list}`).items(),
  );
}

/** An endpoint of the deployment leads to the resource, or may: nobody knows where it leads. */
export function hasEndpoint(resource: Resource): boolean {
  return resource.others(ENDPOINT).some(
    (endpoint) =>
      refersTo(endpoint, resource) ||
      connectionsOf(endpoint)
        .map((one) => one.at('properties.privateLinkServiceId'))
        .some((id) => mayLeadTo(id, resource)),
  );
}

/** Nothing is known of the id, or its type is and its name is not. */
function mayLeadTo(id: Property, { type }: Resource): boolean {
  if (!id.unknown) return false;
  const known = id.parts.join('').toLowerCase();
  if (!known.includes('/providers/')) return true;
  return known.includes(`/providers/${type.toLowerCase()}/`) && id.parts.at(-1) === undefined;
}

/** A connection that the owner has approved is declared below the resource. */
export function hasApprovedConnection(resource: Resource): boolean {
  return resource
    .children('privateEndpointConnections')
    .some(
      (one) =>
        !one.at('properties.privateLinkServiceConnectionState.status').is(['Rejected', 'Disconnected']),
    );
}
