/** JUnit XML: one suite per file, one failed case per finding; what could not be analysed is an error. */
import type { Finding } from '../model/finding.ts';
import type { Notice, Report } from '../model/report.ts';
import type { Reporter } from './context.ts';
import { frameLines } from './frame.ts';
import { attribute, content } from './markup.ts';
import { neutralMarkup, safe } from './neutral.ts';
import { firstSentence } from './select.ts';

/** XML for test-result publishers. A run without findings is one passed case, so that publishers find something. */
export const junit: Reporter = (report, context) => {
  const suites = suitesOf(report);
  const seconds = (report.summary.milliseconds / 1000).toFixed(3);
  const body = suites.size === 0 ? [emptySuite()] : [...suites].map(([file, cases]) => suite(file, cases));
  const all = [...suites.values()].flat();
  const counts = `tests="${Math.max(1, all.length)}" ${countsOf(all)} time="${seconds}"`;
  const head = `<testsuites name="${attribute(context.tool.name)}" ${counts}>`;
  return neutralMarkup(
    ['<?xml version="1.0" encoding="UTF-8"?>', head, ...body, '</testsuites>', ''].join('\n'),
  );
};

interface Case {
  readonly outcome: 'failure' | 'error' | 'skipped';
  readonly xml: string;
}

function suitesOf(report: Report): Map<string, Case[]> {
  const suites = new Map<string, Case[]>();
  const add = (file: string, item: Case) => void (suites.get(file)?.push(item) ?? suites.set(file, [item]));
  for (const finding of report.findings) add(finding.location.file, findingCase(finding));
  for (const notice of report.notices)
    if (notice.incomplete) add(notice.file || 'forearm', noticeCase(notice));
  return suites;
}

function suite(file: string, cases: readonly Case[]): string {
  const head = `  <testsuite name="${attribute(file)}" tests="${cases.length}" ${countsOf(cases)}>`;
  return [head, ...cases.map(({ xml }) => xml), '  </testsuite>'].join('\n');
}

function emptySuite(): string {
  return [
    '  <testsuite name="forearm" tests="1" failures="0" errors="0" skipped="0">',
    '    <testcase classname="forearm" name="No findings"/>',
    '  </testsuite>',
  ].join('\n');
}

function countsOf(cases: readonly Case[]): string {
  const number = (outcome: Case['outcome']) => cases.filter((item) => item.outcome === outcome).length;
  return `failures="${number('failure')}" errors="${number('error')}" skipped="${number('skipped')}"`;
}

function findingCase(finding: Finding): Case {
  const { location, ignored } = finding;
  const name = `${firstSentence(finding.message)} (line ${location.startLine}, column ${location.startColumn})`;
  const place = `file="${attribute(location.file)}" line="${location.startLine}"`;
  const head = `    <testcase classname="${attribute(finding.rule)}" name="${attribute(name)}" ${place}>`;
  const outcome = ignored === null ? 'failure' : 'skipped';
  const inner = ignored === null ? failure(finding) : `<skipped message="${attribute(ignored.reason)}"/>`;
  return { outcome, xml: `${head}\n      ${inner}\n    </testcase>` };
}

function failure(finding: Finding): string {
  const { location } = finding;
  const text = [
    `${safe(location.file)}:${location.startLine}:${location.startColumn}: ${safe(finding.message)}`,
    ...frameLines(location, 5),
    ...finding.related.map(
      (hop) => `${safe(hop.file)}:${hop.startLine}:${hop.startColumn}: ${safe(hop.message)}`,
    ),
    ...(finding.fix === undefined ? [] : [`fix: ${safe(finding.fix)}`]),
  ].join('\n');
  return `<failure type="${finding.severity}" message="${attribute(finding.message)}">${content(text)}</failure>`;
}

function noticeCase(notice: Notice): Case {
  const message = `<error type="${notice.code}" message="${attribute(notice.message)}"/>`;
  const name = attribute(`${notice.code} (line ${notice.startLine})`);
  return {
    outcome: 'error',
    xml: `    <testcase classname="forearm" name="${name}">\n      ${message}\n    </testcase>`,
  };
}
