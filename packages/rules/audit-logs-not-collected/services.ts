/** Services whose logs tell who did what, and the categories that do. */

/** A service, and the logs of it that somebody should keep. */
export interface LoggedService {
  /** Official spelling. */
  readonly type: string;
  readonly noun: string;
  /** What the logs show, for the message. */
  readonly shows: string;
  /** Categories that have to be collected; of each group one is enough. */
  readonly needs: readonly (readonly string[])[];
  /** It is said when nothing at all collects its logs: the service is one that the benchmark (LT-3) names, or a factory. */
  readonly required: boolean;
  /** The built-in policies that ask for it, or the page that lists the categories. */
  readonly because: string;
}

const SYNAPSE = 'Microsoft.Synapse/workspaces';
const STORAGE = 'Microsoft.Storage/storageAccounts';
const SUPPORTED = 'https://learn.microsoft.com/azure/azure-monitor/reference/supported-logs';

/** Each of several categories. */
function each(...categories: readonly string[]): readonly (readonly string[])[] {
  return categories.map((one) => [one]);
}

/** One of several categories is enough. */
function oneOf(...categories: readonly string[]): readonly (readonly string[])[] {
  return [categories];
}

function storage(service: string): LoggedService {
  return {
    type: `${STORAGE}/${service}Services`,
    noun: `${service} service`,
    shows: 'who read, wrote and deleted data',
    needs: each('StorageRead', 'StorageWrite', 'StorageDelete'),
    required: false,
    because: `${SUPPORTED}/microsoft-storage-storageaccounts-${service}services-logs`,
  };
}

