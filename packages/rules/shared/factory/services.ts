/** Data factories and Synapse workspaces: their types, those of their artefacts, and where they keep their repository. */
import type { Resource } from '@forearm/core';

/** Their types. */
export const SERVICE_TYPES: readonly string[] = [
  'Microsoft.DataFactory/factories',
  'Microsoft.Synapse/workspaces',
];

/** The types of one kind of artefact (`pipelines`) in factories and in workspaces. */
export function artefactTypes(kind: string): readonly string[] {
  return SERVICE_TYPES.map((service) => `${service}/${kind}`);
}

/** The artefacts of one kind (`integrationRuntimes`) in the same service as an artefact. */
export function artefactsBeside(artefact: Resource, kind: string): readonly Resource[] {
  const service = artefact.type.split('/').slice(0, 2).join('/');
  return artefact.others(`${service}/${kind}`);
}

/** Where each of them keeps its repository. */
export const REPOSITORY: readonly string[] = [
  'properties.repoConfiguration',
  'properties.workspaceRepositoryConfiguration',
];

/** A factory's file in Git shows nothing but global parameters and identity; what is missing there proves nothing. */
export function isTemplate(service: Resource): boolean {
  return service.language !== 'adf';
}
