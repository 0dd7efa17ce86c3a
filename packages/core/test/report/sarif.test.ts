/** SARIF as GitHub, Azure DevOps and editors want it; GitHub rejects a whole file for one wrong place. */
import type { Log } from 'sarif';
import { sarif } from '../../src/report/sarif.ts';
import { relativeUri } from '../../src/report/uri.ts';
import { at, CONTEXT, finding, hop, notice, RULE, report } from './example.ts';
import { complaints } from './schemas.ts';

const used = hop(
  at('infra/modules/storage.bicep', 4, '  access: access', 'access'),
  'argument of module "storage"',
);
const hops = finding({ related: [used], under: ['infra/prod.parameters.json'], fix: 'Disable it' });
const ignored = finding({ fingerprint: 'ff', ignored: { by: 'comment', reason: 'test estate' } });
const everything = report([hops, ignored], [notice(), notice({ code: 'syntax', incomplete: true })]);

function run(of = everything, context = CONTEXT) {
  return (JSON.parse(sarif(of, context)) as Log).runs[0]!;
}

test.each([
  ['an empty report', report([])],
  ['findings with hops, ignores and notices', everything],
  ['a notice about no file', report([], [notice({ file: '' })])],
  ['a finding of an unknown rule', report([finding({ rule: 'not-here' })])],
])('%s fits the schema', (_, of) => {
  expect(complaints('sarif-2.1.0.json', sarif(of, CONTEXT))).toEqual([]);
});

test('the place is a relative URI under the root, the region the token, the context its line', () => {
  expect(run().results![0]!.locations![0]!.physicalLocation).toEqual({
    artifactLocation: { uri: 'infra/main.bicep', uriBaseId: '%SRCROOT%' },
    region: { startLine: 14, startColumn: 26, endLine: 14, endColumn: 35, snippet: { text: "'Enabled'" } },
    contextRegion: {
      startLine: 14,
      endLine: 14,
      snippet: { text: "    publicNetworkAccess: 'Enabled'" },
    },
  });
});

test('the message is a whole text: title first, then the fix, then links to the hops', () => {
  expect(run().results![0]!.message.text).toBe(
    'Storage account "data" accepts traffic from every network. Anyone can try stolen keys. Deny by default. ' +
      'Fix: Disable it. See: [argument of module "storage"](1).',
  );
  expect(run().results![0]!.relatedLocations![0]).toMatchObject({
    id: 1,
    physicalLocation: { region: { startLine: 4 } },
  });
});

test('hops are steps of a code flow, from where the value was written to where it hurts', () => {
  const steps = run().results![0]!.codeFlows![0]!.threadFlows[0]!.locations;
  expect(steps.map(({ location }) => location!.physicalLocation!.artifactLocation!.uri)).toEqual([
    'infra/main.bicep',
    'infra/modules/storage.bicep',
  ]);
});

test('the fingerprint is ours; GitHub works out its own line hash', () => {
  expect(run().results![0]!.partialFingerprints).toEqual({ 'forearm/v1': '0123456789abcdef' });
});

test('an ignored finding carries its suppression', () => {
  const [open, other] = run().results!;
  expect(open!.suppressions).toEqual([]);
  expect(other!.suppressions).toEqual([
    { kind: 'inSource', status: 'accepted', justification: 'test estate' },
  ]);
});

test('GitHub ignores suppressions, so there ignored findings are left out and the run says so', () => {
  const { results, properties } = run(everything, { ...CONTEXT, leaveOutIgnored: true });
  expect(results).toHaveLength(1);
  expect(properties!.ignoredFindingsLeftOut).toBe(1);
});

test('a rule brings its page, its severity as a score and at most ten tags', () => {
  const many = { ...RULE, references: Array.from({ length: 30 }, (_, index) => `CWE-${index}`) };
  const [rule] = run(everything, { ...CONTEXT, rules: [many] }).tool.driver.rules!;
  expect(rule).toMatchObject({
    id: 'allow-public-network',
    name: 'AllowPublicNetwork',
    shortDescription: { text: 'Service accepts traffic from every network.' },
    fullDescription: { text: 'Services that anyone can reach.' },
    defaultConfiguration: { level: 'error' },
    properties: { 'security-severity': '8.0', precision: 'high' },
  });
  expect(rule!.help!.markdown).toContain('## What it finds');
  expect(rule!.properties!.tags).toHaveLength(10);
  expect(rule!.properties!.tags!.slice(0, 3)).toEqual(['security', 'azure', 'external/cwe/cwe-000']);
});

test('notices are notifications of the tool; what makes the analysis incomplete is an error', () => {
  const { toolExecutionNotifications } = run().invocations![0]!;
  expect(toolExecutionNotifications!.map((one) => [one.descriptor!.id, one.level])).toEqual([
    ['unresolved-module', 'note'],
    ['syntax', 'error'],
  ]);
});

test('where the files come from and which pipeline ran is told when known', () => {
  const versionControl = {
    repositoryUri: 'https://dev.azure.example/repo',
    revisionId: 'abc',
    branch: 'main',
  };
  const automation = { id: 'azuredevops/pipeline/build/o/p/1/2/main/3' };
  const { versionControlProvenance, automationDetails } = run(everything, {
    ...CONTEXT,
    versionControl,
    automation,
  });
  expect(versionControlProvenance).toEqual([{ ...versionControl, mappedTo: { uriBaseId: '%SRCROOT%' } }]);
  expect(automationDetails).toEqual(automation);
  expect(run().automationDetails).toEqual({ id: 'forearm/' });
});

test.each([
  ['a b/ü.json', 'a%20b/%C3%BC.json'],
  ['c:\\x.json', 'c%3A%5Cx.json'],
  ['http:/x.json', 'http%3A/x.json'],
  ['./a//b%20[1].json', 'a/b%2520%5B1%5D.json'],
  ['##vso[x]/?.json', '%23%23vso%5Bx%5D/%3F.json'],
  ['\ud800.json', '%EF%BF%BD.json'],
])('the path %j becomes the URI %s', (path, uri) => {
  expect(relativeUri(path)).toBe(uri);
  expect(URL.canParse(uri, 'file:///root/')).toBe(true);
});

test('more results than GitHub takes are left out and counted', () => {
  const many = report(Array.from({ length: 25_003 }, () => finding()));
  const { results, properties } = run(many);
  expect([results!.length, properties!.findingsLeftOut]).toEqual([25_000, 3]);
});
