/** Where resources say when a credential ends. Data. */

/** Credentials of one resource type. */
export interface Place {
  readonly type: string;
  /** The list of credentials, if the resource holds several; the resource itself is the credential otherwise. */
  readonly list?: string;
  /** Below the credential: where its end stands. */
  readonly end: string;
  /** Where its start stands, if that is written. */
  readonly start?: string;
  /** Another setting that ends it. */
  readonly or?: string;
  readonly noun: string;
  readonly because: string;
}

const VAULT = 'attributes.exp is optional (learn.microsoft.com/azure/templates/microsoft.keyvault/vaults';
const GRAPH = 'learn.microsoft.com/graph/templates/bicep/reference';

const DIRECTORY: readonly Place[] = ['applications', 'serviceprincipals'].flatMap((kind) =>
  (['passwordCredentials', 'keyCredentials'] as const).map((list) => ({
    type: `Microsoft.Graph/${kind}`,
    list,
    end: 'endDateTime',
    start: 'startDateTime',
    noun: list === 'passwordCredentials' ? 'client secret' : 'certificate',
    because: `endDateTime is optional (${GRAPH}/${kind}); a secret without it lives for two years`,
  })),
);

export const places: readonly Place[] = [
  {
    type: 'Microsoft.KeyVault/vaults/secrets',
    end: 'properties.attributes.exp',
    noun: 'secret',
    because: `${VAULT}/secrets)`,
  },
  {
    type: 'Microsoft.KeyVault/vaults/keys',
    end: 'properties.attributes.exp',
    or: 'properties.rotationPolicy.attributes.expiryTime',
    noun: 'key',
    because: `${VAULT}/keys)`,
  },
  {
    type: 'Microsoft.KeyVault/managedHSMs/keys',
    end: 'properties.attributes.exp',
    or: 'properties.rotationPolicy.attributes.expiryTime',
    noun: 'key',
    because:
      'attributes.exp is optional (learn.microsoft.com/azure/templates/microsoft.keyvault/managedhsms/keys)',
  },
  {
    type: 'Microsoft.ContainerRegistry/registries/tokens',
    list: 'properties.credentials.passwords',
    end: 'expiry',
    noun: 'token password',
    because:
      'expiry is optional (learn.microsoft.com/azure/templates/microsoft.containerregistry/registries/tokens)',
  },
  ...DIRECTORY,
];
