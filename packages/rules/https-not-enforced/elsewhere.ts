/** Plain-text doors that are no plain property: lists of protocols, listeners, named settings. */
import type { Property, Resource } from '@forearm/core';

/** A door without encryption, and what it belongs to. */
export interface PlainDoor {
  readonly at: Property;
  readonly noun: string;
  readonly low?: boolean;
}

const API = 'Microsoft.ApiManagement/service/apis';
const FRONT_DOOR = 'Microsoft.Network/frontDoors';
const GATEWAY = 'Microsoft.Network/applicationGateways';
const SETTINGS: readonly string[] = [
  'Microsoft.DBforMySQL/flexibleServers/configurations',
  'Microsoft.DBforPostgreSQL/flexibleServers/configurations',
];

/** The types that these doors belong to. */
export const elsewhereTypes: readonly string[] = [API, FRONT_DOOR, GATEWAY, ...SETTINGS];

/** All plain-text doors of a resource that are not in the table. */
export function plainDoors(resource: Resource): readonly PlainDoor[] {
  if (resource.isType(API)) return ofApi(resource);
  if (resource.isType(FRONT_DOOR)) return ofFrontDoor(resource);
  if (resource.isType(GATEWAY)) return ofGateway(resource);
  return resource.isType(...SETTINGS) ? ofSetting(resource) : [];
}

/** An API takes HTTPS only unless it lists http. */
function ofApi(api: Resource): readonly PlainDoor[] {
  return found(api.at('properties.protocols').items(), ['http', 'ws'], 'API');
}

/** A classic Front Door's routing rule that takes HTTP and forwards it instead of redirecting. */
function ofFrontDoor(door: Resource): readonly PlainDoor[] {
  return door
    .at('properties.routingRules')
    .items()
    .filter((rule) => isForwarding(rule))
    .flatMap((rule) => found(rule.at('properties.acceptedProtocols').items(), ['Http'], 'Front Door'));
}

function isForwarding(rule: Property): boolean {
  const redirect = rule.at('properties.routeConfiguration.redirectProtocol');
  return redirect.absent && rule.at('properties.rulesEngine').absent;
}

/** Plain listeners, while no rule of the gateway redirects: which listener a rule redirects is often not known. */
function ofGateway(gateway: Resource): readonly PlainDoor[] {
  const redirects = ['requestRoutingRules', 'urlPathMaps', 'redirectConfigurations'].some((list) =>
    holdsRedirect(gateway.at(`properties.${list}`), list),
  );
  if (redirects) return [];
  const protocols = gateway
    .at('properties.httpListeners')
    .items()
    .map((listener) => listener.at('properties.protocol'));
  return found(protocols, ['Http'], 'application gateway').map((door) => ({ ...door, low: true }));
}

function holdsRedirect(list: Property, name: string): boolean {
  if (list.open) return true;
  if (name === 'redirectConfigurations') return list.items().length > 0;
  return list
    .items()
    .some(
      (rule) =>
        !rule.at('properties.redirectConfiguration').absent ||
        !rule.at('properties.defaultRedirectConfiguration').absent,
    );
}

function ofSetting(setting: Resource): readonly PlainDoor[] {
  if (!/\/require_secure_transport$/i.test(setting.name)) return [];
  const noun = /mysql/i.test(setting.type) ? 'MySQL flexible server' : 'PostgreSQL flexible server';
  return found([setting.at('properties.value')], ['OFF', '0', 'false'], noun);
}

function found(properties: readonly Property[], plain: readonly string[], noun: string): PlainDoor[] {
  return properties.flatMap((property) => {
    const at = property.mayBe(plain);
    return at ? [{ at, noun }] : [];
  });
}
