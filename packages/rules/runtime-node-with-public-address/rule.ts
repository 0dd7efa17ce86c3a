/** Nodes of self-hosted runtimes that have an address of the internet. */
import { defineRule } from '@forearm/core';
import { installerOf, MACHINE_TYPES, publicAddressesOf } from '../shared/runtime-nodes.ts';

export default defineRule({
  id: 'runtime-node-with-public-address',
  title: 'Node of a self-hosted integration runtime has a public address',
  severity: 'medium',
  appliesTo: MACHINE_TYPES,
  controls: ['B6', 'B1'],
  references: [
    'MCSB NS-1',
    'MCSB NS-2',
    'CWE-668',
    {
      title: 'Ports and firewalls of a self-hosted runtime',
      url: 'https://learn.microsoft.com/azure/data-factory/create-self-hosted-integration-runtime#ports-and-firewalls',
    },
  ],
  sameAs: [],
  check(resource, report) {
    const installer = installerOf(resource);
    if (!installer) return;
    for (const address of publicAddressesOf(resource))
      report(
        address,
        'A machine that runs a self-hosted integration runtime has a public address. The runtime only calls out; whoever gets into the machine gets the credentials of every linked service that runs there. Remove the address and administer the machine through Azure Bastion.',
        { see: [{ property: installer, message: 'Here the runtime is installed.' }], atUse: true },
      );
  },
});
