/** Commands and scripts that a resource runs: of machines, of containers, of deployments, of pipelines and notebooks. */
import type { Property, Resource } from '@forearm/core';
import { PIPELINE_TYPES } from './activities.ts';
import { gapped } from './gaps.ts';
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

/** A text that is, or may be, run; without the lines that are comments. */
export interface Script {
  readonly at: Property;
  readonly text: string;
}

/** Every text of a resource's properties in which one may look for commands; what is written in base64 is read. */
export function scriptsOf(resource: Resource): readonly Script[] {
  let scripts = SCRIPTS.get(resource);
  if (!scripts) {
    const texts = running(resource).flatMap((at) => [...at.strings()]);
    scripts = [...texts.map((at) => scriptAt(at, at)), ...encodedData(resource)];
    SCRIPTS.set(resource, scripts);
  }
  return scripts;
}

/** Several rules ask for the same texts. */
const SCRIPTS = new WeakMap<Resource, readonly Script[]>();

/** Of a notebook the cells of code, without what they printed; of a machine what it starts with; else everything. */
function running(resource: Resource): readonly Property[] {
  const starts = STARTS[resource.type.toLowerCase()];
  if (starts) return starts.map((path) => resource.at(path));
  if (!NOTEBOOK.test(resource.type)) return [resource.at('properties')];
  const cells = resource.at('properties.cells').items();
  return cells
    .filter((cell) => !cell.at('cell_type').is(['markdown', 'raw']))
    .map((cell) => cell.at('source'));
}

/** What machines run when they start; everything else about them is hardware. */
const STARTS: Readonly<Record<string, readonly string[]>> = {
  [MACHINE.toLowerCase()]: ['properties.osProfile.customData', 'properties.userData'],
  [SCALE_SET.toLowerCase()]: ['osProfile.customData', 'userData', 'extensionProfile'].map(
    (path) => `properties.virtualMachineProfile.${path}`,
  ),
};

const NOTEBOOK = /\/notebooks$/i;

/** `customData: base64('… ${key}')` is a text only when all of it is known; else its parts are. */
function encodedData(resource: Resource): readonly Script[] {
  return ENCODED.map((path) => resource.at(path)).flatMap((at) =>
    at.unknown ? at.calls('base64').flatMap(([given]) => (given ? scriptAt(at, given) : [])) : [],
  );
}

function scriptAt(at: Property, content: Property): Script {
  const text = gapped(content);
  return { at, text: withoutComments([text, ...insideBase64(text).map((inner) => inner.text)].join('\n')) };
}

const COMMENT = /^[ \t]*(?:#|\/\/|--|::|rem\b).*$/gim;

function withoutComments(text: string): string {
  return text.replace(COMMENT, '');
}
