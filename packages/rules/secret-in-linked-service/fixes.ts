/** What to write instead of a secret: by where it stands, and by what its connector can do. */
import type { Connector } from '@forearm/core';

const KEY_VAULT = 'Put it into Key Vault and write an AzureKeyVaultSecret reference here.';

/** Places that take no reference to Key Vault, or for which there is something better. The first row that fits counts. */
const PLACES: readonly { readonly path: RegExp; readonly fix: string; readonly because: string }[] = [
  {
    path: /\.catalogAdminPassword/i,
    fix: "Leave catalogAdminUserName and catalogAdminPassword out: the factory's managed identity can be the SSISDB's owner.",
    because: 'enable-aad-authentication-azure-ssis-ir; the property is a SecureString only',
  },
  {
    path: /\.customSetupScriptProperties\./i,
    fix: 'Hand the SAS token over when you deploy, as a secure parameter; let it expire soon and read one container only.',
    because: 'how-to-configure-azure-ssis-ir-custom-setup; the property is a SecureString only',
  },
  {
    path: /\.alwaysEncryptedSettings\./i,
    fix: 'Set alwaysEncryptedAkvAuthType to ManagedIdentity and remove servicePrincipalId and servicePrincipalKey; grant the identity Key Vault Crypto User on the vault of the column keys.',
    because: 'connector-sql-server: Always Encrypted',
  },
  {
    path: /\.newCluster(?:SparkConf|SparkEnvVars)\./i,
    fix: 'Write {{secrets/<scope>/<key>}} instead and keep the secret in a secret scope of Databricks that is backed by Key Vault.',
    because: 'learn.microsoft.com/azure/databricks/security/secrets',
  },
  {
    path: /^properties\.(?:description|annotations)/i,
    fix: 'Take it out of the text.',
    because: 'a text for people; no connection reads it',
  },
  {
    path: /^properties\.parameters\./i,
    fix: 'Take the default away and give the parameter the type SecureString, or read the secret from Key Vault where it is used.',
    because: 'parameterize-linked-services',
  },
];
/** Sign-ins that a managed identity takes the place of; passwords of clusters that are made and deeper settings stay. */
const SIGN_IN = /^properties\.typeProperties\.(?!cluster)\w+(?:\.value)?$/i;

/** The fix for a secret at a path of a linked service, integration runtime or credential. */
export function fixOf(path: string, type: Connector | undefined): string {
  const place = PLACES.find((row) => row.path.test(path));
  if (place) return place.fix;
  return (SIGN_IN.test(path) ? type?.toIdentity : undefined) ?? KEY_VAULT;
}
