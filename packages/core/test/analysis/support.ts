/** What the tests of the whole pipeline share: one small rule, and short words for a report. */
import { type AnalyzeOptions, analyze } from '../../src/analyze.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { defineRule, type Rule } from '../../src/model/rule.ts';
import { memoryWorkspace } from '../../src/testing/run-example.ts';
import type { Files } from '../evaluate/support.ts';

/** Finds accounts that accept old TLS, whether said or left out. */
export const oldTls: Rule = defineRule({
  id: 'old-tls',
  title: 'Account accepts TLS 1.0',
  severity: 'high',
  appliesTo: ['Microsoft.Storage/storageAccounts'],
  controls: [],
  references: [],
  sameAs: [],
  check(resource, report) {
    const tls = resource.at('properties.minimumTlsVersion');
    const bad = tls.mayBe('TLS1_0') ?? tls.isAbsent();
    if (bad) report(bad, 'The account accepts TLS 1.0.', { fix: 'Set TLS1_2.' });
  },
});

/** The report of a workspace with these files under one rule. */
export function run(files: Files, options: Partial<AnalyzeOptions> = {}): Report {
  const texts = Object.entries(files).map(([path, text]) => ({ path, text }));
  const failing = (error: unknown) => {
    throw error;
  };
  return analyze(memoryWorkspace(texts), { rules: [oldTls], onError: failing, ...options });
}

/** `file:line` of every finding, in the order of the report. */
export function places(report: Report): readonly string[] {
  return report.findings.map(({ location }) => `${location.file}:${location.startLine}`);
}

/** `file: message` of everything that a finding is related to. */
export function related({ related: places }: Finding): readonly string[] {
  return places.map(({ file, startLine, message }) => `${file}:${startLine} ${message}`);
}

/** The codes of the report's notices. */
export function codes(report: Report): readonly string[] {
  return report.notices.map((notice) => notice.code);
}

/** The only finding. */
export function only(report: Report): Finding {
  expect(report.findings).toHaveLength(1);
  return report.findings[0] as Finding;
}
