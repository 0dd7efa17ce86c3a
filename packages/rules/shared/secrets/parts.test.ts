/** Texts with unknown parts: which hole stands where a secret belongs. */
import { recogniseParts } from './index.ts';

const hole = undefined;

test('a hole behind Password= is a password that comes from elsewhere', () => {
  expect(
    recogniseParts(['Server=', hole, ';Database=db;User ID=app;Password=', hole, ';Encrypt=true']),
  ).toEqual({
    found: [],
    holes: [{ part: 3, kind: 'sql-connection-string', title: expect.any(String), isMixed: false }],
  });
});

test('a written secret beside holes is found at its place in its part', () => {
  const key = `${'aB3+dE5/'.repeat(11).slice(0, 86)}==`.replace('aB3+', 'Zk9q');
  const text = `;AccountKey=${key};EndpointSuffix=core.windows.net`;
  const { found, holes } = recogniseParts(['DefaultEndpointsProtocol=https;AccountName=', hole, text]);
  expect(holes).toEqual([]);
  expect(found).toMatchObject([
    { part: 2, start: 12, end: 12 + key.length, kind: 'storage-connection-string' },
  ]);
});

test('a few letters beside a hole are no written secret, a long piece is a weak one', () => {
  const short = recogniseParts(['Server=a;User ID=b;Password=abc', hole]);
  expect(short.found).toEqual([]);
  expect(short.holes).toMatchObject([{ part: 1, isMixed: true }]);
  const long = recogniseParts(['Server=a;User ID=b;Password=Gx7#kQ2!pdLw', hole]);
  expect(long.found).toMatchObject([{ part: 0, start: 28, end: 40, certainty: 'weak' }]);
});

test.each([
  ['uri-password', ['mongodb://app:', hole, '@cluster0.mongodb.net']],
  ['storage-sas', ['https://', hole, '.blob.core.windows.net/c?sv=2022-11-02&se=2031-01-01&sig=', hole]],
  ['function-url-key', ['https://fn.azurewebsites.net/api/Load?code=', hole]],
  ['authorization-header', ['Bearer ', hole]],
  ['command-line-secret', ['pwsh setup.ps1 -AdminPassword "', hole, '"']],
  ['assigned-secret', ['{"clientSecret":"', hole, '"}']],
])('%s: the last hole is in a secret position', (kind, parts) => {
  const last = parts.lastIndexOf(undefined);
  expect(recogniseParts(parts).holes).toMatchObject([{ part: last, kind }]);
});

test('holes elsewhere are not reported', () => {
  expect(recogniseParts(['https://', hole, '.vault.azure.net/secrets/', hole])).toEqual({
    found: [],
    holes: [],
  });
  expect(recogniseParts([hole])).toEqual({ found: [], holes: [] });
  expect(recogniseParts([])).toEqual({ found: [], holes: [] });
});

test('the sign that stands for a hole is harmless in a known part', () => {
  expect(recogniseParts(['Server=a;User ID=b;Password=\uFFFC'])).toEqual({ found: [], holes: [] });
});
