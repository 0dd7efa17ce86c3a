/** Stores that linked services reach, and the managed private endpoints for them. */
import type { Property, Resource } from '@forearm/core';
import { artefactsBeside } from './factory/services.ts';

/** Names of Azure stores that can be reached by a managed private endpoint; the first label is the store's name. */
const STORE =
  /([a-z0-9][a-z0-9-]{1,62})\.(?:(?:blob|dfs|file|queue|table)\.core\.windows\.net|database\.windows\.net|sql\.azuresynapse\.net|vault\.azure\.net|documents\.azure\.com|(?:mysql|postgres)\.database\.azure\.com|servicebus\.windows\.net|search\.windows\.net)/i;

/** An endpoint of a storage account is for one of its services. */
const SERVICE = /\.(blob|dfs|file|queue|table)\.core\./i;

/** The name of the store in a text that is known, in lower case. */
export function storeIn(text: Property): string | undefined {
  // The serverless endpoint of a workspace is another host of the same workspace.
  return text.text === undefined
    ? undefined
    : STORE.exec(text.text)?.[1]
        ?.toLowerCase()
        .replace(/-ondemand$/, '');
}

/** The managed private endpoint of the same factory whose target is certainly that store. */
export function endpointFor(linkedService: Resource, store: string): Resource | undefined {
  return endpointsOf(linkedService).find((endpoint) =>
    [...endpoint.at('properties').strings()].some(({ parts }) =>
      parts.some((part) => part !== undefined && names(part, store)),
    ),
  );
}

/** True when a managed private endpoint of the same factory is, or may be, for the store and the part of it that a text names. */
export function mayHaveEndpoint(linkedService: Resource, store: string, text: Property): boolean {
  const service = SERVICE.exec(text.text ?? '')?.[1]?.toLowerCase();
  return endpointsOf(linkedService).some((endpoint) => {
    const group = endpoint.at('properties.groupId').text?.toLowerCase();
    if (service !== undefined && group !== undefined && group.replace(/_secondary$/, '') !== service)
      return false;
    return [...endpoint.at('properties').strings()].some(({ parts }) =>
      parts.some((part) => part === undefined || names(part, store)),
    );
  });
}

/** The managed private endpoints beside a linked service. */
function endpointsOf(linkedService: Resource): readonly Resource[] {
  return artefactsBeside(linkedService, 'managedVirtualNetworks/managedPrivateEndpoints');
}

/** The last segment of an id, or the first label of a host. */
function names(text: string, store: string): boolean {
  return text
    .toLowerCase()
    .split(/[/.]/)
    .some((label) => label === store);
}
