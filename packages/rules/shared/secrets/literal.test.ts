/** Is it a literal? What stands in the place of secrets, sink by sink. */
import { createHmac } from 'node:crypto';
import { isSecretLiteral, type LiteralKind, publicConstant, recognise } from './index.ts';

const everywhere: readonly [string, LiteralKind][] = [
  ['', 'empty'],
  ['   ', 'empty'],
  ['**********', 'mask'],
  ['xxxxxxxx', 'mask'],
  ['<redacted>', 'mask'],
  ['@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/db/)', 'reference'],
  ['https://kv.vault.azure.net/secrets/db', 'reference'],
  ['secretref:db-password', 'reference'],
  ["[parameters('adminPassword')]", 'expression'],
  ['@pipeline().parameters.password', 'expression'],
  ["Bearer @{activity('token').output.token}", 'expression'],
  ['#{SqlPassword}#', 'token'],
  ['$(SqlPassword)', 'token'],
  ['$' + '{{ secrets.SQL_PASSWORD }}', 'token'],
  ['{{sqlPassword}}', 'token'],
  ['__SqlPassword__', 'token'],
  ['%SQL_PASSWORD%', 'token'],
  ['$env:SQL_PASSWORD', 'token'],
  ['GEN-PASSWORD', 'token'],
  ['GET-PREREQ-KEYVAULT', 'token'],
  ['{0}', 'token'],
  ['true', 'plain'],
  ['/subscriptions/1/resourceGroups/rg', 'plain'],
  ['ssh-rsa AAAAB3NzaC1yc2E', 'plain'],
  ['<your password>', 'placeholder'],
  ['your-password', 'placeholder'],
  ['enter_key_here', 'placeholder'],
  ['n/a', 'placeholder'],
];

test.each(everywhere)('%j is %s at every sink', (text, kind) => {
  for (const sink of ['typed', 'named', 'free'] as const) expect(isSecretLiteral(text, sink)).toBe(kind);
});

test('ARM writes a literal bracket as two', () => {
  expect(isSecretLiteral('[[Gx7#kQ2!pd', 'typed')).toBe('secret');
});

test.each(['password', 'changeme', 'P@ssw0rd1', 'secret123'])(
  'a typed sink takes the weak word %s as a password',
  (word) => {
    expect(isSecretLiteral(word, 'typed')).toBe('secret');
  },
);

test('at a name a weak word is a sample unless it fulfils complexity rules', () => {
  expect(isSecretLiteral('password', 'named')).toBe('placeholder');
  expect(isSecretLiteral('ChangeMe', 'named')).toBe('placeholder');
  expect(isSecretLiteral('P@ssw0rd1', 'named')).toBe('secret');
  expect(isSecretLiteral('P@ssw0rd1', 'free')).toBe('placeholder');
});

test.each([
  'SomeSecretName',
  'kv-secret-prod1',
  '00000000-1111-2222-3333-444444444444',
  '2024-01-01T00:00:00Z',
  'https://login.example.org/oauth2/token',
  'The password of the administrator',
  '3600',
  'C:\\certs\\key.txt',
  'enabled',
])('%j is an ordinary value at a name', (text) => {
  expect(isSecretLiteral(text, 'named')).not.toBe('secret');
});

test.each([
  'Server=tcp:sql-prod.database.windows.net;Database=db;Integrated Security=True',
  'AccountEndpoint=https://cos.documents.azure.com:443/',
  'jdbc:postgresql://pg-prod:5432/db',
  'https://stprod.blob.core.windows.net/container',
  '|:-connectionString:secureString',
])('%j is a composite or a definition: recognise() says what of it is secret', (text) => {
  for (const sink of ['typed', 'named', 'free'] as const) expect(isSecretLiteral(text, sink)).toBe('plain');
});

test('the sample token of jwt.io is known by its hash', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: '1234567890', name: 'John Doe', iat: 1516239022 })}`;
  const token = `${body}.${createHmac('sha256', 'your-256-bit-secret').update(body).digest('base64url')}`;
  expect(publicConstant(token)).toBe('sample token of jwt.io');
  expect(isSecretLiteral(token, 'typed')).toBe('placeholder');
  expect(recognise(token)).toEqual([]);
});

test('a free value has to look generated', () => {
  expect(isSecretLiteral('Gx7#kQ2!pdLw09Zb', 'free')).toBe('secret');
  expect(isSecretLiteral('Gx7#kQ2!pd', 'free')).toBe('plain');
  expect(isSecretLiteral('0123456789abcdef'.repeat(2), 'free')).not.toBe('secret');
});

test('a value that is all tokens but a few letters is a token', () => {
  expect(isSecretLiteral('$(prefix)-$(password)', 'typed')).toBe('token');
  expect(isSecretLiteral('a$(x)Gx7kQ2pdLw', 'typed')).toBe('secret');
});

test('a token stays one in base64', () => {
  const coded = (text: string) => Buffer.from(text).toString('base64');
  expect(isSecretLiteral(coded('GEN-SELFSIGNED-CERT-PASSWORD'), 'typed')).toBe('token');
  expect(isSecretLiteral(coded('#{SqlPassword}#'), 'typed')).toBe('token');
  expect(isSecretLiteral(coded('Gx7kQ2pdLw09Zb'), 'typed')).toBe('secret');
});
