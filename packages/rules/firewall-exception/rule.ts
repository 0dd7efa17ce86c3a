/** Addresses that a service's firewall lets in, however few. For the strict profile. */
import { defineRule } from '@forearm/core';
import { rangeShapes } from '../shared/firewalls.ts';

const RULES = rangeShapes.filter(({ within }) => within === undefined);

export default defineRule({
  id: 'firewall-exception',
  title: 'Addresses from outside are let in through the firewall',
  severity: 'low',
  profile: 'strict',
  appliesTo: RULES.map(({ type }) => type),
  controls: ['B1', 'B5'],
  references: [
    'Azure Policy 56fd377d-098c-4f02-8406-81eb055902b8',
    'MCSB NS-2',
    {
      title: 'IP firewall rules of Azure Synapse Analytics',
      url: 'https://learn.microsoft.com/azure/synapse-analytics/security/synapse-workspace-ip-firewall',
    },
  ],
  // Not CKV2_AZURE_19: for ARM templates it looks for a dependsOn of the workspace.
  sameAs: ['azure-policy:Synapse/WorkspaceFirewallRules_Audit'],
  check(resource, report) {
    const shape = RULES.find(({ type }) => resource.isType(type));
    if (!shape || resource.existing) return;
    report(
      resource,
      `A firewall rule lets addresses into the ${shape.noun}. Rules stay when an address has passed to somebody else. Remove it and connect through a private endpoint.`,
    );
  },
});
