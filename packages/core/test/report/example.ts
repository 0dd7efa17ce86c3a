/** A small report for the reporters' tests, made of obviously invented files. */
import type { Finding, Location, Related } from '../../src/model/finding.ts';
import type { Notice, Report } from '../../src/model/report.ts';
import type { Rule } from '../../src/model/rule.ts';
import type { ReportContext } from '../../src/report/context.ts';

/** The place of a word in a line of a file, with its frame. */
export function at(file: string, line: number, text: string, word: string): Location {
  const column = text.indexOf(word);
  return {
    file,
    startLine: line,
    startColumn: column + 1,
    endLine: line,
    endColumn: column + 1 + word.length,
    frame: { text, column, length: word.length },
  };
}

export function hop(location: Location, message: string): Related {
  return { ...location, message };
}

export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'allow-public-network',
    severity: 'high',
    confidence: 'high',
    message:
      'Storage account "data" accepts traffic from every network. Anyone can try stolen keys. Deny by default.',
    location: at('infra/main.bicep', 14, "    publicNetworkAccess: 'Enabled'", "'Enabled'"),
    resource: { type: 'Microsoft.Storage/storageAccounts', name: 'data' },
    path: 'properties.publicNetworkAccess',
    related: [],
    fingerprint: '0123456789abcdef',
    under: [],
    ignored: null,
    ...changes,
  };
}

export function notice(changes: Partial<Notice> = {}): Notice {
  return {
    code: 'unresolved-module',
    message: 'Module "br:example.azurecr.io/net:1" is not in the cache.',
    file: 'infra/main.bicep',
    startLine: 3,
    incomplete: false,
    ...changes,
  };
}

export function report(findings: readonly Finding[], notices: readonly Notice[] = []): Report {
  const open = findings.filter(({ ignored }) => ignored === null);
  const number = (severity: Finding['severity']) => open.filter((one) => one.severity === severity).length;
  return {
    findings,
    notices,
    summary: {
      files: 214,
      resources: 1903,
      findings: open.length,
      bySeverity: {
        critical: number('critical'),
        high: number('high'),
        medium: number('medium'),
        low: number('low'),
      },
      unreadable: 0,
      unresolvedModules: 0,
      milliseconds: 412,
    },
  };
}

export const RULE: Rule = {
  id: 'allow-public-network',
  title: 'Service accepts traffic from every network',
  severity: 'high',
  appliesTo: ['Microsoft.Storage/storageAccounts'],
  controls: ['A3'],
  references: ['CWE-284', 'MCSB NS-2', { title: 'Network rules', url: 'https://learn.example/network' }],
  sameAs: ['CKV_AZURE_35'],
  check: () => {},
};

const PAGE =
  '# Service accepts traffic from every network\n\n## What it finds\n\nServices that *anyone* can reach.\n';

export const CONTEXT: ReportContext = {
  tool: { name: 'Forearm', version: '1.2.3', url: 'https://forearm.example' },
  rules: [RULE],
  page: (rule) => (rule === RULE.id ? PAGE : undefined),
};
