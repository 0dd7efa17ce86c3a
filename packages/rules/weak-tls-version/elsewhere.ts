/** Minimum TLS versions that are no plain property: items of arrays, named settings, keys of a dictionary. */
import type { Property, Resource, Scalar } from '@forearm/core';

/** A weak version, and what it belongs to. */
export interface WeakSetting {
  readonly at: Property;
  readonly noun: string;
}

const GATEWAY = 'Microsoft.Network/applicationGateways';
const VERSIONS = ['TLSv1_0', 'TLSv1_1'];
const POLICIES = ['AppGwSslPolicy20150501', 'AppGwSslPolicy20170401'];

/** Properties of the items of an array. */
const inItems: readonly {
  readonly type: string;
  readonly list: string;
  readonly path: string;
  readonly weak: readonly string[];
  readonly noun: string;
}[] = [
  {
    type: GATEWAY,
    list: 'properties.sslProfiles',
    path: 'properties.sslPolicy.minProtocolVersion',
    weak: VERSIONS,
    noun: 'TLS profile of the application gateway',
  },
  {
    type: GATEWAY,
    list: 'properties.sslProfiles',
    path: 'properties.sslPolicy.policyName',
    weak: POLICIES,
    noun: 'TLS profile of the application gateway',
  },
  {
    type: 'Microsoft.Network/frontDoors',
    list: 'properties.frontendEndpoints',
    path: 'properties.customHttpsConfiguration.minimumTlsVersion',
    weak: ['1.0', '1.1'],
    noun: 'Front Door',
  },
];

/** Child resources whose last name says which setting they are. */
const named: readonly {
  readonly type: string;
  readonly name: string;
  readonly weak: (value: Scalar) => boolean;
  readonly noun: string;
}[] = [
  // A list of the versions that are allowed: TLSv1.2,TLSv1.3.
  {
    type: 'Microsoft.DBforMySQL/flexibleServers/configurations',
    name: 'tls_version',
    weak: isOldInList,
    noun: 'MySQL flexible server',
  },
  {
    type: 'Microsoft.DBforPostgreSQL/flexibleServers/configurations',
    name: 'ssl_min_protocol_version',
    weak: isOldInList,
    noun: 'PostgreSQL flexible server',
  },
];

const API_MANAGEMENT = 'Microsoft.ApiManagement/service';
/** Protocols of clients and of backends; learn.microsoft.com/azure/api-management/api-management-howto-manage-protocols-ciphers. */
const PROTOCOL = /\.security\.(backend\.)?protocols\.(tls10|tls11|ssl30)$/i;
const CIPHER = /\.security\.ciphers\.(tripledes168|tls_rsa_with_\w+|tls_ecdhe_rsa_with_aes_\d+_cbc_sha)$/i;
const ENVIRONMENT = 'Microsoft.Web/hostingEnvironments';

/** The types that these settings belong to. */
export const elsewhereTypes: readonly string[] = [
  ...new Set([...inItems, ...named].map(({ type }) => type)),
  API_MANAGEMENT,
  ENVIRONMENT,
];

/** All weak settings of a resource that are not in the table. */
export function weakElsewhere(resource: Resource): readonly WeakSetting[] {
  const found = [
    ...inItems
      .filter(({ type }) => resource.isType(type))
      .flatMap(({ list, path, weak, noun }) =>
        resource
          .at(list)
          .items()
          .map((item) => ({ at: item.at(path).mayBe(weak), noun })),
      ),
    ...named
      .filter(({ type, name }) => resource.isType(type) && resource.name.toLowerCase().endsWith(`/${name}`))
      .map(({ weak, noun }) => ({ at: resource.at('properties.value').mayBe(weak), noun })),
    ...(resource.isType(API_MANAGEMENT) ? ofApiManagement(resource) : []),
    ...(resource.isType(ENVIRONMENT) ? ofEnvironment(resource) : []),
  ];
  return found.flatMap(({ at, noun }) => (at ? [{ at, noun }] : []));
}

function ofApiManagement(service: Resource): { at: Property | undefined; noun: string }[] {
  return service
    .at('properties.customProperties')
    .entries()
    .filter(({ key }) => PROTOCOL.test(key) || CIPHER.test(key))
    .map((entry) => ({
      at: entry.mayBe(['true', true]),
      noun: /backend/i.test(entry.key)
        ? 'API Management service towards its backends'
        : 'API Management service',
    }));
}

function ofEnvironment(environment: Resource): { at: Property | undefined; noun: string }[] {
  return environment
    .at('properties.clusterSettings')
    .items()
    .filter((setting) => setting.at('name').is('DisableTls1.0'))
    .map((setting) => ({ at: setting.at('value').mayBe(['0', 0]), noun: 'App Service environment' }));
}

function isOldInList(value: Scalar): boolean {
  const versions = String(value).split(',');
  return versions.some((version) => /^\s*TLSv1(\.[01])?\s*$/i.test(version));
}
