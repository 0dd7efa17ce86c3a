/** Environment variables that tell a runtime to trust every certificate, in app settings and containers. */
import type { Property, Resource } from '@forearm/core';

/** Name (lower-case) and the values that switch the check off. Sources: Node.js CLI, PEP 493, git-config documentation. */
const SWITCHES: Readonly<Record<string, readonly string[]>> = {
  node_tls_reject_unauthorized: ['0'],
  pythonhttpsverify: ['0'],
  git_ssl_no_verify: ['1', 'true'],
};

/** Resource types and the lists of `{ name, value }` (or the bags of names) that become environment variables. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  'Microsoft.Web/sites': ['properties.siteConfig.appSettings'],
  'Microsoft.Web/sites/slots': ['properties.siteConfig.appSettings'],
  'Microsoft.Web/sites/config': ['properties'],
  'Microsoft.App/containerApps': ['properties.template.containers', 'properties.template.initContainers'],
  'Microsoft.App/jobs': ['properties.template.containers', 'properties.template.initContainers'],
  'Microsoft.ContainerInstance/containerGroups': ['properties.containers', 'properties.initContainers'],
};
const LISTS_IN_CONTAINERS = ['env', 'properties.environmentVariables'];

export const ENVIRONMENT_TYPES = Object.keys(PLACES);

/** The values that switch the check off. */
export function trustingVariables(resource: Resource): readonly Property[] {
  const places = Object.entries(PLACES).find(([type]) => resource.isType(type))?.[1] ?? [];
  return places.flatMap((path) => variablesIn(resource.at(path)));
}

function variablesIn(place: Property): readonly Property[] {
  const own = place.entries().flatMap((entry) => trusting(entry.key, entry));
  const lists = [place, ...place.items().flatMap((item) => LISTS_IN_CONTAINERS.map((list) => item.at(list)))];
  const named = lists
    .flatMap((list) => list.items())
    .flatMap((item) => trusting(item.at('name').text, item.at('value')));
  return [...own, ...named];
}

function trusting(name: string | undefined, value: Property): readonly Property[] {
  const key = name?.toLowerCase() ?? '';
  const unsafe = Object.hasOwn(SWITCHES, key) ? SWITCHES[key] : undefined;
  const at = unsafe && value.mayBe((scalar) => unsafe.includes(String(scalar).toLowerCase()));
  return at ? [at] : [];
}
