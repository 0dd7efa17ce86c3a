/** Where a web app says whether files may be uploaded by FTP. */
import type { Resource } from '@forearm/core';
import { setByConfig } from '../shared/app-service.ts';
import type { Row } from '../shared/table.ts';

/** The policy is about another door (scm), or the app has its FTP door shut anyway. */
function isNotFtp(policy: Resource): boolean {
  const shut = policy.parent?.at('properties.siteConfig.ftpsState').is('Disabled') !== undefined;
  return shut || !/\/ftp$/i.test(policy.name);
}

export const table: readonly Row[] = [
  {
    type: 'Microsoft.Web/sites',
    path: 'properties.siteConfig.ftpsState',
    unsafe: ['AllAllowed'],
    safe: ['Disabled', 'FtpsOnly'],
    absent: 'unsafe',
    since: '2018-02-01',
    noun: 'web app',
    sameAs: [
      'CKV_AZURE_78',
      'TA-000015',
      'TA-000003',
      'TA-000009',
      'AZU-0071',
      'Azure.AppService.WebSecureFtp',
    ],
    because:
      'a new app allows FTPS only, an older one keeps FTP until it is told otherwise (learn.microsoft.com/azure/app-service/deploy-ftp); Azure Policy 4d24b6d4-5e53-4a4f-a7f4-618fa573ee4b',
    unless: setByConfig('ftpsState'),
  },
  {
    type: 'Microsoft.Web/sites/config',
    path: 'properties.ftpsState',
    unsafe: ['AllAllowed'],
    safe: ['Disabled', 'FtpsOnly'],
    absent: 'safe',
    noun: 'web app',
    because: 'the settings as a child resource of their own',
  },
  {
    type: 'Microsoft.Web/sites/basicPublishingCredentialsPolicies',
    path: 'properties.allow',
    unsafe: [true],
    safe: [false],
    absent: 'safe',
    noun: 'web app',
    because:
      'passwords for FTP are allowed unless the policy forbids them (learn.microsoft.com/azure/app-service/configure-basic-auth-disable)',
    unless: isNotFtp,
    example: { name: 'mysites/ftp' },
  },
  {
    type: 'Microsoft.Web/sites/slots',
    path: 'properties.siteConfig.ftpsState',
    unsafe: ['AllAllowed'],
    safe: ['Disabled', 'FtpsOnly'],
    absent: 'unsafe',
    since: '2018-02-01',
    noun: 'deployment slot',
    because:
      'a new app allows FTPS only, an older one keeps FTP until it is told otherwise (learn.microsoft.com/azure/app-service/deploy-ftp); Azure Policy 4d24b6d4-5e53-4a4f-a7f4-618fa573ee4b',
    unless: setByConfig('ftpsState'),
  },
  {
    type: 'Microsoft.Web/sites/slots/config',
    path: 'properties.ftpsState',
    unsafe: ['AllAllowed'],
    safe: ['Disabled', 'FtpsOnly'],
    absent: 'safe',
    noun: 'deployment slot',
    because: 'the settings as a child resource of their own',
  },
  {
    type: 'Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies',
    path: 'properties.allow',
    unsafe: [true],
    safe: [false],
    absent: 'safe',
    noun: 'deployment slot',
    because:
      'passwords for FTP are allowed unless the policy forbids them (learn.microsoft.com/azure/app-service/configure-basic-auth-disable)',
    unless: isNotFtp,
    example: { name: 'mysites/myslots/ftp' },
  },
];
