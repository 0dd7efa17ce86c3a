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
/** Own machine, RFC 1918 and 3927, names that no public server has; a name without a dot is an intranet's. */
const OWN_HOST =
  /^(?:localhost|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|169\.254\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|\[?::1\]?|[\w-]+|[\w.-]+\.(?:local|localdomain|internal|intranet|corp|lan|home|test))$/i;

/** The properties of a resource whose text is a clear-text address that leaves the house. */
export function clearAddresses(resource: Resource): readonly Property[] {
  return addressPlaces
    .filter((place) => resource.isType(place.type))
    .flatMap((place) =>
      [...resource.at(place.path).strings()].filter(
        (property) => place.keys.test(keyOf(property)) && isCalled(property) && isClear(property),
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
  const [first, ...rest] = property.parts;
  const start = /^\s*http:\/\/([^/?#]*)([/?#]?)/i.exec(first ?? '');
  if (!start) return false;
  const [, authority = '', end] = start;
  if (end === '' && rest.length > 0) return !/^(?:localhost|127\.|10\.|192\.168\.)/i.test(authority);
  return !OWN_HOST.test(authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, ''));
}
