/** Resources that a template hands to another one which nobody could read: what is missing here may stand there. */
import type { Property, Resource } from '@forearm/core';

const DEPLOYMENT = 'Microsoft.Resources/deployments';

/**
 * A deployment of the estate whose template is not known (a registry module, a linked template elsewhere) refers to the
 * resource, or is given its name: it may add what the resource lacks.
 */
export function handedAway(resource: Resource): boolean {
  const opaque = resource.others(DEPLOYMENT).filter((deployment) => !deployment.entered);
  return opaque.some((deployment) => refersTo(deployment, resource) || isNamed(deployment, resource));
}

/** One resource refers to another, or to its twin that a module only refers to. */
export function refersTo(from: Resource, { type, name }: Resource): boolean {
  return from.linked(type).some((one) => one.name.toLowerCase() === name.toLowerCase());
}

function isNamed(deployment: Resource, { name }: Resource): boolean {
  const given = deployment.at('properties.parameters');
  if (given.unknown || given.open) return true;
  return given.entries().some((one) => says(one, name) || says(one.at('value'), name));
}

/** The value is the name, also when only its expression is known. */
function says(value: Property, name: string): boolean {
  if (value.absent || value.secret) return false;
  const shown = value.print().slice(1, -1);
  return shown.endsWith('…') ? name.startsWith(shown.slice(0, -1)) : shown === name;
}
