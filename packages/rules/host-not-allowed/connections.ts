/** The hosts that linked services connect to. */
import type { Property, Resource } from '@forearm/core';
import {
  type Host,
  hostsOfAddresses,
  hostsOfConnection,
  hostsOfServer,
  hostsOfSnowflake,
} from '../shared/hosts.ts';
import type { Place } from './calls.ts';
import { ADDRESSES, SERVERS } from './places.ts';

/** The settings of a linked service that name hosts. */
export function linkedHosts(service: Resource): readonly Place[] {
  const properties = service.at('properties.typeProperties');
  const found = (keys: readonly string[], hostsOf: (at: Property) => readonly Host[]) =>
    keys.flatMap((key) => textsAt(properties, key)).flatMap((at) => ({ at, hosts: hostsOf(at) }));
  return [
    ...found(ADDRESSES, hostsOfAddresses),
    ...found(SERVERS, hostsOfServer),
    ...found(['connectionString'], hostsOfConnection),
    ...found(['accountIdentifier'], hostsOfSnowflake),
  ];
}

/** The texts of a setting; `[]` in a path stands for every item. Names of Key Vault secrets are no hosts. */
function textsAt(properties: Property, path: string): readonly Property[] {
  const [list, rest] = path.split('[].');
  const found = rest
    ? properties
        .at(list as string)
        .items()
        .map((item) => item.at(rest))
    : [properties.at(path)];
  return found.flatMap((at) => {
    if (at.value.kind !== 'object') return [...at.strings()];
    return at.at('type').is('SecureString') ? [...at.at('value').strings()] : [];
  });
}
