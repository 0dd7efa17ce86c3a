/** Settings that are resources of their own below a service: found wherever the deployment declares them. */
import type { Resource } from '@forearm/core';

/**
 * The children of these kinds (`auditingSettings`), also those whose parent another module only refers to. Children of a
 * resource whose name is not known the same way everywhere count too: they may be its own.
 */
export function settingsBelow(resource: Resource, kinds: readonly string[]): readonly Resource[] {
  const own = `${resource.name.toLowerCase()}/`;
  return kinds.flatMap((kind) =>
    resource.others(`${resource.type}/${kind}`).filter((child) => {
      const name = child.name.toLowerCase();
      return child.parent === resource || name.startsWith(own) || name.startsWith('[');
    }),
  );
}
