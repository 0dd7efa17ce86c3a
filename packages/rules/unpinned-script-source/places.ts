/** Where templates name code that is fetched and run when they are deployed. */
import { LINKED_SERVICE_TYPES } from '../shared/connection-switches.ts';
import { RUNTIME_TYPES } from '../shared/integration-runtimes.ts';

export interface CodePlace {
  readonly types: readonly string[];
  /** `[*]` is every item. */
  readonly paths: readonly string[];
  readonly because: string;
}

export const places: readonly CodePlace[] = [
  {
    types: [
      'Microsoft.Compute/virtualMachines/extensions',
      'Microsoft.Compute/virtualMachineScaleSets/extensions',
      'Microsoft.HybridCompute/machines/extensions',
    ],
    paths: ['settings', 'protectedSettings'].flatMap((at) =>
      ['fileUris', 'configuration.url', 'modulesUrl', 'ModulesUrl'].map((path) => `properties.${at}.${path}`),
    ),
    because: 'custom script and DSC extensions download and run it',
  },
  {
    types: ['Microsoft.Compute/virtualMachines/runCommands', 'Microsoft.HybridCompute/machines/runCommands'],
    paths: ['properties.source.scriptUri'],
    because: 'the run command downloads and runs it',
  },
  {
    types: ['Microsoft.Resources/deploymentScripts'],
    paths: ['properties.primaryScriptUri', 'properties.supportingScriptUris'],
    because: 'the deployment script downloads and runs it',
  },
  {
    types: ['Microsoft.Resources/deployments'],
    paths: ['properties.templateLink.uri'],
    because: 'the linked template is deployed with the rights of the deployment',
  },
  {
    types: ['Microsoft.HDInsight/clusters'],
    paths: ['properties.computeProfile.roles[*].scriptActions[*].uri'],
    because: 'a script action runs as root on every node',
  },
  {
    types: LINKED_SERVICE_TYPES,
    paths: ['properties.typeProperties.scriptActions[*].uri'],
    because: 'HDInsight on demand: a script action runs as root on every node',
  },
  {
    types: LINKED_SERVICE_TYPES,
    paths: ['properties.typeProperties.newClusterInitScripts'],
    because: 'Databricks: an init script runs as root on every node of the job cluster',
  },
  {
    types: RUNTIME_TYPES,
    paths: ['properties.typeProperties.ssisProperties.customSetupScriptProperties.blobContainerUri'],
    because: 'every node of the Azure-SSIS runtime runs main.cmd from it as administrator',
  },
  {
    types: ['Microsoft.Batch/batchAccounts/pools'],
    paths: ['properties.startTask.resourceFiles[*].httpUrl'],
    because: 'every node downloads it before it starts',
  },
];
