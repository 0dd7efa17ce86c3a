/** Places that show what they are given: a secret must not come there. Data of `secret-leaves-secure-handling`. */
import type { Severity } from '@forearm/core';
import { artefactTypes } from '../shared/factory/services.ts';

/** One kind of place. */
export interface OpenPlace {
  readonly types: readonly string[];
  /** Only resources whose name ends so. */
  readonly named?: RegExp;
  /** Paths from the body: `[*]` every item, `*` every property. Everything below counts. */
  readonly paths: readonly string[];
  readonly severity: Severity;
  /** What the place is, and what to use instead. */
  readonly because: string;
  readonly instead: string;
}

function inFactories(kind: string, ...paths: readonly string[]): OpenPlace {
  return {
    types: artefactTypes(kind),
    paths,
    severity: 'medium',
    because: 'The factory stores it in clear, and everybody who may open the factory reads it',
    instead: 'a Key Vault reference, or a SecureString where one is admitted',
  };
}

/** Settings of a factory that are plain texts; what linked services hold is encrypted by the service. */
const FACTORY_PLACES: readonly OpenPlace[] = [
  inFactories(
    'pipelines',
    'properties.activities',
    'properties.parameters.*.defaultValue',
    'properties.variables.*.defaultValue',
  ),
  inFactories('datasets', 'properties.typeProperties', 'properties.parameters.*.defaultValue'),
  inFactories('triggers', 'properties.pipelines[*].parameters', 'properties.pipeline.parameters'),
  inFactories('linkedServices', 'properties.parameters.*.defaultValue'),
  inFactories('dataflows', 'properties.typeProperties.script', 'properties.typeProperties.scriptLines'),
  inFactories('globalParameters', 'properties.*.value'),
  {
    ...inFactories('', 'properties.globalParameters.*.value'),
    types: ['Microsoft.DataFactory/factories'],
  },
];

export const PLACES: readonly OpenPlace[] = [
  {
    types: [
      'Microsoft.Compute/virtualMachines/extensions',
      'Microsoft.Compute/virtualMachineScaleSets/extensions',
      'Microsoft.Compute/virtualMachineScaleSets/virtualMachines/extensions',
      'Microsoft.HybridCompute/machines/extensions',
    ],
    paths: ['properties.settings'],
    severity: 'medium',
    because: "An extension's settings can be read by everybody with Reader, and lie in clear on the machine",
    instead: 'protectedSettings',
  },
  {
    types: ['Microsoft.Compute/virtualMachineScaleSets'],
    paths: ['properties.virtualMachineProfile.extensionProfile.extensions[*].properties.settings'],
    severity: 'medium',
    because: "An extension's settings can be read by everybody with Reader, and lie in clear on the machine",
    instead: 'protectedSettings',
  },
  {
    types: [
      'Microsoft.Compute/virtualMachines/runCommands',
      'Microsoft.Compute/virtualMachineScaleSets/virtualMachines/runCommands',
      'Microsoft.HybridCompute/machines/runCommands',
    ],
    paths: ['properties.parameters[*].value', 'properties.source.script'],
    severity: 'medium',
    because: "A run command's script and parameters can be read by everybody with Reader",
    instead: 'protectedParameters',
  },
  {
    types: ['Microsoft.Compute/virtualMachines'],
    paths: ['properties.userData'],
    severity: 'medium',
    because: 'User data is shown with the machine and to every process on it',
    instead: 'an extension with protectedSettings, or Key Vault',
  },
  {
    types: ['Microsoft.Compute/virtualMachines'],
    paths: ['properties.osProfile.customData'],
    severity: 'low',
    because: 'Custom data lies in clear on the disk of the machine',
    instead: 'an extension with protectedSettings, or Key Vault',
  },
  {
    types: ['Microsoft.Compute/virtualMachineScaleSets'],
    paths: [
      'properties.virtualMachineProfile.osProfile.customData',
      'properties.virtualMachineProfile.userData',
    ],
    severity: 'low',
    because: 'Custom data lies in clear on the disks of the machines',
    instead: 'an extension with protectedSettings, or Key Vault',
  },
  {
    types: ['Microsoft.Resources/deploymentScripts'],
    paths: ['properties.environmentVariables[*].value', 'properties.arguments', 'properties.scriptContent'],
    severity: 'medium',
    because: 'A deployment script keeps it in clear in its properties and its log',
    instead: 'secureValue of an environment variable',
  },
  {
    types: ['Microsoft.ContainerInstance/containerGroups'],
    paths: [
      'properties.containers[*].properties.environmentVariables[*].value',
      'properties.initContainers[*].properties.environmentVariables[*].value',
      'properties.containers[*].properties.command',
    ],
    severity: 'medium',
    because: "A container's environment is shown in the portal",
    instead: 'secureValue',
  },
  {
    types: ['Microsoft.App/containerApps', 'Microsoft.App/jobs'],
    paths: [
      'properties.template.containers[*].env[*].value',
      'properties.template.initContainers[*].env[*].value',
    ],
    severity: 'medium',
    because: "A container's environment is shown in the portal",
    instead: 'a secret of the app, with secretRef',
  },
  {
    types: ['Microsoft.Web/sites', 'Microsoft.Web/sites/slots'],
    paths: [
      'properties.siteConfig.appSettings[*].value',
      'properties.siteConfig.connectionStrings[*].connectionString',
    ],
    severity: 'low',
    because: 'Everybody who may configure the app can read its settings',
    instead: 'a Key Vault reference or a managed identity',
  },
  {
    types: ['Microsoft.Web/sites/config', 'Microsoft.Web/sites/slots/config'],
    named: /(?:appsettings|connectionstrings)$/i,
    paths: ['properties'],
    severity: 'low',
    because: 'Everybody who may configure the app can read its settings',
    instead: 'a Key Vault reference or a managed identity',
  },
  ...FACTORY_PLACES,
];

/** Places that every resource has. */
export const EVERYWHERE: readonly OpenPlace[] = [
  {
    types: [],
    paths: ['tags', 'properties.description', 'properties.displayName'],
    severity: 'high',
    because: 'Tags and descriptions are shown to everybody with Reader, in lists and in bills',
    instead: 'no secret here',
  },
  {
    types: [],
    paths: ['name'],
    severity: 'low',
    because: 'Names are public; perhaps the value is no secret and its parameter need not be secure',
    instead: 'a parameter that is not secure, if the value is none',
  },
];
