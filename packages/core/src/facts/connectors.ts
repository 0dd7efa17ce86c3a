/** Linked service types of Azure Data Factory and Synapse: where their secrets stand and how they could do without. */
import { json } from './generated/connectors.ts';
import { lazy, own } from './lazy.ts';

/** What a value of `authenticationType` means. */
export type AuthenticationClass =
  | 'managedIdentity'
  | 'servicePrincipal'
  | 'key'
  | 'basic'
  | 'windows'
  | 'oauth'
  | 'anonymous';

/** A linked service type. All paths are below `properties.typeProperties`. */
export interface Connector {
  /** Official spelling of the type. */
  readonly type: string;
  /** Typed SecureString or AzureKeyVaultSecret, or untyped and certainly a secret. */
  readonly secrets: readonly string[];
  /** Only an AzureKeyVaultSecret is allowed here. */
  readonly keyVaultOnly: readonly string[];
  /** Untyped; documented to take a text, a SecureString or an AzureKeyVaultSecret. */
  readonly maybeSecret: readonly string[];
  /** Texts in which a secret may stand: connection strings, addresses, headers. */
  readonly embedding: readonly string[];
  /** Authentication property -> value (official spelling) -> class; empty if the schema lists no values. */
  readonly authentication: Readonly<Record<string, Readonly<Record<string, AuthenticationClass>>>>;
  /** It can sign in with a managed identity, so that no secret is needed. */
  readonly managedIdentity: boolean;
  /** Path of the CredentialReference (user-assigned identity or service principal), if the type has one. */
  readonly credential: string | undefined;
  /** Studio may keep `encryptedCredential` here: a reference to a credential that the factory keeps, no secret. */
  readonly encryptedCredential: boolean;
  /** What to change so that it signs in with a managed identity; for a legacy type, what to replace it by. */
  readonly toIdentity: string | undefined;
  /** Seen in repositories, but not in the official schema. */
  readonly unlisted: boolean;
}

interface Data {
  readonly connectors: Readonly<Record<string, Partial<Connector>>>;
  readonly authentication: Readonly<Record<string, AuthenticationClass>>;
}

const data = lazy(() => JSON.parse(json) as Data);
const byName = lazy(
  () =>
    new Map(
      Object.entries(data().connectors).map(([type, fields]) => [type.toLowerCase(), complete(type, fields)]),
    ),
);

/** A connector by the linked service's `type` (any spelling); undefined if nobody knows it. */
export function connector(type: string): Connector | undefined {
  return byName().get(type.toLowerCase());
}

/** All connectors, sorted by type; those of Microsoft.DataFactory/factories/linkedservices@2018-06-01 and the unlisted ones. */
export function connectors(): readonly Connector[] {
  return [...byName().values()];
}

/** The class of an `authenticationType` (or `authentication`, `clusterAuthType`) value, any spelling; undefined if unknown. */
export function authenticationClass(value: string): AuthenticationClass | undefined {
  return own(data().authentication, value.toLowerCase());
}

function complete(type: string, fields: Partial<Connector>): Connector {
  return {
    secrets: [],
    keyVaultOnly: [],
    maybeSecret: [],
    embedding: [],
    authentication: {},
    managedIdentity: false,
    credential: undefined,
    encryptedCredential: false,
    toIdentity: undefined,
    unlisted: false,
    ...fields,
    type,
  };
}
