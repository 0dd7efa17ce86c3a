/** Which rules are asked about which resources, and what becomes of what they say. */
import type { Rule } from '../../src/model/rule.ts';
import { oldTls, only, run } from '../analysis/support.ts';
import { nested, parameterFile, storage, template } from '../evaluate/support.ts';

const vault = { type: 'Microsoft.KeyVault/vaults', apiVersion: '2023-07-01', name: 'kv-ledger' };

/** Types of the resources that a rule for these types is asked about. */
function asked(appliesTo: Rule['appliesTo'], members: object): readonly string[] {
  const types: string[] = [];
  const rule: Rule = { ...oldTls, appliesTo, check: (resource) => types.push(resource.type) };
  run({ 'main.json': template(members) }, { rules: [rule] });
  return types;
}

test('a rule is asked about its types, in any casing', () => {
  const resources = [storage({ type: 'MICROSOFT.storage/StorageAccounts' }), vault];
  expect(asked(['microsoft.Storage/storageaccounts'], { resources })).toEqual([
    'MICROSOFT.storage/StorageAccounts',
  ]);
});

test('a rule for everything is asked about every resource, and about templates only if it says so', () => {
  expect(asked('*', { resources: [storage(), vault] })).toEqual([
    'Microsoft.Storage/storageAccounts',
    'Microsoft.KeyVault/vaults',
  ]);
  expect(asked(['template', '*'], { resources: [vault] })).toEqual(['Microsoft.KeyVault/vaults', 'template']);
  expect(asked(['template'], { resources: [nested('d', {})] })).toEqual(['template', 'template']);
});

test('resources that only exist elsewhere are nobody’s mistake', () => {
  const members = { languageVersion: '2.0', resources: { account: storage({ existing: true }) } };
  expect(asked('*', members)).toEqual([]);
});

test('a finding names its resource, its path and where to mend it', () => {
  const text = template({ resources: [storage({ properties: { MinimumTlsVersion: 'TLS1_0' } })] });
  expect(only(run({ 'infra/main.json': text }))).toMatchObject({
    rule: 'old-tls',
    severity: 'high',
    message: 'The account accepts TLS 1.0.',
    location: { file: 'infra/main.json', startLine: 11, startColumn: 30, endLine: 11, endColumn: 38 },
    resource: { type: 'Microsoft.Storage/storageAccounts', name: 'stledger' },
    path: 'properties.MinimumTlsVersion',
    related: [],
    fix: 'Set TLS1_2.',
    under: [],
    ignored: null,
  });
});

test('a rule may point at the place of use, at more places, and change the severity', () => {
  const rule: Rule = {
    ...oldTls,
    check(resource, report) {
      const at = resource.at('properties.minimumTlsVersion');
      report(at, 'Look.', {
        atUse: true,
        severity: 'low',
        see: [{ property: resource, message: 'This account.' }],
      });
    },
  };
  const files = {
    'main.json': template({
      parameters: { tls: { type: 'string' } },
      resources: [storage({ properties: { minimumTlsVersion: "[parameters('tls')]" } })],
    }),
    'main.parameters.json': parameterFile({ tls: 'TLS1_0' }),
  };
  const found = only(run(files, { rules: [rule] }));
  expect(found.location.file).toBe('main.json');
  expect(found.severity).toBe('low');
  expect(found.related.map(({ message }) => message)).toEqual(['This account.']);
});

test('a rule that finds words in a text may point at the place where those words are written', () => {
  const at = (words: string) => {
    const rule: Rule = {
      ...oldTls,
      check: (resource, report) => report(resource.at('properties.address'), 'Look.', { words }),
    };
    const text = template({
      parameters: { host: { type: 'string', defaultValue: 'api.contoso.com' } },
      variables: { address: "[concat('HTTP://', parameters('host'), '/v1')]" },
      resources: [storage({ properties: { address: "[variables('address')]" } })],
    });
    const { startLine } = only(run({ 'main.json': text }, { rules: [rule] })).location;
    return text.split('\n')[startLine - 1]?.trim();
  };
  expect(at('http:')).toBe(`"address": "[concat('HTTP://', parameters('host'), '/v1')]"`);
  expect(at('contoso')).toBe('"defaultValue": "api.contoso.com"');
  expect(at('//api')).toBe('"defaultValue": "api.contoso.com"');
});

test('of several rules that see the same secret, the most severe one speaks', () => {
  const secret = (id: string, severity: Rule['severity']): Rule => ({
    ...oldTls,
    id,
    severity,
    secret: true,
    check: (resource, report) => report(resource.at('properties.key'), 'A key.'),
  });
  const files = {
    'main.json': template({ resources: [storage({ properties: { key: 'not-a-real-one' } })] }),
  };
  const report = run(files, {
    rules: [secret('a-guess', 'medium'), secret('b-certain', 'critical'), secret('c-other', 'low')],
  });
  expect(only(report).rule).toBe('b-certain');
});

test('a rule gets what the user allows, and nothing where nobody said anything', () => {
  const got: unknown[] = [];
  const rule: Rule = { ...oldTls, check: (_resource, _report, allow) => got.push(allow) };
  const files = { 'main.json': template({ resources: [storage()] }) };
  run(files, { rules: [rule], allow: { hosts: ['*.contoso.com'] } });
  run(files, { rules: [rule] });
  expect(got).toEqual([{ hosts: ['*.contoso.com'] }, {}]);
});

test('a hidden place is masked, and stands beside the rule that tells of the secret', () => {
  const text = template({ resources: [storage({ properties: { MinimumTlsVersion: 'TLS1_0' } })] });
  const telling: Rule = { ...oldTls, id: 'leak', secret: true };
  const beside: Rule = {
    ...oldTls,
    check: (resource, report) =>
      report(resource.at('properties.minimumTlsVersion'), 'It is old.', { hidden: true }),
  };
  const both = run({ 'main.json': text }, { rules: [telling, beside] }).findings;
  expect(both.map(({ rule }) => rule)).toEqual(['leak', 'old-tls']);
  const alone = only(run({ 'main.json': text }, { rules: [beside] }));
  expect(alone.location.frame?.text).not.toContain('TLS1_0');
});
