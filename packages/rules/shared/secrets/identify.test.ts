/** Identifiable keys and tokens: what is certain, and the twins that only look like them. */
import { crc32, fnv1a64 } from './crc.ts';
import { recognise } from './index.ts';
import { marvin32, seedOf } from './marvin.ts';

const kinds = (text: string) => recognise(text).map((found) => `${found.kind} ${found.certainty}`);
/** Text that looks generated and is the same in every run. */
const random = (length: number, alphabet: string, seed = 7) => {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return alphabet[Math.floor((state / 2147483648) * alphabet.length)];
  }).join('');
};
const B62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const HEX = '0123456789abcdef';
const guid = (seed: number) => [8, 4, 4, 4, 12].map((length, i) => random(length, HEX, seed + i)).join('-');

test('Marvin32 gives the published checksums', () => {
  const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
  expect(marvin32(bytes('abc'), { high: 0xd53cd9ce, low: 0xcd0893b7 })).toBe(0x6be02a86);
  expect(marvin32(bytes('abcdefghijklmnopqrstuvwxyz'), { high: 0x0ddddeee, low: 0xeffff000 })).toBe(
    0xd34847dc,
  );
  expect(marvin32(bytes(''), { high: 0x004fb61a, low: 0x001bdbcc })).toBe(0x302009bc);
  expect(seedOf('Default0')).toEqual({ high: 0x44656661, low: 0x756c7430 });
});

test('CRC-32 and FNV-1a give the published check values', () => {
  expect(crc32(Uint8Array.from('123456789', (c) => c.charCodeAt(0)))).toBe(0xcbf43926);
  expect(fnv1a64('foobar')).toBe('85944171f73967e8');
});

test.each([
  ['storage-account-key', `${'a'.repeat(76)}+ASt5mnCaw==`],
  ['cosmos-db-key', `${'a'.repeat(76)}ACDbOpqrYA==`],
  ['batch-account-key', `${'a'.repeat(76)}+ABa13FZVQ==`],
  ['machine-learning-key', `${'a'.repeat(76)}+AMCFNqWyA==`],
  ['api-management-key', `${'a'.repeat(76)}APIMHbKhsQ==`],
  ['relay-key', `${'a'.repeat(33)}+ARmD7h+qo=`],
  ['event-hub-key', `${'a'.repeat(33)}+AEhG2s/8w=`],
  ['service-bus-key', `${'a'.repeat(33)}+ASbHpHeAI=`],
  ['iot-hub-key', `${'a'.repeat(33)}AIoTOumzco=`],
  ['search-key', `${'a'.repeat(42)}AzSeCjhzCu`],
  ['container-registry-key', `${'d'.repeat(42)}+ACRCUDxQE`],
  ['function-key', `${'d'.repeat(44)}AzFu182vhA==`],
])('%s is certain by its checksum, with its exact place', (kind, key) => {
  expect(recognise(`key: ${key} end`)).toEqual([
    { kind, title: expect.any(String), start: 5, end: 5 + key.length, certainty: 'certain' },
  ]);
});

test('padding may be missing', () => {
  expect(kinds(`${'a'.repeat(76)}+ASt5mnCaw`)).toEqual(['storage-account-key certain']);
});

test('a key with a wrong checksum, or inside a longer word, is none', () => {
  expect(kinds(`${'a'.repeat(76)}+ASt5mnCaA==`)).toEqual([]);
  expect(kinds(`${'a'.repeat(77)}+ASt5mnCaw==`)).toEqual([]);
  expect(kinds(`${'a'.repeat(76)}+ASt5mnCaw===`)).toEqual([]);
});

test('Entra client secrets are certain by their length and mark, surer with a checksum', () => {
  expect(kinds(`zzz8Q~${random(34, B62)}`)).toEqual(['entra-client-secret likely']);
  expect(kinds(`${random(3, B62)}7Q~${random(31, B62)}`)).toEqual(['entra-client-secret certain']);
  expect(kinds(`${random(3, B62)}7Q~${'x'.repeat(31)}`)).toEqual([]);
  expect(kinds(`${random(3, B62)}7Q~${random(32, B62)}`)).toEqual([]);
});

test('CASK keys say which service they open', () => {
  const key = (provider: string) =>
    `${random(52, B62)}JQQJ99AL${random(16, B62)}${provider}${random(4, B62)}`;
  expect(kinds(key('AZDO'))).toEqual(['devops-pat certain']);
  expect(kinds(key('ACOG'))).toEqual(['ai-services-key certain']);
  expect(kinds(key('Zzzz'))).toEqual(['azure-cask-key certain']);
});

