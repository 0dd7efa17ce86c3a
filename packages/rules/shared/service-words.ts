/** Messages say "the factory's identity"; in a Synapse workspace it is the workspace's. */
import type { Resource } from '@forearm/core';

/** A text about factories in the words of the service that the resource belongs to. */
export function inWordsOf(resource: Resource, text: string): string {
  if (!/^microsoft\.synapse\//i.test(resource.type)) return text;
  return text.replaceAll("the factory's", "the workspace's").replaceAll('one factory', 'one workspace');
}
