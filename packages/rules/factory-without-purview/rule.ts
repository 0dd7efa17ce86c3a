/** Data factories and Synapse workspaces that send no lineage to Microsoft Purview. */
import { defineRule } from '@forearm/core';
import { isTemplate, SERVICE_TYPES } from '../shared/factory/services.ts';

export default defineRule({
  id: 'factory-without-purview',
  title: 'Factory or workspace does not report to Microsoft Purview',
  severity: 'low',
  profile: 'strict',
  appliesTo: SERVICE_TYPES,
  controls: ['C4'],
  references: [
    'MCSB DP-1',
    'CWE-1053',
    {
      title: 'Connect Data Factory to Microsoft Purview',
      url: 'https://learn.microsoft.com/azure/data-factory/connect-data-factory-to-azure-purview',
    },
  ],
  sameAs: [],
  check(resource, report) {
    if (!isTemplate(resource)) return;
    const configuration = resource.at('properties.purviewConfiguration');
    const missing = configuration.mayBeAbsent() ?? configuration.at('purviewResourceId').mayBeAbsent();
    if (missing)
      report(
        missing,
        'No Purview account receives the lineage of copies and data flows, so nobody knows where classified data ends up. Connect the service to your Purview account.',
      );
  },
});
