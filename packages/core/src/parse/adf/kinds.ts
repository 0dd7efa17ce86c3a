/** The kinds of artefacts of a factory or Synapse workspace: their folders in git, ARM types and telling properties. */

export type Service = 'factory' | 'workspace';

export interface Kind {
  /** Folder name that Studio writes. */
  readonly folder: string;
  /** Other folder names met in samples and hand-made trees, in lower case. */
  readonly aliases?: readonly string[];
  /** ARM type below the service's own type; empty for the factory itself. */
  readonly type: string;
  /** Only this service has the kind. */
  readonly only?: Service;
  /** Any of these in `properties` tells the kind where no folder does; properties that others have too are not listed. */
  readonly telling?: readonly string[];
  /** Folders of other things have this name too: only a telling property makes a file an artefact. */
  readonly common?: true;
  /** The `properties.type` of such an artefact, where it tells the kind. */
  readonly types?: RegExp;
}

/** ARM types of the services; V1 factories are a third one, which no rule for V2 applies to. */
export const SERVICE_TYPES: Readonly<Record<Service | 'v1', string>> = {
  factory: 'Microsoft.DataFactory/factories',
  workspace: 'Microsoft.Synapse/workspaces',
  v1: 'Microsoft.DataFactory/dataFactories',
};

/** Type spellings are those of the official types; the order is the order of guessing by shape. */
export const KINDS: readonly Kind[] = [
  { folder: 'pipeline', aliases: ['pipelines'], type: 'pipelines', telling: ['activities'] },
  {
    folder: 'dataflow',
    aliases: ['dataflows'],
    type: 'dataflows',
    types: /^(MappingDataFlow|Flowlet|WranglingDataFlow|UDFLibrary)$/i,
  },
  { folder: 'trigger', aliases: ['triggers'], type: 'triggers', types: /Trigger$/i },
  {
    folder: 'integrationRuntime',
    aliases: ['integrationruntimes'],
    type: 'integrationRuntimes',
    types: /^(Managed|SelfHosted|Airflow)$/i,
  },
  {
    folder: 'credential',
    aliases: ['credentials'],
    type: 'credentials',
    types: /^(ManagedIdentity|ServicePrincipal|UserAuth)$/i,
  },
  {
    folder: 'managedPrivateEndpoint',
    aliases: ['managedprivateendpoints'],
    type: 'managedVirtualNetworks/managedPrivateEndpoints',
    telling: ['privateLinkResourceId'],
  },
  { folder: 'managedVirtualNetwork', aliases: ['managedvirtualnetworks'], type: 'managedVirtualNetworks' },
  {
    folder: 'adfcdc',
    aliases: ['adfcdcs'],
    type: 'adfcdcs',
    only: 'factory',
    telling: ['SourceConnectionsInfo'],
  },
  { folder: 'factory', type: '', only: 'factory' },
  { folder: 'globalParameters', type: 'globalParameters', only: 'factory' },
  { folder: 'notebook', aliases: ['notebooks'], type: 'notebooks', only: 'workspace', telling: ['nbformat'] },
  { folder: 'sqlscript', aliases: ['sqlscripts'], type: 'sqlscripts', only: 'workspace' },
  { folder: 'kqlscript', aliases: ['kqlscripts'], type: 'kqlscripts', only: 'workspace' },
  {
    folder: 'sparkJobDefinition',
    aliases: ['sparkjobdefinitions'],
    type: 'sparkjobdefinitions',
    only: 'workspace',
    telling: ['targetBigDataPool'],
  },
  {
    folder: 'sparkConfiguration',
    aliases: ['sparkconfigurations'],
    type: 'sparkconfigurations',
    only: 'workspace',
    telling: ['configMergeRule'],
  },
  {
    folder: 'linkConnection',
    aliases: ['linkconnections'],
    type: 'linkconnections',
    only: 'workspace',
    telling: ['landingZone'],
  },
  {
    folder: 'database',
    aliases: ['databases'],
    type: 'databases',
    only: 'workspace',
    common: true,
    telling: ['EntityType', 'Ddls'],
  },
  { folder: 'dataset', aliases: ['datasets'], type: 'datasets', telling: ['linkedServiceName'] },
  {
    folder: 'linkedService',
    aliases: ['linkedservices'],
    type: 'linkedservices',
    telling: ['typeProperties'],
  },
];

const BY_FOLDER: ReadonlyMap<string, Kind> = new Map(
  KINDS.flatMap((kind) =>
    [kind.folder.toLowerCase(), ...(kind.aliases ?? [])].map((name) => [name, kind] as const),
  ),
);

const BY_TYPE: ReadonlyMap<string, Kind> = new Map(KINDS.map((kind) => [kind.type.toLowerCase(), kind]));

/** The kind whose artefacts lie in a folder of this name, in any casing. */
export function kindOfFolder(name: string): Kind | undefined {
  return BY_FOLDER.get(name.toLowerCase());
}

/** Whether folders of this name, in any casing, hold artefacts and hardly ever anything else. */
export function isArtefactFolder(name: string): boolean {
  const kind = kindOfFolder(name);
  return kind !== undefined && !kind.common;
}

/** Service and kind of a `type` as `Microsoft.Synapse/workspaces/notebooks`; undefined for other types. */
export function kindOfType(type: string): { readonly service: Service; readonly kind: Kind } | undefined {
  const lower = type.toLowerCase();
  for (const service of ['factory', 'workspace'] as const) {
    const prefix = SERVICE_TYPES[service].toLowerCase();
    if (lower !== prefix && !lower.startsWith(`${prefix}/`)) continue;
    const kind = BY_TYPE.get(lower.slice(prefix.length + 1));
    return kind && { service, kind };
  }
  return undefined;
}
