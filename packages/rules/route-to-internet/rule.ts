/** Routes that send everything straight to the internet, past firewalls. */
import { defineRule, type Property } from '@forearm/core';

const TABLE = 'Microsoft.Network/routeTables';

export default defineRule({
  id: 'route-to-internet',
  title: 'Route sends all traffic straight to the internet',
  severity: 'low',
  appliesTo: [TABLE, `${TABLE}/routes`],
  controls: ['B5'],
  references: [
    'MCSB NS-3',
    'CWE-923',
    {
      title: 'Virtual network traffic routing',
      url: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
    },
  ],
  sameAs: [],
  check(resource, report) {
    const routes = resource.isType(TABLE)
      ? resource
          .at('properties.routes')
          .items()
          .map((route) => route.at('properties'))
      : [resource.at('properties')];
    for (const route of routes) {
      const next = isEverything(route.at('addressPrefix')) && route.at('nextHopType').mayBe('Internet');
      if (next)
        report(
          next,
          'The route sends everything that leaves the subnet straight to the internet. No firewall sees it, so that a pipeline or package can send data anywhere. Send it to a firewall or a NAT gateway, and only the service tags of Azure to the internet.',
          { fix: "Set nextHopType to 'VirtualAppliance' with the firewall's address." },
        );
    }
  },
});

function isEverything(prefix: Property): boolean {
  return prefix.mayBe(['0.0.0.0/0', '::/0', '0.0.0.0/1', '128.0.0.0/1']) !== undefined;
}
