/** Gateways and content networks that can be told not to check the certificate of what stands behind them. */
import type { Row } from '../shared/table.ts';

export const table: readonly Row[] = [
  {
    type: 'Microsoft.ApiManagement/service/backends',
    path: 'properties.tls.validateCertificateChain',
    unsafe: [false],
    safe: [true],
    absent: 'safe',
    noun: 'API Management backend',
    because: 'learn.microsoft.com/azure/api-management/backends: both checks are on unless switched off',
  },
  {
    type: 'Microsoft.ApiManagement/service/backends',
    path: 'properties.tls.validateCertificateName',
    unsafe: [false],
    safe: [true],
    absent: 'safe',
    noun: 'API Management backend',
    because: 'learn.microsoft.com/azure/api-management/backends: both checks are on unless switched off',
  },
  {
    type: 'Microsoft.Cdn/profiles/originGroups/origins',
    path: 'properties.enforceCertificateNameCheck',
    unsafe: [false],
    safe: [true],
    absent: 'safe',
    noun: 'Front Door origin',
    because: 'the default is true (REST reference of AFD origins)',
  },
  {
    type: 'Microsoft.Network/frontDoors',
    path: 'properties.backendPoolsSettings.enforceCertificateNameCheck',
    unsafe: ['Disabled'],
    safe: ['Enabled'],
    absent: 'safe',
    noun: 'Front Door',
    because: 'the default is Enabled (REST reference of classic Front Door)',
  },
];
