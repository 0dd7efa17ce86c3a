/** Finds ways from the internet to ports through which machines and data stores are administered. */
import { defineRule } from '@forearm/core';
import { NAT_TYPES, passagesOf } from '../shared/network/nat.ts';
import { inboundOpenings, SECURITY_RULE_TYPES } from '../shared/network/security-rules.ts';
import { judgeOpening, judgePassage } from './judge.ts';

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
    if (resource.isType(...SECURITY_RULE_TYPES))
      for (const opening of inboundOpenings(resource)) judgeOpening(opening, report);
    else for (const passage of passagesOf(resource)) judgePassage(passage, report);
  },
});
