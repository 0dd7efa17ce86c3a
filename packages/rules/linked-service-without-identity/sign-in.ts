/** How a linked service signs in, as far as its properties say so. */
import { authenticationClass, type Connector, type Property } from '@forearm/core';
import { artefactNamed } from '../shared/factory/artefacts.ts';
import { gapped } from '../shared/gaps.ts';

/** Where the credential is kept: in the file, with who deploys it or runs it, in Key Vault, or by the service itself. */
export type Keeper = 'file' | 'deployer' | 'vault' | 'service';

export interface SignIn {
  readonly keeper: Keeper;
  /** The property that holds or names the credential. */
  readonly at: Property;
}

/** Connectors whose other end may well not know Entra ID: judged only when a service principal proves that it does. */
const MAY_BE_FOREIGN: readonly string[] = ['restservice', 'odata', 'sqlserver'];
/** Their connection strings may do without a credential, so that one in Key Vault proves nothing. */
const MAY_BE_BARE: readonly string[] = ['azuresqldatabase', 'azuresqldw', 'azuresqlmi'];
const PRINCIPAL = ['servicePrincipalKey', 'servicePrincipalCredential', 'servicePrincipalEmbeddedCert'];
const ENTRA_TOKENS = /login\.(?:microsoftonline|windows|chinacloudapi|microsoftonline-)/i;
/** A credential whose value is written, or masked, in a connection string or a signed address. */
const WRITTEN =
  /(?:(?:^|;)\s*(?:accountkey|password|pwd|sharedaccesssignature|accesskey)\s*=\s*|[?&]sig=)["']?(?!\s*(?:;|$)|["'*<…]|\.\.\.|[#$]\{|\$\(|__|\uFFFC)/i;
const STARS = /=\s*["']?\*{3,}/;
/** Key words of connection strings that carry a credential, or announce one that is kept elsewhere. */
const CREDENTIAL_WORDS =
  /(?:^|;)\s*(?:accountkey|password|pwd|sharedaccesssignature|accesskey|user id|uid|user name|username)\s*=/i;
const IDENTITY_WORDS = /authentication\s*=\s*["']?active directory (?:managed identity|msi|default)/i;
const SIGNATURE = /[?&]sig=/i;
const MASKED = /^\*+$/;
/** What a sample or a deployment tool leaves for somebody else to fill in. */
const TO_FILL_IN = /^\s*(?:$|[.…]+\s*$|<[^<>]*>\s*$|#\{|\$\{|\$\(|__)/;

/** The stored credential that a linked service signs in with; undefined for identities, nobody, and what is not known. */
export function storedCredential(type: Connector, properties: Property): SignIn | undefined {
  const principal = sharedPrincipal(type, properties);
  if (principal) return principal;
  if (isExcused(type, properties)) return undefined;
  const found = [
    ...credentialPaths(type, properties).flatMap((path) => judged(properties.at(path)) ?? []),
    ...embedded(type, properties),
  ];
  const kept = properties.at('encryptedCredential');
  if (found.length === 0 && kept.present && !MAY_BE_FOREIGN.includes(type.type.toLowerCase()))
    return { keeper: 'service', at: kept };
  return found.find((one) => one.keeper === 'file') ?? found[0];
}

/** The credential that it refers to is no identity but an application with a key. */
function sharedPrincipal(type: Connector, properties: Property): SignIn | undefined {
  const at = properties.at(type.credential ?? 'credential');
  const name = at.at('referenceName').text;
  if (name === undefined || type.credential?.includes('.')) return undefined;
  const credential = artefactNamed(properties.resource, 'credentials', name);
  if (!credential?.at('properties.type').is('ServicePrincipal')) return undefined;
  const key = judged(credential.at('properties.typeProperties.servicePrincipalKey'));
  return { keeper: key?.keeper ?? 'service', at };
}

/** It says that it uses an identity, or nobody, or what it says is not known; or its server stands on premises. */
function isExcused(type: Connector, properties: Property): boolean {
  const switches = ['authenticationType', 'authentication', ...Object.keys(type.authentication)];
  const told = switches
    .filter((path) => !path.includes('.'))
    .map((path) => properties.at(path))
    .filter((property) => !property.absent);
  const classes = told.map((property) => authenticationClass(property.text ?? ''));
  const deployment = properties.at('deploymentType');
  return (
    told.some((property) => property.unknown) ||
    classes.some((one) => one === 'managedIdentity' || one === 'windows') ||
    // To a function app, "anonymous" is who sends the function's key and nothing else.
    (classes.includes('anonymous') && type.type !== 'AzureFunction') ||
    (type.credential !== undefined &&
      !properties.at(type.credential.split('.')[0] ?? '').absent &&
      !type.credential.includes('.')) ||
    deployment.mayBe('OnPremisesWithIfd') !== undefined
  );
}

/** The properties that hold what the connector signs in with; passwords of clusters that it makes are none. */
function credentialPaths(type: Connector, properties: Property): readonly string[] {
  if (MAY_BE_FOREIGN.includes(type.type.toLowerCase())) {
    const tokens = properties.at('tokenEndpoint').parts.join('');
    return ENTRA_TOKENS.test(tokens) ? [...PRINCIPAL, 'clientSecret'] : PRINCIPAL;
  }
  return [...type.secrets, ...type.keyVaultOnly].filter(
    (path) => !path.includes('.') && !path.startsWith('cluster'),
  );
}

function judged(property: Property): SignIn | undefined {
  if (property.absent) return undefined;
  if (property.value.kind === 'literal' || property.at('type').is('SecureString')) {
    // An export leaves secrets empty, a sample puts a placeholder, for the deployer to fill in.
    const text = property.text ?? property.at('value').text ?? '';
    const keeper = TO_FILL_IN.test(text) ? 'deployer' : MASKED.test(text) ? 'service' : 'file';
    return { keeper, at: property };
  }
  return property.at('type').is('AzureKeyVaultSecret') ? { keeper: 'vault', at: property } : undefined;
}

/** Connection strings and SAS addresses: in clear, or whole somewhere else. */
function embedded(type: Connector, properties: Property): readonly SignIn[] {
  const name = type.type.toLowerCase();
  if (MAY_BE_FOREIGN.includes(name)) return [];
  return ['connectionString', 'sasUri'].flatMap((path) => {
    const property = properties.at(path);
    const whole = MAY_BE_BARE.includes(name) ? undefined : keeperOfWhole(property);
    const keeper = whole ?? keeperOfPart(textOf(property), properties);
    return keeper ? { keeper, at: property } : [];
  });
}

/** The text itself, or that of a SecureString. */
function textOf(property: Property): Property {
  return property.value.kind === 'object' ? property.at('value') : property;
}

/** Who keeps a connection string of which nothing is written. */
function keeperOfWhole(property: Property): Keeper | undefined {
  if (property.at('type').is('AzureKeyVaultSecret')) return 'vault';
  const text = textOf(property);
  if (MASKED.test(text.text ?? '')) return 'service';
  return isHandedOver(text) ? 'deployer' : undefined;
}

/** All of it comes from a secure parameter of the template; what a pipeline hands over may be anything. */
function isHandedOver(property: Property): boolean {
  return property.secret && property.text === undefined && property.mentions().length === 0;
}

/** Who keeps the credential of a connection string: written here, masked by the service, or handed over. */
function keeperOfPart(text: Property, properties: Property): Keeper | undefined {
  const known = gapped(text);
  if (IDENTITY_WORDS.test(known) || !(CREDENTIAL_WORDS.test(known) || SIGNATURE.test(known)))
    return undefined;
  if (WRITTEN.test(known)) return 'file';
  return STARS.test(known) || !properties.at('encryptedCredential').absent ? 'service' : 'deployer';
}
