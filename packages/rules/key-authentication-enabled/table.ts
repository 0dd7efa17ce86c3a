/** Further services that accept access keys beside Entra ID: telemetry, messaging to clients, caches, devices. */
import type { Resource } from '@forearm/core';
import { localAuth } from '../shared/local-auth.ts';
import type { Row } from '../shared/table.ts';

export const table: readonly Row[] = [
  localAuth(
    'Microsoft.Automation/automationAccounts',
    'automation account',
    '2021-06-22',
    'learn.microsoft.com/azure/automation/disable-local-authentication',
  ),
  localAuth(
    'Microsoft.SignalRService/signalR',
    'SignalR service',
    '2021-10-01',
    'learn.microsoft.com/azure/azure-signalr/howto-disable-local-auth',
  ),
  localAuth(
    'Microsoft.SignalRService/webPubSub',
    'Web PubSub service',
    '2021-10-01',
    'learn.microsoft.com/azure/azure-web-pubsub/howto-disable-local-auth',
  ),
  {
    ...localAuth(
      'Microsoft.EventGrid/topics',
      'Event Grid topic',
      '2021-12-01',
      'learn.microsoft.com/azure/event-grid/authenticate-with-microsoft-entra-id',
    ),
    sameAs: ['CKV_AZURE_192', 'Azure.EventGrid.DisableLocalAuth'],
  },
  localAuth(
    'Microsoft.EventGrid/domains',
    'Event Grid domain',
    '2021-12-01',
    'learn.microsoft.com/azure/event-grid/authenticate-with-microsoft-entra-id',
  ),
  {
    ...localAuth(
      'Microsoft.Insights/components',
      'Application Insights resource',
      '2020-02-02',
      'Azure Policy 199d5677-e4d9-4264-9465-efe1839c06bd',
    ),
    path: 'properties.DisableLocalAuth',
    sameAs: ['Azure.AppInsights.LocalAuth'],
  },
  {
    ...localAuth(
      'Microsoft.MachineLearningServices/workspaces/computes',
      'machine learning compute',
      '2021-07-01',
      'Azure Policy e96a9a5f-07ca-471b-9bc5-6a0f33cbd68f',
    ),
    sameAs: ['Azure.ML.DisableLocalAuth'],
    example: { properties: { computeType: 'AmlCompute' } },
    // Attached computes have accounts of their own.
    unless: (resource: Resource) =>
      !resource.at('properties.computeType').mayBe(['AmlCompute', 'ComputeInstance']),
  },
  localAuth(
    'Microsoft.Devices/IotHubs',
    'IoT hub',
    '2021-07-01',
    'learn.microsoft.com/azure/iot-hub/authenticate-authorize-azure-ad',
  ),
  {
    ...localAuth(
      'Microsoft.OperationalInsights/workspaces',
      'Log Analytics workspace',
      '2021-06-01',
      'learn.microsoft.com/azure/azure-monitor/logs/log-analytics-workspace-overview',
    ),
    path: 'properties.features.disableLocalAuth',
  },
  {
    type: 'Microsoft.Cache/redis',
    path: 'properties.disableAccessKeyAuthentication',
    unsafe: [false],
    safe: [true],
    absent: 'unsafe',
    since: '2024-11-01',
    noun: 'Redis cache',
    sameAs: ['Azure.Redis.LocalAuth'],
    because: 'learn.microsoft.com/azure/redis/entra-for-authentication: access keys work unless this is true',
  },
];