test('52 letters of base32 are no Azure DevOps token without the checksum', () => {
  expect(kinds(random(52, 'abcdefghijklmnopqrstuvwxyz234567'))).toEqual([]);
});

test('tokens with a prefix', () => {
  expect(kinds(`dapi${random(32, HEX)}`)).toEqual(['databricks-token certain']);
  expect(kinds(`ghp_${random(36, B62)}`)).toEqual(['github-token likely']);
  expect(kinds(`npm_${random(36, B62)}`)).toEqual(['npm-token certain']);
  expect(kinds(`AIza${random(35, B62)}`)).toEqual(['google-api-key certain']);
  expect(kinds(`npm_${'x'.repeat(36)}`)).toEqual([]);
});

test('webhooks of Teams and Slack', () => {
  const teams = `https://x.webhook.office.com/webhookb2/${guid(1)}@${guid(2)}/IncomingWebhook/${random(32, HEX)}/${guid(3)}`;
  expect(kinds(teams)).toEqual(['teams-webhook certain']);
  expect(kinds(`https://hooks.slack.com/services/T01ABCDEF/B01ABCDEF/${random(24, B62)}`)).toEqual([
    'slack-webhook certain',
  ]);
});

test('the key of a self-hosted integration runtime', () => {
  const key = (tail: string) =>
    `IR@${guid(9)}@adf-prod@ServiceEndpoint=adf-prod.westeurope.datafactory.azure.net@${tail}=`;
  expect(kinds(`dmgcmd -RegisterNewNode "${key(random(43, B62))}"`)).toEqual([
    'integration-runtime-key certain',
  ]);
  expect(kinds(key('x'.repeat(43)))).toEqual([]);
});

test('private keys, with real or escaped line ends; public keys and certificates are none', () => {
  const pem = (what: string, eol: string) =>
    `-----BEGIN ${what}-----${eol}${random(64, B62)}${eol}${random(64, B62, 3)}${eol}-----END ${what}-----`;
  expect(kinds(pem('PRIVATE KEY', '\n'))).toEqual(['private-key certain']);
  expect(kinds(pem('RSA PRIVATE KEY', '\\n'))).toEqual(['private-key certain']);
  expect(kinds(pem('PUBLIC KEY', '\n'))).toEqual([]);
  expect(kinds(pem('CERTIFICATE', '\n'))).toEqual([]);
  expect(kinds('-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----')).toEqual([]);
});

test('a JSON web token says when it ends', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ sub: 'x', exp: 1893456000 })}.${random(43, B62)}`;
  expect(recognise(token)).toEqual([
    {
      kind: 'jwt',
      title: 'JSON web token',
      start: 0,
      end: token.length,
      certainty: 'likely',
      expires: '2030-01-01T00:00:00.000Z',
    },
  ]);
});

test('an AWS secret counts only beside its id', () => {
  const secret = random(40, B62);
  expect(kinds(`aws_access_key_id=AKIA${random(16, 'ABCDEFGHJK234567')} aws=${secret}`)).toEqual([
    'aws-secret-key likely',
  ]);
  expect(kinds(`AKIA${random(16, 'ABCDEFGHJK234567')}`)).toEqual([]);
});

test.each([
  ['a GUID', guid(4)],
  ['a SHA-512 of a lock file', `sha512-${random(86, B62)}==`],
  ['a bare base64 hash', `${random(86, B62)}==`],
  ['a base64 SHA-256', `${random(43, B62)}=`],
  ['a thumbprint', random(40, 'ABCDEF0123456789')],
  ['a commit', random(40, HEX)],
  ['a public SSH key', `ssh-rsa AAAAB3NzaC1yc2E${random(200, B62)} admin@host`],
  [
    'an instrumentation key',
    `InstrumentationKey=${guid(5)};IngestionEndpoint=https://westeurope-1.in.applicationinsights.azure.com/`,
  ],
  [
    'a secret of a vault',
    'https://kv-prod.vault.azure.net/secrets/sql-password/0123456789abcdef0123456789abcdef',
  ],
  [
    'a resource id',
    `/subscriptions/${guid(6)}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stprod`,
  ],
])('%s is no secret', (_, text) => {
  expect(recognise(text)).toEqual([]);
});
