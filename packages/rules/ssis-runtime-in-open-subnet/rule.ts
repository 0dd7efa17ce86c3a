/** Azure-SSIS runtimes in subnets that let strangers reach their machines. */
import { defineRule, type ReportFunction } from '@forearm/core';
import { isSsis, RUNTIME_TYPES } from '../shared/integration-runtimes.ts';
import { managementPortsIn } from '../shared/network/management-ports.ts';
import { groupOf, type JoinedSubnet, joinedSubnet } from '../shared/network/runtime-subnet.ts';
import { inboundOpenings, type Opening } from '../shared/network/security-rules.ts';

export default defineRule({
  id: 'ssis-runtime-in-open-subnet',
  title: 'Azure-SSIS integration runtime joins a subnet that is open',
  severity: 'medium',
  // Asked of the network: a runtime in a git folder has none beside it.
  appliesTo: ['Microsoft.Network/virtualNetworks'],
  controls: ['B4', 'B3'],
  references: [
    'MCSB NS-1',
    'CWE-284',
    {
      title: 'Network of an Azure-SSIS integration runtime: security groups',
      url: 'https://learn.microsoft.com/azure/data-factory/azure-ssis-integration-runtime-standard-virtual-network-injection',
    },
  ],
  sameAs: [],
  check(resource, report) {
    for (const type of RUNTIME_TYPES)
      for (const runtime of resource.others(type)) {
        const subnet = isSsis(runtime) ? joinedSubnet(runtime) : undefined;
        if (subnet?.network === resource) judge(subnet, report);
      }
  },
});

function judge(subnet: JoinedSubnet, report: ReportFunction): void {
  const bare = subnet.declared.map((one) => one.at('networkSecurityGroup').mayBeAbsent());
  const [missing] = bare;
  if (missing && bare.every(Boolean))
    report(
      subnet.at,
      `The runtime joins a subnet without a network security group. ${riskOf(subnet)} Attach a group to the subnet that lets in nothing but what the runtime needs.`,
      { see: [{ property: missing, message: 'The subnet has no security group.' }], atUse: true },
    );
  const opening = openingOf(subnet);
  if (opening)
    report(
      subnet.at,
      'The runtime joins a subnet whose security group lets the internet reach ports through which its machines are administered. Whoever signs in there holds the credentials of every package. Close them, and use Azure Bastion.',
      { see: [{ property: opening.rule, message: 'This rule lets the internet in.' }], atUse: true },
    );
}

function riskOf({ express }: JoinedSubnet): string {
  return express
    ? 'Its machines can be reached from the whole network and its peers.'
    : 'The group that Azure Batch then creates for the machines leaves port 3389 (remote desktop) open to everybody.';
}

function openingOf(subnet: JoinedSubnet): Opening | undefined {
  return groupOf(subnet)
    .flatMap((group) => inboundOpenings(group))
    .find(({ tcp }) => managementPortsIn(tcp, 'tcp').length > 0);
}
