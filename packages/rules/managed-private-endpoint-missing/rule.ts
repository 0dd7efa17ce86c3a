/** Linked services that leave the managed network for want of a managed private endpoint. */
import { defineRule, type Resource } from '@forearm/core';
import { LINKED_SERVICE_TYPES } from '../shared/connection-switches.ts';
import { artefactsBeside } from '../shared/factory/services.ts';
import { isManaged } from '../shared/integration-runtimes.ts';
import { mayHaveEndpoint, storeIn } from '../shared/managed-endpoints.ts';

/** Made with a workspace, as are the private endpoints for what they reach. */
const BORN_WITH = /-workspacedefault(?:storage|sqlserver)$/i;
const DEFAULT = /(?:^|\/)AutoResolveIntegrationRuntime$/i;

export default defineRule({
  id: 'managed-private-endpoint-missing',
  title: 'Runtime of the managed network reaches a store without a private endpoint',
  severity: 'low',
  appliesTo: LINKED_SERVICE_TYPES,
  controls: ['B2'],
  references: [
    'MCSB NS-2',
    'CWE-668',
    {
      title: 'Managed private endpoints',
      url: 'https://learn.microsoft.com/azure/data-factory/managed-virtual-network-private-endpoint',
    },
  ],
  sameAs: [],
  check(resource, report) {
    if (BORN_WITH.test(resource.name)) return;
    const runtime = runtimeOf(resource);
    if (!runtime) return;
    for (const text of resource.at('properties.typeProperties').strings()) {
      const name = storeIn(text);
      if (name === undefined || mayHaveEndpoint(resource, name, text)) continue;
      report(
        text,
        `The runtime '${runtime.name.split('/').at(-1)}' of the managed network reaches '${name}' over its public address, so that store cannot be closed to the internet. Add a managed private endpoint for it.`,
        { atUse: true, see: [{ property: runtime, message: 'It runs on this integration runtime.' }] },
      );
      return;
    }
  },
});

/** The runtime of the connection, if it is one of the managed network; one that is not named is the default. */
function runtimeOf(linkedService: Resource): Resource | undefined {
  const isDefault = linkedService.at('properties.connectVia').absent;
  const runtimes = isDefault
    ? artefactsBeside(linkedService, 'integrationRuntimes').filter(({ name }) => DEFAULT.test(name))
    : linkedService.linked().filter(({ type }) => /\/integrationruntimes$/i.test(type));
  return runtimes.find((one) => isManaged(one) && !one.at('properties.managedVirtualNetwork').absent);
}
