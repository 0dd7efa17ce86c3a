/** The subnet that an integration runtime joins, when the same estate declares it. */
import type { Property, Resource } from '@forearm/core';
import { GAP, gapped } from '../gaps.ts';

const NETWORK = 'Microsoft.Network/virtualNetworks';
const GROUP = 'Microsoft.Network/networkSecurityGroups';
const SETTINGS = 'properties.typeProperties';
/** Express injection has one place, standard injection two spellings. */
const SUBNET_IDS = ['customerVirtualNetwork.subnetId', 'computeProperties.vNetProperties.subnetId'];
const NETWORK_ID = 'computeProperties.vNetProperties.vNetId';

/** A subnet of the estate, and the runtime's word for it. */
export interface JoinedSubnet {
  /** Where the runtime names it. */
  readonly at: Property;
  readonly network: Resource;
  readonly express: boolean;
  /** The `properties` of every declaration of it: inside its network, as a child, or both. */
  readonly declared: readonly Property[];
}

/** Undefined for a runtime that joins none, or one that this estate does not declare. */
export function joinedSubnet(runtime: Resource): JoinedSubnet | undefined {
  const settings = runtime.at(SETTINGS);
  const id = SUBNET_IDS.map((path) => settings.at(path)).find((property) => !property.absent);
  const at = id ?? settings.at(NETWORK_ID);
  const network = networkOf(at, runtime);
  if (at.absent || !network) return undefined;
  const subnet = settings.at('computeProperties.vNetProperties.subnet');
  const declared = id?.subject()
    ? indexed(id, network)
    : declarations(network, (id ? tailOf(id, 'subnets') : subnet.text) ?? '');
  if (declared.length === 0) return undefined;
  return {
    at: id ? at : subnet,
    network,
    express: /^customer/.test(at.path.slice(SETTINGS.length + 1)),
    declared,
  };
}

/** The network that is declared, even when the runtime's own file only refers to it as an existing one. */
function networkOf(at: Property, runtime: Resource): Resource | undefined {
  const subject = at.subject()?.resource;
  const referred = [
    ...runtime.linked(NETWORK),
    ...runtime.linked(`${NETWORK}/subnets`).flatMap((one) => one.parent ?? []),
    ...(subject?.isType(NETWORK) ? [subject] : []),
  ];
  const names = new Set([tailOf(at, 'virtualNetworks'), ...referred.map(({ name }) => name.toLowerCase())]);
  const named = runtime.others(NETWORK).filter(({ name }) => names.has(name.toLowerCase()));
  return [...referred, ...named].find(({ existing }) => !existing);
}

/** The segment after another one, in what is known of an id, lower-case. */
function tailOf(id: Property, segment: string): string | undefined {
  const found = gapped(id).toLowerCase().split(`/${segment.toLowerCase()}/`)[1]?.split('/')[0];
  return found === undefined || found.includes(GAP) ? undefined : found;
}

/** `network.properties.subnets[1].id`. */
function indexed(id: Property, network: Resource): readonly Property[] {
  const path = /^properties\.subnets\[\d+\](?=\.id$)/i.exec(id.subject()?.path ?? '')?.[0];
  const item = path === undefined ? undefined : network.at(path);
  const name = item?.at('name').text;
  return name === undefined ? [] : declarations(network, name);
}

function declarations(network: Resource, wanted: string): readonly Property[] {
  const inline = network.at('properties.subnets').items();
  const children = network.children('subnets').filter(({ existing }) => !existing);
  if (wanted === '') return [];
  return [
    ...inline.filter((one) => one.at('name').text?.toLowerCase() === wanted.toLowerCase()).map(propertiesOf),
    ...children.filter((one) => one.name.toLowerCase().endsWith(`/${wanted.toLowerCase()}`)).map(ownOf),
  ];
}

function propertiesOf(item: Property): Property {
  return item.at('properties');
}

function ownOf(child: Resource): Property {
  return child.at('properties');
}

/** The security group of a subnet, as its own and its children's resources; empty when it is declared elsewhere. */
export function groupOf({ declared }: JoinedSubnet): readonly Resource[] {
  for (const subnet of declared) {
    const name = tailOf(subnet.at('networkSecurityGroup.id'), 'networkSecurityGroups');
    const group = subnet.resource
      .others(GROUP)
      .find((one) => !one.existing && one.name.toLowerCase() === name);
    if (group) return [group, ...group.children('securityRules')];
  }
  return [];
}
