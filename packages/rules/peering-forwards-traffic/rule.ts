/** Peerings of virtual networks that let through more than the traffic of the two. */
import { defineRule, type Property, type ReportFunction } from '@forearm/core';

const NETWORK = 'Microsoft.Network/virtualNetworks';

/** Switches of a peering, and what each opens. */
const SWITCHES: Readonly<Record<string, string>> = {
  allowForwardedTraffic: 'traffic that only passes through the other network comes in',
  allowGatewayTransit: 'the other network uses this one’s gateway, and so reaches what lies behind it',
  useRemoteGateways:
    'what lies behind the other network’s gateway, on premises perhaps, reaches this network',
};

export default defineRule({
  id: 'peering-forwards-traffic',
  title: 'Peering lets through the traffic of other networks',
  severity: 'low',
  appliesTo: [NETWORK, `${NETWORK}/virtualNetworkPeerings`],
  controls: ['B7'],
  references: [
    'MCSB NS-1',
    'CWE-284',
    {
      title: 'Virtual network peering',
      url: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview',
    },
  ],
  sameAs: [],
  check(resource, report) {
    if (!resource.isType(NETWORK)) judge(resource.at('properties'), report);
    else
      for (const peering of resource.at('properties.virtualNetworkPeerings').items())
        judge(peering.at('properties'), report);
  },
});

function judge(peering: Property, report: ReportFunction): void {
  for (const [key, opens] of Object.entries(SWITCHES)) {
    const on = peering.at(key).mayBe(true);
    if (on)
      report(
        on,
        `The peering has ${key} on: ${opens}. A network that was peered with one partner is then reached by partners of the partner. Leave it off, except between a hub with a firewall and its spokes.`,
        { fix: `Set ${key} to false.` },
      );
  }
}
