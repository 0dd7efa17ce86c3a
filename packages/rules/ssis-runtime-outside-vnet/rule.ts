/** Azure-SSIS integration runtimes that join no virtual network. */
import { defineRule } from '@forearm/core';
import { isOutsideNetworks, isSsis, RUNTIME_TYPES } from '../shared/integration-runtimes.ts';

export default defineRule({
  id: 'ssis-runtime-outside-vnet',
  title: 'Azure-SSIS integration runtime joins no virtual network',
  severity: 'medium',
  appliesTo: RUNTIME_TYPES,
  controls: ['B3'],
  references: [
    'MCSB NS-1',
    'CWE-668',
    'Azure Policy 0088bc63-6dee-4a9c-9d29-91cfdc848952',
    {
      title: 'Join an Azure-SSIS integration runtime to a virtual network',
      url: 'https://learn.microsoft.com/azure/data-factory/join-azure-ssis-integration-runtime-virtual-network',
    },
  ],
  sameAs: [],
  check(resource, report) {
    if (!isSsis(resource) || !isOutsideNetworks(resource)) return;
    report(
      resource.at('properties.type'),
      'The Azure-SSIS runtime joins no virtual network. Its machines have public addresses that you do not control, and every store that its packages read has to be open to the internet. Join it to a subnet of your own.',
      { fix: 'Set customerVirtualNetwork.subnetId (express injection) or computeProperties.vNetProperties.' },
    );
  },
});
