/** Linked services that go around the managed network although it has a private endpoint for their store. */
import { defineRule, type Property, type Resource } from '@forearm/core';
import { LINKED_SERVICE_TYPES } from '../shared/connection-switches.ts';
import { artefactNamed } from '../shared/factory/artefacts.ts';
import { artefactsBeside } from '../shared/factory/services.ts';
import { isManaged, isOutsideNetworks, isSsis } from '../shared/integration-runtimes.ts';
import { endpointFor, storeIn } from '../shared/managed-endpoints.ts';

const AUTO = 'autoresolveintegrationruntime';

export default defineRule({
  id: 'linked-service-outside-managed-network',
  title: 'Linked service goes around the private endpoint of its store',
  severity: 'low',
  appliesTo: LINKED_SERVICE_TYPES,
  controls: ['B2', 'B3'],
  references: [
    'MCSB NS-2',
    'CWE-668',
    {
      title: 'Managed virtual network and managed private endpoints',
      url: 'https://learn.microsoft.com/azure/data-factory/managed-virtual-network-private-endpoint',
    },
  ],
  sameAs: [],
  check(resource, report) {
    // Vaults are asked by the service itself.
    if (resource.at('properties.type').is('AzureKeyVault')) return;
    // A workspace with a managed network runs its default runtime there.
    if (/^microsoft\.synapse\//i.test(resource.type) && resource.at('properties.connectVia').absent) return;
    const at = publicRuntime(resource);
    if (!at) return;
    const inside =
      at.key === 'referenceName' ? networkOf(artefactsBeside(resource, 'integrationRuntimes')) : undefined;
    const stores = [...resource.at('properties.typeProperties').strings()].flatMap((text) => {
      const store = storeIn(text);
      return store === undefined ? [] : [{ store, endpoint: endpointFor(resource, store) }];
    });
    const { store, endpoint } = stores.find((one) => one.endpoint) ?? stores[0] ?? {};
    if (endpoint)
      report(
        at,
        `The connection to '${store}' runs on an integration runtime outside the managed virtual network, although that has a private endpoint for the store. Traffic takes the public address, which therefore has to stay open. Run it on a runtime of the managed network.`,
        { see: [{ property: endpoint, message: 'The private endpoint that is not used.' }], atUse: true },
      );
    else if (store !== undefined && inside)
      report(
        at,
        `The connection to '${store}' names an integration runtime outside the managed virtual network, although the factory has one inside. Traffic takes the public address of the store. Run it on the runtime of the managed network.`,
        { see: [{ property: inside, message: 'The runtime inside.' }], atUse: true },
      );
  },
});

/** Where the first runtime of Azure's in the factory's managed network names that; those for SSIS run packages only. */
function networkOf(runtimes: readonly Resource[]): Property | undefined {
  const networks = runtimes
    .filter((one) => isManaged(one) && !isSsis(one))
    .map((one) => one.at('properties.managedVirtualNetwork.referenceName'));
  return networks.find((one) => one.present);
}

/** Where the linked service takes a runtime outside the managed network: names one, or none and so takes the default. */
function publicRuntime(linkedService: Resource): Property | undefined {
  const via = linkedService.at('properties.connectVia');
  const name = via.absent ? AUTO : via.at('referenceName').text?.toLowerCase();
  if (name === undefined) return undefined;
  const runtime = artefactNamed(linkedService, 'integrationRuntimes', name);
  if (runtime ? !(isManaged(runtime) && isOutsideNetworks(runtime)) : name !== AUTO) return undefined;
  return via.absent ? linkedService.at('properties.type') : via.at('referenceName');
}
