/** Integration runtimes of data factories and Synapse workspaces: what kind one is, and which network it runs in. */
import type { Resource } from '@forearm/core';
import { artefactTypes } from './factory/services.ts';

/** Types of integration runtimes. */
export const RUNTIME_TYPES: readonly string[] = artefactTypes('integrationRuntimes');

/** Managed by Azure and running SSIS packages. */
export function isSsis(runtime: Resource): boolean {
  return isManaged(runtime) && !runtime.at('properties.typeProperties.ssisProperties').absent;
}

/** Managed by Azure, as opposed to self-hosted. */
export function isManaged(runtime: Resource): boolean {
  return runtime.at('properties.type').is('Managed') !== undefined;
}

/** Where a runtime names a network, and what of it says which. */
const NETWORKS: readonly (readonly [path: string, names: readonly string[]])[] = [
  ['properties.typeProperties.computeProperties.vNetProperties', ['vNetId', 'subnetId']],
  ['properties.typeProperties.customerVirtualNetwork', ['subnetId']],
  ['properties.managedVirtualNetwork', ['referenceName']],
];

/** Whether it names no virtual network, neither one's own nor the factory's managed one; empty names are none. */
export function isOutsideNetworks(runtime: Resource): boolean {
  return NETWORKS.every(([path, names]) => {
    const network = runtime.at(path);
    if (network.mayBeAbsent()) return true;
    if (network.open || network.value.kind !== 'object') return false;
    return names.every((name) => network.at(name).mayBeAbsent() ?? network.at(name).mayBe(''));
  });
}
