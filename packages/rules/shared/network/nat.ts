/** Ports that load balancers and firewalls hand on from a public address to machines behind them. */
import type { Property, Resource } from '@forearm/core';
import type { Interval } from './intervals.ts';
import { portsOf } from './port-ranges.ts';
import { internetSource, type Source, scalarsOf, written } from './sources.ts';

const BALANCER = 'Microsoft.Network/loadBalancers';
const BALANCER_RULE = `${BALANCER}/inboundNatRules`;
const FIREWALL = 'Microsoft.Network/azureFirewalls';
const POLICY_RULES = 'Microsoft.Network/firewallPolicies/ruleCollectionGroups';
export const NAT_TYPES: readonly string[] = [BALANCER, BALANCER_RULE, FIREWALL, POLICY_RULES];

/** A way from the internet through translated addresses. */
export interface Passage {
  /** The property that names the port behind. */
  readonly at: Property;
  readonly ports: readonly Interval[];
  readonly protocol: string;
  /** Undefined for load balancers: they let everybody in, and a security group decides behind them. */
  readonly source: Source | undefined;
}

/** The passages that a load balancer, a firewall or a firewall policy opens. */
export function passagesOf(resource: Resource): readonly Passage[] {
  if (resource.isType(BALANCER) || resource.isType(BALANCER_RULE)) return balanced(resource);
  return natRules(resource).flatMap((rule) => translated(rule) ?? []);
}

function balanced(resource: Resource): readonly Passage[] {
  const balancer = resource.isType(BALANCER) ? resource : resource.parent;
  if (!balancer || !isPublic(balancer)) return [];
  const rules =
    resource === balancer
      ? ['inboundNatRules', 'inboundNatPools', 'loadBalancingRules'].flatMap((list) =>
          resource
            .at(`properties.${list}`)
            .items()
            .map((item) => item.at('properties')),
        )
      : [resource.at('properties')];
  return rules.flatMap(
    (rule) => passage(rule.at('backendPort'), rule.at('protocol').text ?? 'tcp', undefined) ?? [],
  );
}

function isPublic(balancer: Resource): boolean {
  const fronts = balancer.at('properties.frontendIPConfigurations').items();
  return fronts.some((front) => !front.at('properties.publicIPAddress').absent && !front.unknown);
}

function natRules(resource: Resource): readonly Property[] {
  if (resource.isType(FIREWALL))
    return resource
      .at('properties.natRuleCollections')
      .items()
      .flatMap((collection) => collection.at('properties.rules').items());
  return resource
    .at('properties.ruleCollections')
    .items()
    .filter((collection) => collection.at('action.type').mayBe('DNAT'))
    .flatMap((collection) => collection.at('rules').items());
}

function translated(rule: Property): Passage | undefined {
  const source = internetSource(rule, ['sourceAddresses']);
  const protocols = written(rule, ['ipProtocols', 'protocols']).flatMap(scalarsOf).map(String);
  const [protocol = '*'] = new Set(protocols.map((name) => name.toLowerCase())).size > 1 ? ['*'] : protocols;
  return source && passage(rule.at('translatedPort'), protocol, source);
}

function passage(at: Property, protocol: string, source: Source | undefined): Passage | undefined {
  const ports = scalarsOf(at).flatMap((value) => portsOf(value) ?? []);
  return ports.length > 0
    ? { at, ports, protocol: protocol.toLowerCase() === 'all' ? '*' : protocol, source }
    : undefined;
}
