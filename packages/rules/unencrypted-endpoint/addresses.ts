/** Addresses that begin with http:// and are called over networks that are not one's own. */
import type { Property, Resource } from '@forearm/core';
import { SERVICE_TYPES } from '../shared/factory/services.ts';

/** Where a resource type holds addresses that are called: a path below the body, and the keys that count there. */
export interface AddressPlace {
  readonly type: string;
  readonly path: string;
  readonly keys: RegExp;
  readonly because: string;
}

const ANY_KEY = /./;

export const addressPlaces: readonly AddressPlace[] = [
  ...SERVICE_TYPES.flatMap((service) => [
    {
      type: `${service}/linkedservices`,
      path: 'properties.typeProperties',
      keys: ANY_KEY,
      because: 'every address of a connection is called by it',
    },
    {
      type: `${service}/datasets`,
      path: 'properties.typeProperties',
      keys: /^(?:relative|request)?ur[li]$/i,
      because: 'an absolute address takes the place of the linked service’s',
    },
    {
      type: `${service}/datasets`,
      path: 'properties.linkedServiceName.parameters',
      keys: ANY_KEY,
      because: 'the linked service’s address is put together of its parameters',
    },
  ]),
  {
    type: 'Microsoft.ApiManagement/service/backends',
    path: 'properties',
    keys: /^url$/i,
    because: 'the gateway forwards every request, tokens included',
  },
  {
    type: 'Microsoft.ApiManagement/service/apis',
    path: 'properties',
    keys: /^serviceUrl$/i,
    because: 'the gateway forwards every request, tokens included',
  },
  {
    type: 'Microsoft.Logic/workflows',
    path: 'properties.definition',
    keys: /^uri$/i,
    because: 'HTTP actions call it',
  },
  {
    type: 'Microsoft.Insights/actionGroups',
    path: 'properties',
    keys: /^serviceUri$/i,
    because: 'alerts are posted to it',
  },
];

/** Audiences and identifiers look like addresses, but nobody calls them. */
const NAMES = /(?:resource|resourceId|resourceUrl|audience|scope|schema|\$schema|xmlns|namespace)$/i;
/** Nothing goes over a network: the own machine, and addresses of RFC 3927, where a cloud's metadata is. */
const OWN_MACHINE = /^(?:localhost|127\.[\d.]+|169\.254\.[\d.]+|\[?::1\]?)$/i;
/** Own machine, RFC 1918 and 3927, names that no public server has; a name without a dot is an intranet's. */
const OWN_HOST =
  /^(?:localhost|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|169\.254\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|\[?::1\]?|[\w-]+|[\w.-]+\.(?:local|localdomain|internal|intranet|corp|lan|home|test))$/i;

/** The properties of a resource whose text is an address, as far as they are `such` addresses. */
export function addressesOf(resource: Resource, such: (property: Property) => boolean): readonly Property[] {
  return addressPlaces
    .filter((place) => resource.isType(place.type))
    .flatMap((place) =>
      [...resource.at(place.path).strings()].filter(
        (property) => place.keys.test(keyOf(property)) && isCalled(property) && such(property),
      ),
    );
}

/** False for what only looks like an address: an audience, the name of a schema. */
export function isCalled(property: Property): boolean {
  return !NAMES.test(keyOf(property));
}

/** The name under which a text stands; `value` of a SecureString or Expression object is named by what holds it. */
function keyOf({ path }: Property): string {
  const names = path.split('.').map((name) => name.replace(/\[\d+\]$/, ''));
  const last = names.at(-1) ?? '';
  return last.toLowerCase() === 'value' ? (names.at(-2) ?? last) : last;
}

/** Whether the text begins with http:// and does not certainly name a host of one's own. */
export function isClear(property: Property): boolean {
  const host = hostOf(property);
  if (host === undefined) return false;
  if (host.open) return !/^(?:localhost|127\.|10\.|192\.168\.)/i.test(host.name);
  return !OWN_HOST.test(host.name);
}

/** Whether the text begins with http:// and names another machine of one's own network. */
export function isClearAtHome(property: Property): boolean {
  const host = hostOf(property);
  return host !== undefined && !host.open && OWN_HOST.test(host.name) && !OWN_MACHINE.test(host.name);
}

/** The host of an address that begins with http://; `open` when more of it may follow that is not known. */
function hostOf(property: Property): { readonly name: string; readonly open: boolean } | undefined {
  const [first, ...rest] = property.parts;
  const start = /^\s*http:\/\/([^/?#]*)([/?#]?)/i.exec(first ?? '');
  if (!start) return undefined;
  const [, authority = '', end] = start;
  if (end === '' && rest.length > 0) return { name: authority, open: true };
  return { name: authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, ''), open: false };
}
