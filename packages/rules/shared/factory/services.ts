/** Data factories and Synapse workspaces themselves, as templates declare them. */
import type { Resource } from '@forearm/core';

export const SERVICE_TYPES: readonly string[] = [
  'Microsoft.DataFactory/factories',
  'Microsoft.Synapse/workspaces',
];

/** Where each of them keeps its repository. */
export const REPOSITORY: readonly string[] = [
  'properties.repoConfiguration',
  'properties.workspaceRepositoryConfiguration',
];

/** A factory's file in Git shows nothing but global parameters and identity; what is missing there proves nothing. */
export function isTemplate(service: Resource): boolean {
  return service.language !== 'adf';
}
