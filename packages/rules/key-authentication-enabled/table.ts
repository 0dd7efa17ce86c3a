/** Further services that accept access keys beside Entra ID: telemetry, messaging to clients, caches, devices. */
import type { Resource } from '@forearm/core';
import { localAuth } from '../shared/local-auth.ts';
import type { Row } from '../shared/table.ts';

export const table: readonly Row[] = [
  localAuth(
    'Microsoft.Automation/automationAccounts',
    'automation account',
    '2021-06-22',
    'Azure Policy 48c5f1cb-14ad-4797-8e3b-f78ab3f8d700',
  ),
  localAuth(
    'Microsoft.SignalRService/signalR',
    'SignalR service',
    '2021-10-01',
    'Azure Policy f70eecba-335d-4bbc-81d5-5b17b03d498f',
  ),
  localAuth(
    'Microsoft.SignalRService/webPubSub',
    'Web PubSub service',
    '2021-10-01',
    'Azure Policy b66ab71c-582d-4330-adfd-ac162e78691e',
  ),
  {
    ...localAuth(
      'Microsoft.EventGrid/topics',
      'Event Grid topic',
      '2021-12-01',
      'Azure Policy ae9fb87f-8a17-4428-94a4-8135d431055c',
    ),
    sameAs: ['CKV_AZURE_192', 'Azure.EventGrid.DisableLocalAuth'],
  },
  localAuth(
    'Microsoft.EventGrid/domains',
    'Event Grid domain',
    '2021-12-01',
    'Azure Policy 8bfadddb-ee1c-4639-8911-a38cb8e0b3bd',
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
    'Azure Policy 672d56b3-23a7-4a3c-a233-b77ed7777518',
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
    because: 'Azure Policy 3827af20-8f80-4b15-8300-6db0873ec901: access keys work unless this is true',
  },
];
