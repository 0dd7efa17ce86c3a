/** Any inbound rule whose source is the whole internet, whatever the port. */
import { defineRule, type Property } from '@forearm/core';
import { inboundOpenings, SECURITY_RULE_TYPES } from '../shared/network/security-rules.ts';

export default defineRule({
  id: 'inbound-from-internet',
  title: 'Security rule lets the whole internet in',
  severity: 'low',
  appliesTo: SECURITY_RULE_TYPES,
  controls: ['B4', 'B5'],
  references: [
    'MCSB NS-1',
    'CWE-284',
    {
      title: 'Network security groups',
      url: 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
    },
  ],
  sameAs: ['Azure.NSG.AnyInboundSource', 'AZU-0047', 'CKV_AZURE_160'],
  profile: 'strict',
  check(resource, report) {
    for (const { source, rule, tcp, udp } of inboundOpenings(resource)) {
      if (source.reach !== 'anywhere' || tcp.length + udp.length === 0) continue;
      report(
        source.at,
        `The rule lets anybody on the internet (${source.at.print()}) in, to ${portsOf(rule)}. What listens there has to withstand every attacker. Put an application gateway, Front Door or firewall before it and admit only that.`,
        { fix: 'Replace the source by the addresses or the service tag that need the port.' },
      );
    }
  },
});

/** "port '443'", or "several ports". */
function portsOf(rule: Property): string {
  const single = rule.at('destinationPortRange');
  return single.absent ? 'several ports' : `port ${single.print()}`;
}
