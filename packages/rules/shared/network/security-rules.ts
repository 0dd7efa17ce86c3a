/** Rules of network security groups and of virtual network managers: which ports they open to the internet. */
import type { Property, Resource } from '@forearm/core';
import { addressesOf, isAnywhere, publicPart } from './addresses.ts';
import { covers, type Interval, subtract } from './intervals.ts';
import { portsOf } from './port-ranges.ts';
import { internetSource, type Source, scalarsOf, written } from './sources.ts';

const GROUP = 'Microsoft.Network/networkSecurityGroups';
const GROUP_RULE = `${GROUP}/securityRules`;
const ADMIN_RULE = 'Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections/rules';
export const SECURITY_RULE_TYPES: readonly string[] = [GROUP, GROUP_RULE, ADMIN_RULE];

const SOURCES = ['sourceAddressPrefix', 'sourceAddressPrefixes', 'sources'];
const DESTINATIONS = [
  'destinationAddressPrefix',
  'destinationAddressPrefixes',
  'destinationApplicationSecurityGroups',
  'destinations',
];
const PORTS = ['destinationPortRange', 'destinationPortRanges'];

/** What an allow rule opens, after the deny rules in front of it have had their say. */
export interface Opening {
  readonly rule: Property;
  readonly source: Source;
  readonly tcp: readonly Interval[];
  readonly udp: readonly Interval[];
  /** The property that makes the ports uncertain, if one does. */
  readonly doubt: Property | undefined;
}

/** The `properties` of the rules that a resource itself declares. */
export function rulesOf(resource: Resource): readonly Property[] {
  if (!resource.isType(GROUP)) return [resource.at('properties')];
  return resource
    .at('properties.securityRules')
    .items()
    .map((item) => item.at('properties'));
}

/** What the inbound allow rules that a resource declares open to the internet. */
export function inboundOpenings(resource: Resource): readonly Opening[] {
  const denials = neighbourhood(resource).flatMap(rulesOf).filter(isDenial);
  return rulesOf(resource).flatMap((rule) => opening(rule, denials) ?? []);
}

/** All resources whose rules are weighed together: the group and its children, whichever of them is asked. */
function neighbourhood(resource: Resource): readonly Resource[] {
  if (resource.isType(GROUP)) return [resource, ...resource.children('securityRules')];
  if (resource.parent) return [resource.parent, ...resource.parent.children()].filter(isRuleHolder);
  const group = groupName(resource);
  return resource.others(resource.type).filter((other) => groupName(other) === group);
}

function isRuleHolder(resource: Resource): boolean {
  return resource.isType(...SECURITY_RULE_TYPES);
}

function groupName(resource: Resource): string {
  return resource.name.toLowerCase().slice(0, Math.max(0, resource.name.lastIndexOf('/')));
}

function opening(rule: Property, denials: readonly Property[]): Opening | undefined {
  const allows = rule.at('access').mayBe(['Allow', 'AlwaysAllow']);
  const source = allows && rule.at('direction').mayBe('Inbound') && internetSource(rule, SOURCES);
  if (!source) return undefined;
  const properties = written(rule, PORTS);
  const ports = properties.flatMap((property) =>
    scalarsOf(property).flatMap((value) => portsOf(value) ?? []),
  );
  const before = allows.is('AlwaysAllow') ? [] : denials.filter((denial) => shields(denial, rule, source));
  const left = (protocol: string) =>
    speaks(rule, protocol)
      ? subtract(
          ports,
          before.filter((denial) => speaks(denial, protocol)).flatMap((denial) => knownPorts(denial) ?? []),
        )
      : [];
  const doubt = properties.find((property) => property.unknown);
  return { rule, source, tcp: left('tcp'), udp: left('udp'), doubt };
}

/** A rule without a protocol, or with several, speaks all that are named. */
function speaks(rule: Property, protocol: string): boolean {
  const property = rule.at('protocol');
  return property.absent || property.mayBe(['*', 'Any', protocol]) !== undefined;
}

/** Certainly there, and certainly an inbound deny rule: what is partly unknown shields nobody. */
function isDenial(rule: Property): boolean {
  const { access, direction } = { access: rule.at('access').text, direction: rule.at('direction').text };
  return (
    !rule.resource.conditional &&
    access?.toLowerCase() === 'deny' &&
    direction?.toLowerCase() === 'inbound' &&
    rule.at('protocol').text !== undefined &&
    knownPorts(rule) !== undefined
  );
}

/** Whether the denial is asked first and meets everybody that the source lets in, wherever they want to go. */
function shields(denial: Property, rule: Property, source: Source): boolean {
  const first = denial.at('priority').scalar;
  const second = rule.at('priority').scalar;
  if (typeof first !== 'number' || typeof second !== 'number' || first >= second) return false;
  const denied = knownTexts(denial, SOURCES);
  const met = denied.flatMap((text) => addressesOf(text) ?? []);
  const isMet = source.addresses && covers(met, publicPart(source.addresses));
  if (!isMet && !denied.some(isAnywhere)) return false;
  return coversDestination(knownTexts(denial, DESTINATIONS), knownTexts(rule, DESTINATIONS));
}

/** Everything behind a group is in the virtual network. */
function coversDestination(denied: readonly string[], wanted: readonly string[]): boolean {
  if (denied.some((text) => isAnywhere(text) || text.toLowerCase() === 'virtualnetwork')) return true;
  const wide = denied.flatMap((text) => addressesOf(text) ?? []);
  const same = new Set(denied.map((text) => text.toLowerCase()));
  return (
    wanted.length > 0 &&
    wanted.every((text) => {
      const narrow = addressesOf(text);
      return same.has(text.toLowerCase()) || (narrow !== undefined && covers(wide, narrow));
    })
  );
}

/** Texts that are known; what is not known becomes a text that equals nothing. */
function knownTexts(rule: Property, paths: readonly string[]): readonly string[] {
  return written(rule, paths).map((property) => property.text ?? '');
}

function knownPorts(rule: Property): readonly Interval[] | undefined {
  const all = written(rule, PORTS).map((property) =>
    property.scalar === undefined ? undefined : portsOf(property.scalar ?? ''),
  );
  return all.some((ports) => ports === undefined) ? undefined : all.flatMap((ports) => ports ?? []);
}
