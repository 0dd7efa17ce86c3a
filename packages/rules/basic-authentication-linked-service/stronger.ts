/** Connectors that send a password with every request, and what each of them can do instead. */

const TLS =
  'Set enableSsl to true and keep enableServerCertificateValidation; let the cluster know this user by its own name only.';
const TOKEN = 'Set authenticationType to Token and keep the API token in Key Vault.';
const OAUTH = 'Set authenticationType to OAuth2 with clientId and a clientSecret in Key Vault.';

/** "Basic" is the scheme of HTTP, FTP and SSH here; for databases it is just a login. By lower-case type. */
const STRONGER: Readonly<Record<string, string>> = {
  httpserver:
    'Set authenticationType to ClientCertificate, or call the service by a RestService connection that has an identity.',
  restservice: 'Set authenticationType to ManagedServiceIdentity or OAuth2ClientCredential.',
  odata: 'Set authenticationType to ManagedServiceIdentity or AadServicePrincipal.',
  web: 'Set authenticationType to ClientCertificate.',
  hbase: TLS,
  hive: TLS,
  impala: TLS,
  phoenix: TLS,
  presto: TLS,
  spark: TLS,
  hdinsight: 'Set clusterAuthType to SystemAssignedManagedIdentity.',
  servicenow: OAUTH,
  servicenowv2: OAUTH,
  ftpserver: 'Ask the partner for SFTP, and sign in with an SSH key.',
  sftp: 'Set authenticationType to SshPublicKey with a privateKeyContent in Key Vault.',
  teamdesk: TOKEN,
  zendesk: TOKEN,
};

/** The fix for a connector (any spelling); undefined for one whose password is a login of its own. */
export function strongerThanPassword(type: string): string | undefined {
  const key = type.toLowerCase();
  return Object.hasOwn(STRONGER, key) ? STRONGER[key] : undefined;
}
