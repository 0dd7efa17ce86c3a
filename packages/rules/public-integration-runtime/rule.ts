/** Azure integration runtimes outside the factory's managed virtual network. */
import { defineRule } from '@forearm/core';
import { isManaged, isOutsideNetworks, isSsis, RUNTIME_TYPES } from '../shared/integration-runtimes.ts';

export default defineRule({
  id: 'public-integration-runtime',
  title: 'Azure integration runtime runs outside the managed virtual network',
  severity: 'low',
  appliesTo: RUNTIME_TYPES,
  controls: ['B3', 'B2'],
  references: [
    'MCSB NS-2',
    'CWE-668',
    {
      title: 'Managed virtual network of Azure Data Factory',
      url: 'https://learn.microsoft.com/azure/data-factory/managed-virtual-network-private-endpoint',
    },
  ],
  sameAs: [],
  check(resource, report) {
    if (!isManaged(resource) || isSsis(resource) || !isOutsideNetworks(resource)) return;
    report(
      resource.at('properties.type'),
      'The Azure runtime runs outside the managed virtual network. It reaches its stores over public endpoints only, so these have to stay open. Run it in the managed virtual network and add managed private endpoints.',
      {
        fix: "Add managedVirtualNetwork: { type: 'ManagedVirtualNetworkReference', referenceName: 'default' }.",
      },
    );
  },
});
