/** Commands and scripts that a resource runs: of machines, of containers, of deployments, of pipelines and notebooks. */
import type { Property, Resource } from '@forearm/core';
import { PIPELINE_TYPES } from './activities.ts';
import { insideBase64 } from './secrets/nested.ts';

const MACHINE = 'Microsoft.Compute/virtualMachines';
const SCALE_SET = 'Microsoft.Compute/virtualMachineScaleSets';

/** Types of machines. */
export const MACHINE_TYPES: readonly string[] = [MACHINE, SCALE_SET];

/** Types of resources that hold what a machine or container runs. */
export const SCRIPTED_TYPES: readonly string[] = [
  MACHINE,
  `${MACHINE}/extensions`,
  `${MACHINE}/runCommands`,
  SCALE_SET,
  `${SCALE_SET}/extensions`,
  'Microsoft.HybridCompute/machines/extensions',
  'Microsoft.HybridCompute/machines/runCommands',
  'Microsoft.Resources/deploymentScripts',
  'Microsoft.ContainerInstance/containerGroups',
  'Microsoft.App/containerApps',
  'Microsoft.App/jobs',
  'Microsoft.Batch/batchAccounts/pools',
  'Microsoft.VirtualMachineImages/imageTemplates',
  ...PIPELINE_TYPES,
  'Microsoft.Synapse/workspaces/notebooks',
  'Microsoft.Synapse/workspaces/sqlscripts',
  'Microsoft.Synapse/workspaces/sparkjobdefinitions',
];

const ENCODED = [
  'properties.osProfile.customData',
  'properties.userData',
  'properties.virtualMachineProfile.osProfile.customData',
  'properties.virtualMachineProfile.userData',
];

/** What stands for an unknown part of a text. */
export const UNKNOWN = '\uFFFC';

/** A text that is, or may be, run; without the lines that are comments. */
export interface Script {
  readonly at: Property;
  readonly text: string;
}

/** Every text of a resource's properties in which one may look for commands; what is written in base64 is read. */
export function scriptsOf(resource: Resource): readonly Script[] {
  const texts = running(resource).flatMap((at) => [...at.strings()]);
  return [...texts.map((at) => scriptAt(at, at)), ...encodedData(resource)];
}

/** Of a notebook the cells of code, without what they printed; of everything else all of it. */
function running(resource: Resource): readonly Property[] {
  if (!NOTEBOOK.test(resource.type)) return [resource.at('properties')];
  const cells = resource.at('properties.cells').items();
  return cells
    .filter((cell) => !cell.at('cell_type').is(['markdown', 'raw']))
    .map((cell) => cell.at('source'));
}

const NOTEBOOK = /\/notebooks$/i;

/** `customData: base64('… ${key}')` is a text only when all of it is known; else its parts are. */
function encodedData(resource: Resource): readonly Script[] {
  return ENCODED.map((path) => resource.at(path)).flatMap((at) =>
    at.unknown ? at.calls('base64').flatMap(([given]) => (given ? scriptAt(at, given) : [])) : [],
  );
}

function scriptAt(at: Property, { parts }: Property): Script {
  const text = parts.map((part) => part ?? UNKNOWN).join('');
  return { at, text: withoutComments([text, ...insideBase64(text).map((inner) => inner.text)].join('\n')) };
}

const COMMENT = /^[ \t]*(?:#|\/\/|--|::|rem\b).*$/gim;

function withoutComments(text: string): string {
  return text.replace(COMMENT, '');
}
