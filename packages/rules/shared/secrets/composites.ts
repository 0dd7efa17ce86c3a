/** The texts that carry a secret among other things: connection strings, addresses, headers. Data only. */
import type { Certainty } from './types.ts';

/** How the secret part of a composite is written. */
export type SecretShape = 'password' | 'key64' | 'key32' | 'key' | 'sas';

/** One kind of connection string: the first row whose keys are there decides. */
export interface ConnectionKind {
  readonly kind: string;
  readonly title: string;
  /** Keys of which at least one must be there beside the secret; with `host`, its value is tested as well. */
  readonly markers: readonly string[];
  readonly host?: RegExp;
  /** Secret keys to the shape of their values. */
  readonly secrets: Readonly<Record<string, SecretShape>>;
}

const PASSWORDS = { password: 'password', pwd: 'password', databasepassword: 'password' } as const;

/** Connection strings by falling speciality. Keys are lower case without blanks and underscores. */
export const CONNECTIONS: readonly ConnectionKind[] = [
  {
    kind: 'cosmos-connection-string',
    title: 'Cosmos DB key in a connection string',
    markers: ['accountendpoint'],
    secrets: { accountkey: 'key64' },
  },
  {
    kind: 'storage-connection-string',
    title: 'storage account key in a connection string',
    markers: ['defaultendpointsprotocol', 'accountname', 'endpointsuffix', 'blobendpoint', 'tableendpoint'],
    secrets: { accountkey: 'key64' },
  },
  {
    kind: 'storage-sas-connection-string',
    title: 'shared access signature in a connection string',
    markers: ['blobendpoint', 'tableendpoint', 'queueendpoint', 'fileendpoint', 'accountname'],
    secrets: { sharedaccesssignature: 'sas' },
  },
  {
    kind: 'iot-connection-string',
    title: 'IoT Hub key in a connection string',
    markers: ['hostname', 'deviceid', 'moduleid'],
    secrets: { sharedaccesskey: 'key32' },
  },
  {
    kind: 'service-bus-connection-string',
    title: 'Service Bus or Event Hub key in a connection string',
    markers: ['endpoint', 'sharedaccesskeyname', 'entitypath'],
    secrets: { sharedaccesskey: 'key32' },
  },
  {
    kind: 'app-configuration-connection-string',
    title: 'App Configuration key in a connection string',
    markers: ['endpoint'],
    host: /azconfig\.io/i,
    secrets: { secret: 'key' },
  },
  {
    kind: 'access-key-connection-string',
    title: 'access key in a connection string',
    markers: ['endpoint'],
    secrets: { accesskey: 'key', apikey: 'key', key: 'key' },
  },
  {
    kind: 'sql-connection-string',
    title: 'SQL password in a connection string',
    markers: [
      'initialcatalog',
      'datasource',
      'addr',
      'address',
      'networkaddress',
      'trustservercertificate',
      'encrypt',
    ],
    secrets: PASSWORDS,
  },
  {
    kind: 'database-connection-string',
    title: 'password in a connection string',
    markers: [
      'server',
      'host',
      'hostname',
      'database',
      'userid',
      'uid',
      'user',
      'username',
      'driver',
      'dsn',
      'port',
      'sid',
      'servicename',
      'url',
      'authenticationtype',
      'warehouse',
      'account',
    ],
    secrets: { ...PASSWORDS, credstring: 'password', clientsecret: 'password', accesstoken: 'password' },
  },
  {
    kind: 'oauth-connection-string',
    title: 'client secret in a connection string',
    markers: ['clientid', 'appid', 'applicationclientid', 'tenantid', 'authenticationtype', 'runas'],
    secrets: { clientsecret: 'password', appkey: 'password', applicationkey: 'password' },
  },
];

/** Redis writes its pairs with commas after the host. */
export const REDIS: ConnectionKind = {
  kind: 'redis-connection-string',
  title: 'Redis key in a connection string',
  markers: ['ssl', 'abortconnect', 'synctimeout', 'allowadmin', 'connecttimeout'],
  secrets: { password: 'password' },
};

