/** Annotations for GitHub and Azure DevOps, escaped and counted as their agents demand. */
import type { Severity } from '../../src/model/finding.ts';
import { azureDevops } from '../../src/report/azure-devops.ts';
import { github } from '../../src/report/github.ts';
import { at, CONTEXT, finding, report } from './example.ts';

const odd = finding({
  message: '100% open, says "a]b;c".',
  location: at('in,fra/a:b;c].bicep', 3, 'x: y', 'y'),
});

test('GitHub: an error on the exact columns, properties and data escaped each in their way', () => {
  expect(github(report([odd]), CONTEXT)).toBe(
    '::error file=in%2Cfra/a%3Ab;c].bicep,line=3,endLine=3,col=4,endColumn=4,title=allow-public-network (high)::100%25 open, says "a]b;c".\n',
  );
});

test('Azure DevOps: a logged issue with an absolute path, escaped', () => {
  expect(azureDevops(report([odd]), { ...CONTEXT, root: '/agent/s' })).toBe(
    '##vso[task.logissue type=error;sourcepath=/agent/s/in,fra/a:b%3Bc%5D.bicep;linenumber=3;columnnumber=4;code=allow-public-network;]100%AZP25 open, says "a]b;c".\n',
  );
});

test.each([
  ['critical', 'error', 'error'],
  ['high', 'error', 'error'],
  ['medium', 'warning', 'warning'],
  ['low', 'notice', 'warning'],
])('%s is %s for GitHub and %s for Azure DevOps', (severity, forGitHub, forAzure) => {
  const of = report([finding({ severity: severity as Severity })]);
  expect(github(of, CONTEXT)).toMatch(new RegExp(`^::${forGitHub} `));
  expect(azureDevops(of, CONTEXT)).toContain(`type=${forAzure};`);
});

test('the most severe come first, ten of a kind, and the rest is counted', () => {
  const many = [
    finding({ severity: 'medium', message: 'Middle.' }),
    ...Array.from({ length: 14 }, () => finding()),
    finding({ severity: 'critical', message: 'Worst.' }),
  ];
  const lines = github(report(many), CONTEXT).trimEnd().split('\n');
  expect(lines[0]).toContain('Worst.');
  expect(lines).toHaveLength(12);
  expect(lines[11]).toBe('5 more findings are in the full report: GitHub shows 10 annotations of a kind.');
});

test('ignored findings are not annotated', () => {
  const ignored = finding({ ignored: { by: 'comment', reason: 'test' } });
  expect(github(report([ignored]), CONTEXT)).toBe('');
  expect(azureDevops(report([ignored]), CONTEXT)).toBe('');
});
