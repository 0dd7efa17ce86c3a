/** What has the shape of a secret is hidden; expressions and names stay readable. */
import { mask } from '../../src/report/mask.ts';

const key = `${'A'.repeat(86)}==`;

test.each([
  [`AccountName=x;AccountKey=${key};EndpointSuffix=core`, 'AccountName=x;AccountKey=***;EndpointSuffix=core'],
  [`Server=tcp:x;User ID=sa;Password=${'hunter'}2!;`, 'Server=tcp:x;User ID=sa;Password=***;'],
  [`https://x.example/?sv=1&sig=${'a1'.repeat(20)}%3D&se=2`, 'https://x.example/?sv=1&sig=***&se=2'],
  [`Endpoint=sb://x;SharedAccessKey=${'b'.repeat(43)}=`, 'Endpoint=sb://x;SharedAccessKey=***'],
  [`"adminPassword": "${'Pass'}word1!"`, '"adminPassword": "***"'],
  [`postgres://me:${'letme'}in@host/db`, 'postgres://me:***@host/db'],
  [`key ${key} key`, 'key *** key'],
  [`Bearer ${'t'.repeat(30)}`, 'Bearer ***'],
])('%#: the secret is hidden and its surroundings stay', (text, expected) => {
  expect(mask(text)).toBe(expected);
});

test.each([
  `Password=$${'{'}password};`,
  '"adminPassword": "[parameters(\'adminPassword\')]"',
  '"password": "#{sqlPassword}#"',
  'adminPassword: adminPassword',
  '"passwordSecretName": "sql-password"',
  "connection 'AccountKey=@{variables('key')}'",
])('%s stays readable', (text) => {
  expect(mask(text)).toBe(text);
});

test('takes linear time on long hostile lines', () => {
  for (const piece of [
    'password',
    'AccountKey=',
    'eyJ',
    'eyJ-',
    '://a:',
    'a.',
    '-----BEGIN PRIVATE KEY-----',
  ]) {
    expect(mask(piece.repeat(20_000)).length).toBeGreaterThan(0);
  }
});
