/** Outbound rules that allow any port to the whole internet. */
import { defineRule } from '@forearm/core';
import { portsOf } from '../shared/network/port-ranges.ts';
import { rulesOf, SECURITY_RULE_TYPES } from '../shared/network/security-rules.ts';
import { internetSource, scalarsOf, written } from '../shared/network/sources.ts';

const TO = ['destinationAddressPrefix', 'destinationAddressPrefixes', 'destinations'];
const PORTS = ['destinationPortRange', 'destinationPortRanges'];

export default defineRule({
  id: 'outbound-to-internet',
  title: 'Security rule lets everything out to the internet',
  severity: 'low',
  appliesTo: SECURITY_RULE_TYPES,
  controls: ['B5'],
  references: [
    'MCSB NS-1',
    'CWE-284',
    {
      title: 'Network security groups',
      url: 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
    },
  ],
  sameAs: ['AZU-0051'],
  profile: 'strict',
  check(resource, report) {
    for (const rule of rulesOf(resource)) {
      if (!rule.at('access').mayBe(['Allow', 'AlwaysAllow']) || !rule.at('direction').mayBe('Outbound'))
        continue;
      const target = internetSource(rule, TO);
      const ports = written(rule, PORTS).flatMap((property) => scalarsOf(property));
      const all = ports
        .flatMap((port) => portsOf(port) ?? [])
        .some(({ from, to }) => from <= 1n && to >= 65535n);
      if (target?.reach !== 'anywhere' || !all) continue;
      report(
        target.at,
        `The rule allows every port to anywhere on the internet (${target.at.print()}). Malware fetches its tools and sends data out unhindered. Allow the destinations that are needed and deny the rest, or send traffic through a firewall.`,
        { fix: 'Name service tags or prefixes as destinations and add a deny rule behind them.' },
      );
    }
  },
});
