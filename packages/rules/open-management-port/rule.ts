/** Finds ways from the internet to ports through which machines and data stores are administered. */
import { defineRule, type ReportFunction, type Scalar, type Severity } from '@forearm/core';
import { type ManagementPort, managementPortsIn } from '../shared/network/management-ports.ts';
import { NAT_TYPES, type Passage, passagesOf } from '../shared/network/nat.ts';
import { portsOf } from '../shared/network/port-ranges.ts';
import { inboundOpenings, type Opening, SECURITY_RULE_TYPES } from '../shared/network/security-rules.ts';
import type { Source } from '../shared/network/sources.ts';
import { nameOf, nameSource } from './words.ts';

export default defineRule({
  id: 'open-management-port',
  title: 'Management port is open to the internet',
  severity: 'critical',
  appliesTo: [...SECURITY_RULE_TYPES, ...NAT_TYPES],
  controls: ['B4'],
  references: [
    {
      title: 'Network security groups: how rules are processed',
      url: 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
    },
    {
      title: 'Azure-SSIS integration runtime in a virtual network: NSG settings',
      url: 'https://learn.microsoft.com/azure/data-factory/azure-ssis-integration-runtime-virtual-network-configuration',
    },
    'MCSB NS-1',
    'CIS Azure 6.1',
    'CIS Azure 6.2',
    'CWE-284',
    'CWE-668',
    'Azure Policy 22730e10-96f6-4aac-ad84-9383d35b5917',
  ],
  sameAs: [
    'CKV_AZURE_9',
    'CKV_AZURE_10',
    'kics:network_security_group_with_unrestricted_access_to_rdp',
    'kics:network_security_group_with_unrestricted_access_to_ssh',
    'AZU-0048',
    'AZU-0050',
  ],
  check(resource, report) {
    if (SECURITY_RULE_TYPES.some((type) => resource.isType(type)))
      for (const opening of inboundOpenings(resource)) judgeOpening(opening, report);
    else for (const passage of passagesOf(resource)) judgePassage(passage, report);
  },
});

function judgeOpening({ source, tcp, udp, doubt, rule }: Opening, report: ReportFunction): void {
  const ports = [...managementPortsIn(tcp, 'tcp'), ...managementPortsIn(udp, 'udp')];
  if (ports.length === 0) return;
  const see = doubt ? [] : [{ property: rule, message: `The rule opens ${nameOf(ports)}.` }];
  report(
    doubt?.mayBe(isManagement) ?? source.at,
    `The rule lets ${nameSource(source)} reach ${nameOf(ports)}. ${attack(ports)} Use Azure Bastion or just-in-time access, or allow only the addresses that administer.`,
    {
      severity: severityOf(source, ports),
      see,
      fix: 'Replace the source by the prefixes that you administer from.',
    },
  );
}

function judgePassage({ at, ports, protocol, source }: Passage, report: ReportFunction): void {
  const reached = managementPortsIn(ports, protocol);
  if (reached.length === 0) return;
  report(
    at,
    `A public address is translated to ${nameOf(reached)} for ${source ? nameSource(source) : 'everybody'}. ${attack(reached)} Remove the translation and administer through Azure Bastion or a VPN.`,
    { severity: source ? severityOf(source, reached) : 'medium' },
  );
}

function isManagement(port: Scalar): boolean {
  return managementPortsIn(portsOf(port) ?? [], '*').length > 0;
}

function attack(ports: readonly ManagementPort[]): string {
  const worst = ports.find((port) => port.critical) ?? ports[0];
  return `Bots find it within minutes (${worst?.name}: ${worst?.because}).`;
}

function severityOf(source: Source, ports: readonly ManagementPort[]): Severity {
  if (source.reach === 'azure') return 'medium';
  return source.reach === 'anywhere' && ports.some((port) => port.critical) ? 'critical' : 'high';
}
