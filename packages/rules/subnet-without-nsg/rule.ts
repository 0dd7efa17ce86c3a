/** Subnets of virtual networks without a network security group. */
import { defineRule, type Property, type ReportFunction, type Resource } from '@forearm/core';
import { exemptDelegations, exemptNames } from './exempt.ts';

const NETWORK = 'Microsoft.Network/virtualNetworks';

export default defineRule({
  id: 'subnet-without-nsg',
  title: 'Subnet has no network security group',
  severity: 'medium',
  appliesTo: [NETWORK, `${NETWORK}/subnets`],
  controls: ['B4', 'B7'],
  references: [
    'MCSB NS-1',
    'CWE-284',
    'Azure Policy e71308d3-144b-4262-b144-efdc3cc90517',
    {
      title: 'Network security groups',
      url: 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
    },
  ],
  sameAs: ['Azure.VNET.UseNSGs', 'CKV2_AZURE_31'],
  check(resource, report) {
    if (!resource.isType(NETWORK)) {
      const inline = resource.parent?.at('properties.subnets').items() ?? [];
      const name = lastSegment(resource);
      judge(
        name,
        resource.at('properties'),
        inline.filter((item) => sameName(item, name)),
        report,
      );
      return;
    }
    const children = resource.children('subnets');
    for (const subnet of resource.at('properties.subnets').items()) {
      const name = subnet.at('name').text ?? '';
      const same = children.filter((child) => lastSegment(child) === name.toLowerCase());
      judge(
        name,
        subnet.at('properties'),
        same.map((child) => child.at('')),
        report,
      );
    }
  },
});

/** Of a subnet that is declared twice, inline and as a child, one group is enough. */
function judge(name: string, subnet: Property, twins: readonly Property[], report: ReportFunction): void {
  const missing = subnet.at('networkSecurityGroup').mayBeAbsent();
  if (!missing || Object.hasOwn(exemptNames, name.toLowerCase()) || isDelegatedAway(subnet)) return;
  if (twins.some((twin) => !twin.at('properties.networkSecurityGroup').absent)) return;
  report(
    missing,
    'The subnet has no network security group. Everything in it can be reached from the whole virtual network and its peers, and from the internet through any public address. Attach a group that allows only what is needed.',
    { fix: 'Set networkSecurityGroup: { id: … } on the subnet.' },
  );
}

function isDelegatedAway(subnet: Property): boolean {
  return subnet
    .at('delegations')
    .items()
    .some((one) =>
      Object.hasOwn(exemptDelegations, one.at('properties.serviceName').text?.toLowerCase() ?? ''),
    );
}

function lastSegment({ name }: Resource): string {
  return name.slice(name.lastIndexOf('/') + 1).toLowerCase();
}

function sameName(item: Property, name: string): boolean {
  return item.at('name').text?.toLowerCase() === name;
}
