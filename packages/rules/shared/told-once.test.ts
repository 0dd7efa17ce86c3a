/** One open door is told once at full voice, whichever of the rules on public access speak about it. */
import { runExample } from '@forearm/core/testing';
import blobs from '../anonymous-blob-access/rule.ts';
import defaultAction from '../network-default-action-allow/rule.ts';
import publicAccess from '../public-network-access/rule.ts';

const ACCOUNT = 'Microsoft.Storage/storageAccounts';

function told(properties: Record<string, unknown>, apiVersion = '2023-05-01'): string[] {
  const account = { type: ACCOUNT, apiVersion, name: 'stsales', properties };
  return severities([account]);
}

function severities(resources: readonly unknown[]): string[] {
  const text = JSON.stringify({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources,
  });
  const found = [publicAccess, defaultAction, blobs].flatMap(
    (rule) => runExample({ files: [{ path: 'main.json', text }] }, rule).findings,
  );
  return found.map(({ rule, severity }) => `${rule} ${severity}`);
}

test('both written: the switch at medium, the default action at low', () =>
  expect(told({ publicNetworkAccess: 'Enabled', networkAcls: { defaultAction: 'Allow' } })).toEqual([
    'public-network-access medium',
    'network-default-action-allow low',
  ]));

test('only one written: that one speaks', () => {
  expect(told({ publicNetworkAccess: 'Enabled' })).toEqual(['public-network-access medium']);
  expect(told({ networkAcls: { defaultAction: 'Allow' } })).toEqual(['network-default-action-allow medium']);
});

test('neither written: the rule that the api version knows', () => {
  expect(told({})).toEqual(['public-network-access medium']);
  expect(told({ allowBlobPublicAccess: false }, '2019-06-01')).toEqual([
    'network-default-action-allow medium',
  ]);
});

test('a public container in an account that forbids it is low', () => {
  const off = { publicNetworkAccess: 'Disabled', allowBlobPublicAccess: false };
  const account = { type: ACCOUNT, apiVersion: '2023-05-01', name: 'stsales', properties: off };
  const container = {
    type: `${ACCOUNT}/blobServices/containers`,
    apiVersion: '2023-05-01',
    name: 'stsales/default/exports',
    properties: { publicAccess: 'Blob' },
  };
  expect(severities([account, container])).toEqual(['anonymous-blob-access low']);
  expect(severities([container])).toEqual(['anonymous-blob-access high']);
});
