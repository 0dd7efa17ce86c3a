/** Questions about a resource's own firewall, shared by the rules on public access. */
import type { Property, Resource } from '@forearm/core';

/** Says that a row does not apply: the resource is closed by other means. */
export type Innocent = (resource: Resource) => boolean;

/** The default action of the network rules at this path certainly is not "Allow" (an unknown one is not judged). */
export function closedBy(path: string): Innocent {
  return (resource) => {
    const action = resource.at(path);
    return !action.mayBe('Allow') && !action.mayBeAbsent();
  };
}

/** As `closedBy`; and a written "Allow" is reported by `network-default-action-allow`, so a missing switch is not told twice. */
export function closedOrToldBy(path: string, flag = 'properties.publicNetworkAccess'): Innocent {
  const closed = closedBy(path);
  return (resource) =>
    closed(resource) || (!resource.at(flag).present && resource.at(path).mayBe('Allow') !== undefined);
}

/** A list of allowed addresses or subnets is given (or is not known), so the rest of the world is refused. */
export function limitedBy(...paths: readonly string[]): Innocent {
  return (resource) => paths.some((path) => lists(resource.at(path)));
}

/** Something is written at one of the paths. */
export function writes(...paths: readonly string[]): Innocent {
  return (resource) => paths.some((path) => !resource.at(path).mayBeAbsent());
}

/** The property is one of the values. */
export function isSet(path: string, ...values: readonly (string | boolean)[]): Innocent {
  return (resource) => resource.at(path).is(values) !== undefined;
}

/** One of the reasons holds. */
export function anyOf(...reasons: readonly Innocent[]): Innocent {
  return (resource) => reasons.some((reason) => reason(resource));
}

/** The child `networkRuleSets` (Event Hubs, Service Bus, Relay) closes the namespace. */
export function closedByRuleSet(resource: Resource): boolean {
  const closed = anyOf(
    closedBy('properties.defaultAction'),
    isSet('properties.publicNetworkAccess', 'Disabled'),
  );
  return resource.children('networkRuleSets').some(closed);
}

function lists(property: Property): boolean {
  return property.items().length > 0 || property.open || (property.text ?? '') !== '';
}

/** A private endpoint of the same estate leads here. App Service then refuses public traffic unless it is switched on. */
export function behindPrivateEndpoint(resource: Resource): boolean {
  return (
    !resource.at('properties.publicNetworkAccess').present &&
    resource.referencedBy('Microsoft.Network/privateEndpoints').length > 0
  );
}
