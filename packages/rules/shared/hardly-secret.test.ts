/** What is secret by its type alone is told, and weighs little. */
import { analyze } from '@forearm/core';
import { memoryWorkspace } from '@forearm/core/testing';
import rule from '../secret-in-output/rule.ts';

function severityOf(name: string, parameter: object): string | undefined {
  const text = JSON.stringify({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: { stage: { type: 'string' }, [name]: parameter },
    resources: [],
    outputs: { site: { type: 'string', value: `[concat('web-', parameters('${name}'))]` } },
  });
  const { findings } = analyze(memoryWorkspace([{ path: 'main.json', text }]), { rules: [rule] });
  return findings[0]?.severity;
}

const derived = "[substring(uniqueString(resourceGroup().id, parameters('stage')), 0, 5)]";

test.each([
  ['suffix', { type: 'securestring', defaultValue: derived }, 'low'],
  ['suffix', { type: 'securestring', defaultValue: '[newGuid()]' }, 'high'],
  ['suffix', { type: 'securestring' }, 'high'],
  ['adminUsername', { type: 'securestring' }, 'low'],
  ['billingScope', { type: 'securestring' }, 'low'],
  ['sshPublicKey', { type: 'securestring' }, 'low'],
  ['_artifactsLocationSasToken', { type: 'securestring', defaultValue: '' }, 'low'],
  ['adminPassword', { type: 'securestring' }, 'high'],
])('%s, %j: %s', (name, parameter, severity) => expect(severityOf(name, parameter)).toBe(severity));
