/** Synapse workspaces without protection against data exfiltration. */
import { defineRule } from '@forearm/core';
import { isTemplate } from '../shared/factory/services.ts';

export default defineRule({
  id: 'synapse-exfiltration-open',
  title: 'Synapse workspace may send data to other tenants',
  severity: 'low',
  appliesTo: ['Microsoft.Synapse/workspaces'],
  controls: ['B5', 'E5'],
  references: [
    'Azure Policy 3484ce98-c0c5-4c83-994b-c5ac24785218',
    'Azure Policy 3a003702-13d2-4679-941b-937e58c443f0',
    'MCSB DP-2',
    'CWE-668',
    {
      title: 'Data exfiltration protection for Azure Synapse',
      url: 'https://learn.microsoft.com/azure/synapse-analytics/security/workspace-data-exfiltration-protection',
    },
  ],
  sameAs: ['CKV_AZURE_157', 'azure-policy:Synapse/Workspace_RestrictOutboundDataTraffic_Audit'],
  check(resource, report) {
    if (!isTemplate(resource)) return;
    const settings = resource.at('properties.managedVirtualNetworkSettings');
    const flag = settings.at('preventDataExfiltration');
    const bad = settings.mayBeAbsent() ?? flag.mayBeAbsent() ?? flag.mayBe(false);
    if (bad)
      report(
        bad,
        'Nothing keeps notebooks and pipelines from sending data to another tenant. Create the workspace with preventDataExfiltration, and approve a managed private endpoint for each target.',
        { fix: 'Set managedVirtualNetworkSettings.preventDataExfiltration to true.' },
      );
  },
});
