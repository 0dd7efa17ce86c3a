/** Integration runtimes of data factories and Synapse workspaces: what kind one is, and which network it runs in. */
import type { Resource } from '@forearm/core';

export const RUNTIME_TYPES: readonly string[] = [
  'Microsoft.DataFactory/factories/integrationRuntimes',
  'Microsoft.Synapse/workspaces/integrationRuntimes',
];

/** Managed by Azure and running SSIS packages. */
export function isSsis(runtime: Resource): boolean {
  return isManaged(runtime) && !runtime.at('properties.typeProperties.ssisProperties').absent;
}

/** Managed by Azure, as opposed to self-hosted. */
export function isManaged(runtime: Resource): boolean {
  return runtime.at('properties.type').is('Managed') !== undefined;
}

/** Whether it certainly names no virtual network, neither one's own nor the factory's managed one. */
export function isOutsideNetworks(runtime: Resource): boolean {
  return [
    'properties.typeProperties.computeProperties.vNetProperties',
    'properties.typeProperties.customerVirtualNetwork',
    'properties.managedVirtualNetwork',
  ].every((path) => runtime.at(path).mayBeAbsent() !== undefined);
}
