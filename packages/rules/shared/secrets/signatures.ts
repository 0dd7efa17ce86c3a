/** Secrets that carry their own mark: Azure's identifiable keys, tokens with a fixed prefix. Data; identify.ts reads it. */

/** A key with a four-character signature at a fixed place and a Marvin32 checksum in its last four bytes. */
export interface KeySignature {
  readonly signature: string;
  readonly kind: string;
  readonly title: string;
  /** Offset of the signature, and length of the key without padding, in characters. */
  readonly at: number;
  readonly length: number;
  readonly padding: string;
  /** Names of the seeds that the issuer uses. */
  readonly seeds: readonly string[];
}

type Row = readonly [signature: string, kind: string, title: string, seeds: string];

const KEYS_64: readonly Row[] = [
  ['+ASt', 'storage-account-key', 'storage account key', 'Default0'],
  [
    'ACDb',
    'cosmos-db-key',
    'Cosmos DB key',
    'MastRW00 MastRO00 SystRW00 SystRO00 SysAll00 Resour00 Encryp00',
  ],
  ['+ABa', 'batch-account-key', 'Batch account key', 'AbAcct00'],
  ['+AMC', 'machine-learning-key', 'Machine Learning web service key', 'Classic0'],
  ['APIM', 'api-management-key', 'API Management key', 'Tenant00 IoTHub00 Gatewy00 GitKey00'],
];

const KEYS_32: readonly Row[] = [
  ['+ASb', 'service-bus-key', 'Service Bus key', 'Send0000 Listen00 Manage00'],
  ['+AEh', 'event-hub-key', 'Event Hub key', 'Send0000 Listen00 Manage00'],
  ['+ARm', 'relay-key', 'Relay key', 'Send0000 Listen00 Manage00'],
  ['AIoT', 'iot-hub-key', 'IoT Hub key', 'IoTHub00 DpsKey00 Device00'],
  ['AzCa', 'redis-key', 'Azure Cache for Redis key', 'Access00'],
  ['AZEG', 'event-grid-key', 'Event Grid key', 'SendRecv Default0'],
];

const KEYS_40: readonly Row[] = [
  ['AzFu', 'function-key', 'Azure Functions key', 'Functi00 Master00 System00'],
];

const KEYS_39: readonly Row[] = [
  ['AzSe', 'search-key', 'AI Search key', 'Query000 PAdmin00'],
  ['+ACR', 'container-registry-key', 'Container Registry password', 'ACRDflt0'],
];

/** All identifiable keys (facts: microsoft/security-utilities, IdentifiableMetadata.cs). */
export const KEY_SIGNATURES: readonly KeySignature[] = [
  ...keys(KEYS_64, 76, 86, '=='),
  ...keys(KEYS_32, 33, 43, '='),
  ...keys(KEYS_40, 44, 54, '=='),
  ...keys(KEYS_39, 42, 52, ''),
];

function keys(rows: readonly Row[], at: number, length: number, padding: string): KeySignature[] {
  return rows.map(([signature, kind, title, seeds]) => ({
    signature,
    kind,
    title,
    at,
    length,
    padding,
    seeds: seeds.split(' '),
  }));
}

/** How sure a fixed format makes us: by itself, by a checksum, or only where it looks generated. */
export type FormatTest =
  | 'format'
  | 'mixed'
  | 'entra'
  | 'github'
  | 'pem'
  | 'jwt'
  | 'pkcs12'
  | 'aws-pair'
  | 'devops-pat';

/** A secret with a fixed spelling. `pattern` is global and has the secret part as its group `secret`. */
export interface Format {
  readonly kind: string;
  readonly title: string;
  /** The pattern is tried only when one of these stands in the text. */
  readonly markers: readonly string[];
  readonly pattern: RegExp;
  readonly test: FormatTest;
}

/** Provider signatures of the CASK ("JQQJ") family, to what they open. */
export const CASK_PROVIDERS: Readonly<Record<string, readonly [kind: string, title: string]>> = {
  AZAC: ['app-configuration-key', 'App Configuration key'],
  AZMP: ['maps-key', 'Azure Maps key'],
  AZCS: ['communication-services-key', 'Communication Services key'],
  AZDO: ['devops-pat', 'Azure DevOps personal access token'],
  AZFR: ['fluid-relay-key', 'Fluid Relay key'],
  AZEG: ['event-grid-key', 'Event Grid key'],
  AZMR: ['mixed-reality-key', 'Mixed Reality key'],
  ACOG: ['ai-services-key', 'Azure AI services key'],
  msql: ['sql-key', 'Azure SQL key'],
};

const GUID = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';

