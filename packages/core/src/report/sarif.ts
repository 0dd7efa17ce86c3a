/** SARIF 2.1.0 for GitHub code scanning, Azure DevOps and editors. */

import type { Finding } from '../model/finding.ts';
import type { Notice, NoticeCode, Report } from '../model/report.ts';
import type { ReportContext, Reporter } from './context.ts';
import { neutralJson, safe } from './neutral.ts';
import { NOTICE_MEANING } from './notice-codes.ts';
import { ROOT, sarifLocation } from './sarif-location.ts';
import { sarifResult } from './sarif-result.ts';
import { pascalCase, sarifRules } from './sarif-rules.ts';
import { openFindings } from './select.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** Consumers reject a file with more results in a run. */
const MOST_RESULTS = 25_000;

/** One run with everything that was found. Messages are whole texts, because GitHub does not put in arguments. */
export const sarif: Reporter = (report, context) => {
  const wanted = context.leaveOutIgnored ? openFindings(report) : report.findings;
  const findings = wanted.slice(0, MOST_RESULTS);
  const log = { $schema: SCHEMA, version: '2.1.0', runs: [run(report, findings, wanted.length, context)] };
  return `${neutralJson(JSON.stringify(log, null, 2))}\n`;
};

function run(report: Report, findings: readonly Finding[], wanted: number, context: ReportContext) {
  const rules = sarifRules(findings, context);
  const index = new Map(rules.map((rule, position) => [rule.id, position]));
  return {
    tool: {
      driver: { ...driver(context), rules, notifications: notificationDescriptors(report.notices, context) },
    },
    automationDetails: context.automation ?? { id: 'forearm/' },
    ...(context.versionControl === undefined ? {} : { versionControlProvenance: [provenance(context)] }),
    originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the analysed workspace.' } } },
    invocations: [invocation(report)],
    columnKind: 'utf16CodeUnits',
    results: findings.map((finding) => sarifResult(finding, index.get(finding.rule) as number)),
    properties: properties(report, wanted - findings.length, context),
  };
}

function driver({ tool }: ReportContext) {
  return {
    name: tool.name,
    fullName: `${tool.name} ${tool.version}`,
    organization: tool.name,
    version: tool.version,
    semanticVersion: tool.version,
    informationUri: tool.url,
  };
}

function provenance({ versionControl }: ReportContext) {
  return { ...versionControl, mappedTo: { uriBaseId: ROOT } };
}

/** A report exists, so the run succeeded; what it could not read is said by the notifications. */
function invocation({ notices }: Report) {
  const ids = descriptorIds(notices);
  return {
    executionSuccessful: true,
    toolExecutionNotifications: notices.map((notice) => notification(notice, ids.indexOf(notice.code))),
  };
}

function notification(notice: Notice, index: number) {
  const region = { startLine: notice.startLine, startColumn: 1 };
  return {
    descriptor: { id: notice.code, index },
    level: notice.incomplete ? 'error' : 'note',
    message: { text: safe(notice.message) },
    ...(notice.file === '' ? {} : { locations: [sarifLocation(notice.file, region)] }),
  };
}

/** Described as fully as rules are: validators ask for it. */
function notificationDescriptors(notices: readonly Notice[], { tool }: ReportContext) {
  return descriptorIds(notices).map((id) => {
    const meaning = { text: NOTICE_MEANING[id] };
    const name = `${pascalCase(id)}Notice`;
    return {
      id,
      name,
      shortDescription: meaning,
      fullDescription: meaning,
      help: meaning,
      helpUri: tool.url,
    };
  });
}

function descriptorIds(notices: readonly Notice[]): NoticeCode[] {
  return [...new Set(notices.map(({ code }) => code))].sort();
}

/** Says aloud what is not in the file. */
function properties(report: Report, tooMany: number, context: ReportContext) {
  const ignored = report.findings.length - openFindings(report).length;
  return {
    summary: { ...report.summary, milliseconds: undefined },
    ...(context.leaveOutIgnored && ignored > 0 ? { ignoredFindingsLeftOut: ignored } : {}),
    ...(tooMany > 0 ? { findingsLeftOut: tooMany } : {}),
  };
}