/** Schemes whose `user:password@host` opens something; others (`git`, `ssh`) rarely hold a password. */
export const URI_SCHEMES: Readonly<Record<string, string>> = {
  mongodb: 'MongoDB',
  'mongodb+srv': 'MongoDB',
  amqp: 'AMQP',
  amqps: 'AMQP',
  redis: 'Redis',
  rediss: 'Redis',
  postgres: 'PostgreSQL',
  postgresql: 'PostgreSQL',
  'postgresql+psycopg2': 'PostgreSQL',
  mysql: 'MySQL',
  'mysql+pymysql': 'MySQL',
  mariadb: 'MariaDB',
  mssql: 'SQL Server',
  sqlserver: 'SQL Server',
  'mssql+pyodbc': 'SQL Server',
  snowflake: 'Snowflake',
  couchdb: 'CouchDB',
  elasticsearch: 'Elasticsearch',
  ldap: 'LDAP',
  ldaps: 'LDAP',
  smb: 'SMB',
  smtp: 'SMTP',
  smtps: 'SMTP',
  mqtt: 'MQTT',
  mqtts: 'MQTT',
  nats: 'NATS',
  ftp: 'FTP',
  ftps: 'FTP',
  sftp: 'SFTP',
  ssh: 'SSH',
  git: 'Git',
  http: 'HTTP',
  https: 'HTTPS',
};

/** A query parameter of an address that is a secret. */
export interface QueryKey {
  readonly kind: string;
  readonly title: string;
  /** Host and path that make it certain; at others it is at most `elsewhere`, and nothing without that. */
  readonly address?: RegExp;
  readonly elsewhere?: Certainty;
  /** A value that proves itself, whatever the address. */
  readonly proof?: RegExp;
  readonly shortest: number;
}

/** By the parameter's lower-case name. */
export const QUERY_KEYS: Readonly<Record<string, QueryKey>> = {
  code: {
    kind: 'function-url-key',
    title: 'function key in an address',
    address:
      /^(?:https?:\/\/[^/]{1,200})?(?:\.azurewebsites\.(?:net|us|cn)|\/api\/|\/admin\/functions\/|\/runtime\/webhooks\/)/i,
    proof: /^[\w/+-]{40,80}(?:AzFu[\w/+-]{4,10})?(?:==|%3d%3d)$/i,
    shortest: 20,
  },
  'subscription-key': {
    kind: 'subscription-key-url',
    title: 'subscription key in an address',
    address: /^https?:\/\/[^/]{1,200}(?:\.azure\.(?:com|net|us|cn)|azure-api\.net|microsoft\.com)/i,
    elsewhere: 'likely',
    shortest: 16,
  },
  'api-key': {
    kind: 'api-key-url',
    title: 'API key in an address',
    address: /^https:\/\/[^/]{1,200}\.azure\.com/i,
    elsewhere: 'likely',
    shortest: 16,
  },
  apikey: {
    kind: 'api-key-url',
    title: 'API key in an address',
    elsewhere: 'likely',
    shortest: 16,
  },
  api_key: {
    kind: 'api-key-url',
    title: 'API key in an address',
    elsewhere: 'likely',
    shortest: 16,
  },
  ...Object.fromEntries(
    ['token', 'access-token', 'auth_token', 'authtoken', 'api_token', 'apitoken', 'user_token'].map(
      (name) => [
        name,
        {
          kind: 'token-url',
          title: 'access token in an address',
          elsewhere: 'likely',
          shortest: 20,
        } as const,
      ],
    ),
  ),
  ...Object.fromEntries(
    ['appid', 'app_key', 'appkey', 'authkey', 'auth_key', 'hapikey', 'subscription_key', 'x-api-key'].map(
      (name) => [
        name,
        { kind: 'api-key-url', title: 'API key in an address', elsewhere: 'likely', shortest: 20 } as const,
      ],
    ),
  ),
  access_token: {
    kind: 'token-url',
    title: 'access token in an address',
    elsewhere: 'likely',
    shortest: 16,
  },
  password: {
    kind: 'password-url',
    title: 'password in an address',
    address: /^jdbc:/i,
    elsewhere: 'likely',
    shortest: 4,
  },
  pwd: {
    kind: 'password-url',
    title: 'password in an address',
    address: /^jdbc:/i,
    elsewhere: 'likely',
    shortest: 4,
  },
  client_secret: {
    kind: 'client-secret-form',
    title: 'client secret in a request',
    elsewhere: 'likely',
    shortest: 8,
  },
};

/** Headers whose value is a key, lower case. */
export const KEY_HEADERS =
  /(?<![\w-])(?:x-functions-key|ocp-apim-subscription-key|api-key|aeg-sas-key|aeg-sas-token|x-api-key|x-auth-token|x-apikey|x-zumo-auth|private-token)["']?[ \t]{0,4}(?:[:=]|->)[ \t]{0,4}["']?(?<secret>[^\s"',;&]{16,600})/dgi;

/** Hosts of samples: a password that opens nothing. */
export const SAMPLE_HOST =
  /example|contoso|fabrikam|adventure-?works|localhost|127\.0\.0\.1|(?:^|[^a-z])(?:your|my)[-_a-z]*(?:server|host|db|account|cluster)|<[^>]{1,60}>|(?:^|[/.@=])(?:host|hostname|server|servername|myserver|db)(?:[:/.]|$)/i;
