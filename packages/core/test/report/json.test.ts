/** The JSON report keeps its contract, whatever is in the files. */
import fc from 'fast-check';
import { json } from '../../src/report/json.ts';
import { at, CONTEXT, finding, hop, notice, report } from './example.ts';
import { complaints } from './schemas.ts';

test('fits its schema and names things as the contract does', () => {
  const location = at('a.bicep', 2, 'param x string', 'x');
  const ignored = finding({
    ignored: { by: 'baseline', reason: 'old' },
    related: [hop(location, 'parameter "x"')],
  });
  const text = json(report([finding(), ignored], [notice()]), CONTEXT);
  expect(complaints('report.schema.json', text)).toEqual([]);
  expect(JSON.parse(text).findings[1]).toEqual({
    rule: 'allow-public-network',
    severity: 'high',
    confidence: 'high',
    message: finding().message,
    file: 'infra/main.bicep',
    startLine: 14,
    startColumn: 26,
    endLine: 14,
    endColumn: 35,
    resource: { type: 'Microsoft.Storage/storageAccounts', name: 'data' },
    path: 'properties.publicNetworkAccess',
    related: [{ file: 'a.bicep', startLine: 2, endLine: 2, message: 'parameter "x"' }],
    fingerprint: '0123456789abcdef',
    ignored: { by: 'baseline', reason: 'old' },
  });
});

test('any names and messages give valid JSON without a command for a build agent', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('##vso[x]', '##[y]', '\n::error::z'),
  );
  fc.assert(
    fc.property(hostile, hostile, (file, message) => {
      const text = json(report([finding({ message, location: { ...finding().location, file } })]), CONTEXT);
      expect(JSON.parse(text).findings[0].file).toBe(file);
      expect(text).not.toMatch(/##vso\[|##\[|^\s*::/im);
    }),
  );
});