export const services: readonly LoggedService[] = [
  {
    type: 'Microsoft.DataFactory/factories',
    noun: 'data factory',
    shows: 'which pipelines ran, who started them and what they touched',
    needs: each('PipelineRuns', 'ActivityRuns', 'TriggerRuns'),
    required: true,
    because: 'Azure Policy 751f9297-5aae-4313-af2d-2a89226a7856',
  },
  {
    type: SYNAPSE,
    noun: 'Synapse workspace',
    shows: 'which pipelines ran and who was given which role',
    needs: each('IntegrationPipelineRuns', 'IntegrationActivityRuns', 'SynapseRbacOperations'),
    required: true,
    because: 'Azure Policy 305408ed-dd5a-43b9-80c1-9eea87a176bb',
  },
  {
    type: `${SYNAPSE}/sqlPools`,
    noun: 'dedicated SQL pool',
    shows: 'who queried what',
    needs: oneOf('SQLSecurityAuditEvents', 'ExecRequests', 'SqlRequests'),
    required: true,
    because: 'Azure Policy a271e156-b295-4537-b01d-09675d9e7851',
  },
  {
    type: `${SYNAPSE}/bigDataPools`,
    noun: 'Spark pool',
    shows: 'which applications ran',
    needs: oneOf('BigDataPoolAppsEnded', 'BigDataPoolAppEvents'),
    required: true,
    because: 'Azure Policy 29565b0a-e1b5-49c1-94bf-b8b258656460',
  },
  {
    type: `${SYNAPSE}/kustoPools`,
    noun: 'Data Explorer pool',
    shows: 'who queried and changed what',
    needs: each('Command', 'Query'),
    required: true,
    because: 'Azure Policy 887dc342-c6bd-418b-9407-ab0e27deba36',
  },
  {
    type: `${SYNAPSE}/scopePools`,
    noun: 'SCOPE pool',
    shows: 'which jobs ran',
    needs: oneOf('ScopePoolScopeJobsEnded', 'ScopePoolScopeJobsStateChange'),
    required: true,
    because: 'Azure Policy f018b68f-d953-4238-81a3-94a0f39507e3',
  },
  {
    type: 'Microsoft.KeyVault/vaults',
    noun: 'key vault',
    shows: 'who read which secret',
    needs: each('AuditEvent'),
    required: true,
    because: 'Azure Policy cf820ca0-f99e-4f3e-84fb-66e913812d21',
  },
  {
    type: 'Microsoft.KeyVault/managedHSMs',
    noun: 'managed HSM',
    shows: 'who used which key',
    needs: each('AuditEvent'),
    required: true,
    because: 'Azure Policy a2a5b911-5617-447e-a49e-59dbe0e0434b',
  },
  {
    type: 'Microsoft.Databricks/workspaces',
    noun: 'Databricks workspace',
    shows: 'who signed in, ran what and read which secret',
    needs: oneOf('accounts', 'jobs', 'notebook', 'secrets', 'workspace', 'clusters', 'unityCatalog'),
    required: true,
    because: 'Azure Policy 138ff14d-b687-4faa-a81c-898c91a87fa2',
  },
  {
    type: 'Microsoft.Batch/batchAccounts',
    noun: 'Batch account',
    shows: 'who created pools and tasks',
    needs: oneOf('ServiceLog', 'ServiceLogs', 'AuditLog'),
    required: true,
    because: 'Azure Policy 428256e6-1fac-4f48-a757-df34c2b3336d',
  },
  {
    type: 'Microsoft.DataLakeStore/accounts',
    noun: 'Data Lake Store',
    shows: 'who read and wrote which files',
    needs: oneOf('Audit', 'Requests'),
    required: true,
    because: 'Azure Policy 057ef27e-665e-4328-8ea3-04b3122bd9fb',
  },
  {
    type: 'Microsoft.DataLakeAnalytics/accounts',
    noun: 'Data Lake Analytics account',
    shows: 'who ran which jobs',
    needs: oneOf('Audit', 'Requests'),
    required: true,
    because: 'Azure Policy c95c74d9-38fe-4f0d-af86-0c7d626a315c',
  },
  {
    type: 'Microsoft.StreamAnalytics/streamingjobs',
    noun: 'Stream Analytics job',
    shows: 'who changed the job and what failed',
    needs: oneOf('Execution', 'Authoring'),
    required: true,
    because: 'Azure Policy f9be5368-9bf5-4b84-9e0a-7850da98bb46',
  },
  {
    type: 'Microsoft.EventHub/namespaces',
    noun: 'Event Hubs namespace',
    shows: 'who changed and used it',
    needs: oneOf('OperationalLogs', 'RuntimeAuditLogs', 'DiagnosticErrorLogs', 'EventHubVNetConnectionEvent'),
    required: true,
    because: 'Azure Policy 83a214f7-d01a-484b-91a9-ed54470c9a6a',
  },
  {
    type: 'Microsoft.ServiceBus/namespaces',
    noun: 'Service Bus namespace',
    shows: 'who changed and used it',
    needs: oneOf('OperationalLogs', 'RuntimeAuditLogs', 'DiagnosticErrorLogs', 'VNetAndIPFilteringLogs'),
    required: true,
    because: 'Azure Policy f8d36e2f-389b-4ee4-898d-21aeb69a0f45',
  },
  {
    type: 'Microsoft.Logic/workflows',
    noun: 'logic app',
    shows: 'which runs there were and who started them',
    needs: each('WorkflowRuntime'),
    required: true,
    because: 'Azure Policy 34f95f76-5386-4de7-b824-0d8478470c9d',
  },
  {
    type: 'Microsoft.Search/searchServices',
    noun: 'AI Search service',
    shows: 'who queried and changed indexes',
    needs: each('OperationLogs'),
    required: true,
    because: 'Azure Policy b4330a05-a843-4bc8-bf9a-cacce50c67f4',
  },
  {
    type: 'Microsoft.MachineLearningServices/workspaces',
    noun: 'Machine Learning workspace',
    shows: 'who ran and read what',
    needs: [],
    required: true,
    because: 'Azure Policy afe0c3be-ba3b-4544-ba52-0c99672a8ad6',
  },
  {
    type: 'Microsoft.ContainerService/managedClusters',
    noun: 'Kubernetes cluster',
    shows: 'who asked the API server for what',
    needs: oneOf('kube-audit', 'kube-audit-admin', 'kube-apiserver', 'guard'),
    required: true,
    because: 'Azure Policy 245fc9df-fa96-4414-9a0b-3738c2f7341c',
  },
  storage('blob'),
  storage('queue'),
  storage('table'),
  storage('file'),
  {
    type: 'Microsoft.ContainerRegistry/registries',
    noun: 'container registry',
    shows: 'who signed in, pushed and pulled',
    needs: oneOf('ContainerRegistryLoginEvents', 'ContainerRegistryRepositoryEvents'),
    required: false,
    because: `${SUPPORTED}/microsoft-containerregistry-registries-logs`,
  },
  {
    type: 'Microsoft.AppConfiguration/configurationStores',
    noun: 'App Configuration store',
    shows: 'who read and changed settings',
    needs: oneOf('Audit', 'HttpRequest'),
    required: false,
    because: `${SUPPORTED}/microsoft-appconfiguration-configurationstores-logs`,
  },
  {
    type: 'Microsoft.Automation/automationAccounts',
    noun: 'Automation account',
    shows: 'who ran and changed runbooks',
    needs: oneOf('AuditEvent', 'JobLogs'),
    required: false,
    because: `${SUPPORTED}/microsoft-automation-automationaccounts-logs`,
  },
];

/** SSIS packages write logs of their own; asked for where the factory has an Azure-SSIS runtime. */
export const packageLogs: readonly string[] = [
  'SSISPackageEventMessages',
  'SSISIntegrationRuntimeLogs',
  'SSISPackageExecutableStatistics',
  'SSISPackageEventMessageContext',
];

/** The service of a type, without regard to case. */
export function serviceOf(type: string): LoggedService | undefined {
  return services.find((service) => service.type.toLowerCase() === type.toLowerCase());
}
