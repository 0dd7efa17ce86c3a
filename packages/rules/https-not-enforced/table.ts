/** Switches that let clients talk to a service without encryption. */
import type { Resource } from '@forearm/core';
import { anyOf, limitedBy } from '../shared/own-firewall.ts';
import type { Row } from '../shared/table.ts';

/** The route names its protocols, and HTTP is not among them. */
function takesNoHttp(route: Resource): boolean {
  const protocols = route.at('properties.supportedProtocols');
  return protocols.present && !protocols.items().some((item) => item.mayBe('Http'));
}

/** A delivery rule of the endpoint sends HTTP callers to HTTPS. */
function redirects(endpoint: Resource): boolean {
  const texts = [...endpoint.at('properties.deliveryPolicy').strings()];
  return texts.some((text) => text.is('UrlRedirect') !== undefined);
}

export const table: readonly Row[] = [
  {
    type: 'Microsoft.Storage/storageAccounts',
    path: 'properties.supportsHttpsTrafficOnly',
    unsafe: [false],
    safe: [true],
    absent: 'safe',
    since: '2016-12-01',
    absentUnsafeBefore: '2019-04-01',
    noun: 'storage account',
    sameAs: [
      'CKV_AZURE_3',
      'kics:storage_account_allows_unsecure_transfer',
      'AZU-0008',
      'AZU-0059',
      'Azure.Storage.SecureTransfer',
    ],
    because:
      'official types: "The default value is true since API version 2019-04-01"; Azure Policy 404c3081-a854-4457-ae30-26a93ef643f9',
  },
  {
    type: 'Microsoft.Web/sites',
    path: 'properties.httpsOnly',
    unsafe: [false],
    safe: [true],
    absent: 'unsafe',
    since: '2016-08-01',
    noun: 'web app',
    sameAs: [
      'CKV_AZURE_14',
      'CKV_AZURE_70',
      'TA-000016',
      'TA-000004',
      'TA-000010',
      'kics:website_not_forcing_https',
      'AZU-0072',
      'AZU-0004',
      'Azure.AppService.UseHTTPS',
    ],
    because:
      'an app answers plain HTTP until it is told otherwise (learn.microsoft.com/azure/app-service/configure-ssl-bindings); Azure Policy a4af4a39-4135-47fb-b175-47fbdf85311d',
  },
  {
    type: 'Microsoft.Web/sites/slots',
    path: 'properties.httpsOnly',
    unsafe: [false],
    safe: [true],
    absent: 'unsafe',
    since: '2016-08-01',
    noun: 'deployment slot',
    sameAs: ['CKV_AZURE_153'],
    because:
      'an app answers plain HTTP until it is told otherwise (learn.microsoft.com/azure/app-service/configure-ssl-bindings); Azure Policy a4af4a39-4135-47fb-b175-47fbdf85311d',
  },
  {
    type: 'Microsoft.Web/sites/config',
    path: 'properties.httpSettings.requireHttps',
    unsafe: [false],
    safe: [true],
    absent: 'safe',
    noun: 'sign-in of the web app',
    sameAs: ['CKV_AZURE_70'],
    example: { name: 'app-orders/authsettingsV2' },
    because:
      'false when sign-ins over plain HTTP are allowed, true by default (learn.microsoft.com/azure/templates/microsoft.web/sites/config-authsettingsv2)',
  },
  {
    type: 'Microsoft.Cache/redis',
    path: 'properties.enableNonSslPort',
    unsafe: [true],
    safe: [false],
    absent: 'safe',
    noun: 'Redis cache',
    sameAs: ['TA-000022', 'Azure.Redis.NonSslPort'],
    because:
      'the plain port 6379 is off by default (learn.microsoft.com/azure/azure-cache-for-redis/cache-configure)',
  },
  {
    type: 'Microsoft.Cache/redisEnterprise/databases',
    path: 'properties.clientProtocol',
    unsafe: ['Plaintext'],
    safe: ['Encrypted'],
    absent: 'safe',
    noun: 'Redis Enterprise database',
    because: 'official types: Encrypted or Plaintext; Encrypted is the default',
  },
  {
    type: 'Microsoft.DBforMySQL/servers',
    path: 'properties.sslEnforcement',
    unsafe: ['Disabled'],
    safe: ['Enabled'],
    absent: 'safe',
    noun: 'MySQL server',
    sameAs: ['Azure.MySQL.UseSSL', 'AZU-0020'],
    because: 'Azure Policy e802a67a-daf5-4436-9ea6-f6d821dd0c5d does not count a missing property',
  },
  {
    type: 'Microsoft.DBforPostgreSQL/servers',
    path: 'properties.sslEnforcement',
    unsafe: ['Disabled'],
    safe: ['Enabled'],
    absent: 'safe',
    noun: 'PostgreSQL server',
    sameAs: ['Azure.PostgreSQL.UseSSL', 'AZU-0020'],
    because: 'Azure Policy d158790f-bfb0-486c-8631-2dc6b4e8e6af does not count a missing property',
  },
  {
    type: 'Microsoft.DBforMariaDB/servers',
    path: 'properties.sslEnforcement',
    unsafe: ['Disabled'],
    safe: ['Enabled'],
    absent: 'safe',
    noun: 'MariaDB server',
    sameAs: ['Azure.MariaDB.UseSSL', 'AZU-0020'],
    because: 'as for MySQL',
  },
  {
    type: 'Microsoft.Cdn/profiles/endpoints',
    path: 'properties.isHttpAllowed',
    unsafe: [true],
    safe: [false],
    absent: 'unsafe',
    since: '2015-06-01',
    noun: 'CDN endpoint',
    sameAs: ['Azure.CDN.HTTP'],
    because: 'official types: "Default value is true"',
    unless: redirects,
  },
  {
    type: 'Microsoft.Cdn/profiles/afdEndpoints/routes',
    path: 'properties.httpsRedirect',
    unsafe: ['Disabled'],
    safe: ['Enabled'],
    absent: 'safe',
    noun: 'Front Door route',
    because: 'official types: redirects HTTP to HTTPS when Enabled; matters while the route takes HTTP',
    unless: anyOf(takesNoHttp, limitedBy('properties.ruleSets')),
  },
  {
    type: 'Microsoft.App/containerApps',
    path: 'properties.configuration.ingress.allowInsecure',
    unsafe: [true],
    safe: [false],
    absent: 'safe',
    noun: 'container app',
    sameAs: ['Azure.ContainerApp.Insecure'],
    because: 'official types: false redirects HTTP to HTTPS, and is the default',
  },
  {
    type: 'Microsoft.Web/containerApps',
    path: 'properties.configuration.ingress.allowInsecure',
    unsafe: [true],
    safe: [false],
    absent: 'safe',
    noun: 'container app',
    because: 'official types: false redirects HTTP to HTTPS, and is the default',
  },
];