/** All fixed spellings. Every pattern starts at a word boundary of its own alphabet, so that it runs in linear time. */
export const FORMATS: readonly Format[] = [
  {
    kind: 'entra-client-secret',
    title: 'Entra ID client secret',
    markers: ['7Q~', '8Q~'],
    pattern:
      /(?<![A-Za-z0-9._~+/-])(?<secret>[A-Za-z0-9._~-]{3}(?:7Q~[A-Za-z0-9._~-]{31}|8Q~[A-Za-z0-9._~-]{34}))(?![A-Za-z0-9_~+/-])/dg,
    test: 'entra',
  },
  {
    kind: 'azure-cask-key',
    title: 'Azure key',
    markers: ['JQQJ9'],
    pattern:
      /(?<![A-Za-z0-9+/_-])(?<secret>[A-Za-z0-9]{52}JQQJ9[9DH][A-Z][A-L][A-Za-z0-9]{16}(?<provider>[A-Za-z0-9]{4})(?:[A-Za-z0-9]{8}==|[A-Za-z0-9]{4}))(?![A-Za-z0-9+/_=-])/dg,
    test: 'format',
  },
  {
    kind: 'devops-pat',
    title: 'Azure DevOps personal access token',
    markers: [],
    pattern: /(?<![a-z2-7])(?<secret>[a-z2-7]{52})(?![a-z2-7])/dg,
    test: 'devops-pat',
  },
  {
    kind: 'databricks-token',
    title: 'Databricks personal access token',
    markers: ['dapi'],
    pattern: /(?<![A-Za-z0-9_])(?<secret>dapi[0-9a-f]{32}(?:-\d)?)(?![A-Za-z0-9_])/dg,
    test: 'mixed',
  },
  {
    kind: 'github-token',
    title: 'GitHub token',
    markers: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    pattern: /(?<![A-Za-z0-9_])(?<secret>gh[pousr]_[A-Za-z0-9]{36})(?![A-Za-z0-9_])/dg,
    test: 'github',
  },
  {
    kind: 'github-token',
    title: 'GitHub fine-grained token',
    markers: ['github_pat_'],
    pattern: /(?<![A-Za-z0-9_])(?<secret>github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})(?![A-Za-z0-9_])/dg,
    test: 'mixed',
  },
  {
    kind: 'npm-token',
    title: 'npm access token',
    markers: ['npm_'],
    pattern: /(?<![A-Za-z0-9_])(?<secret>npm_[A-Za-z0-9]{36})(?![A-Za-z0-9_])/dg,
    test: 'mixed',
  },
  {
    kind: 'nuget-key',
    title: 'NuGet API key',
    markers: ['oy2'],
    pattern: /(?<![A-Za-z0-9_+/])(?<secret>oy2[a-z2-7]{43})(?![A-Za-z0-9_+/=])/dg,
    test: 'mixed',
  },
  {
    kind: 'google-api-key',
    title: 'Google API key',
    markers: ['AIza'],
    pattern: /(?<![A-Za-z0-9_-])(?<secret>AIza[A-Za-z0-9_-]{35})(?![A-Za-z0-9_-])/dg,
    test: 'mixed',
  },
  {
    kind: 'slack-token',
    title: 'Slack token',
    markers: ['xox'],
    pattern: /(?<![A-Za-z0-9_-])(?<secret>xox[abeoprs]-[0-9]{6,16}-[A-Za-z0-9-]{10,200})(?![A-Za-z0-9-])/dg,
    test: 'mixed',
  },
  {
    kind: 'slack-webhook',
    title: 'Slack webhook',
    markers: ['hooks.slack.com'],
    pattern:
      /hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Z0-9]{8,14}\/[A-Z0-9]{8,20}\/(?<secret>[A-Za-z0-9/]{16,64})/dg,
    test: 'mixed',
  },
  {
    kind: 'teams-webhook',
    title: 'Teams webhook',
    markers: ['/IncomingWebhook/'],
    pattern: new RegExp(
      `/(?:webhookb2|webhook)/${GUID}@${GUID}/IncomingWebhook/(?<secret>[0-9a-f]{32}/${GUID}(?:/[\\w-]{10,80})?)`,
      'dg',
    ),
    test: 'mixed',
  },
  {
    kind: 'storage-key-after-address',
    title: 'storage account key behind an address',
    markers: ['.core.'],
    pattern: /\.core\.[a-z.]{8,30}\/[^\s;'"]{0,200};(?<secret>[A-Za-z0-9+/]{86}==)/dg,
    test: 'mixed',
  },
  {
    kind: 'uri-password',
    title: 'Cosmos DB key in a MongoDB address',
    markers: ['mongodb'],
    pattern: /mongodb:\/\/[\w-]{1,60}:(?<secret>[A-Za-z0-9+/]{86}==)@/dg,
    test: 'mixed',
  },
  {
    kind: 'integration-runtime-key',
    title: 'self-hosted integration runtime key',
    markers: ['IR@'],
    pattern: new RegExp(
      `(?<![A-Za-z0-9])(?<secret>IR@${GUID}@[\\w-]{1,80}@(?:ServiceEndpoint=)?[\\w.-]{1,120}@[A-Za-z0-9+/]{43}=?)`,
      'dg',
    ),
    test: 'mixed',
  },
  {
    kind: 'private-key',
    title: 'private key',
    markers: ['PRIVATE KEY'],
    pattern:
      /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?<secret>[^-]{64,20000})(?:-----END|$|-{1,2}[^-])/dg,
    test: 'pem',
  },
  {
    kind: 'pkcs12',
    title: 'certificate with its private key (PKCS#12)',
    markers: ['IBAzCC'],
    pattern: /(?<![A-Za-z0-9+/])(?<secret>MI[I-L][A-Za-z0-9+/]{3}IBAzCC[A-Za-z0-9+/]{100,}={0,2})/dg,
    test: 'pkcs12',
  },
  {
    kind: 'jwt',
    title: 'JSON web token',
    markers: ['eyJ'],
    pattern:
      /(?<![A-Za-z0-9_-])(?<secret>eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{16,})/dg,
    test: 'jwt',
  },
  {
    kind: 'aws-secret-key',
    title: 'AWS secret access key',
    markers: ['AKIA', 'ASIA', 'ABIA', 'ACCA'],
    pattern:
      /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9])[^A-Za-z0-9+/][\s\S]{0,80}?(?<![A-Za-z0-9+/])(?<secret>[A-Za-z0-9+/]{40})(?![A-Za-z0-9+/=])/dg,
    test: 'aws-pair',
  },
];
