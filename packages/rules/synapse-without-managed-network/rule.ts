/** Synapse workspaces that run outside a managed virtual network. */
import { defineRule } from '@forearm/core';
import { isTemplate } from '../shared/factory/services.ts';

export default defineRule({
  id: 'synapse-without-managed-network',
  title: 'Synapse workspace has no managed virtual network',
  severity: 'medium',
  appliesTo: ['Microsoft.Synapse/workspaces'],
  controls: ['B1', 'B2', 'B3'],
  references: [
    'Azure Policy 2d9dbfa3-927b-4cf0-9d0f-08747f971650',
    'MCSB NS-2',
    'CWE-668',
    {
      title: 'Azure Synapse managed virtual network',
      url: 'https://learn.microsoft.com/azure/synapse-analytics/security/synapse-workspace-managed-vnet',
    },
  ],
  // Not CKV_AZURE_58: for ARM templates it takes the value 'default' for the bad one.
  sameAs: ['AZU-0034', 'azure-policy:Synapse/WorkspaceManagedVnet_Audit'],
  check(resource, report) {
    if (!isTemplate(resource)) return;
    const network = resource.at('properties.managedVirtualNetwork');
    const bad = network.mayBe((value) => value !== 'default') ?? network.mayBeAbsent();
    if (bad)
      report(
        bad,
        'Spark pools and integration runtimes run outside a managed virtual network, so your stores have to stay open to public addresses and notebooks can send data anywhere. Create the workspace with a managed virtual network.',
        { fix: "Set managedVirtualNetwork to 'default' (only possible when the workspace is created)." },
      );
  },
});
