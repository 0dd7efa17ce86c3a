/** The report as JSON for programs: version 1 of a contract, described by schemas/report.schema.json. */
import { type Finding, SEVERITIES } from '../model/finding.ts';
import type { Notice, Summary } from '../model/report.ts';
import type { Reporter } from './context.ts';
import { mask } from './mask.ts';
import { neutralJson } from './neutral.ts';

/** The version of the shape below; it grows only when something that exists changes its meaning. */
const VERSION = 1;

/** JSON with two spaces of indent and a line break at the end; every finding is in it, ignored ones marked. */
export const json: Reporter = (report, context) => {
  const whole = {
    version: VERSION,
    tool: { name: context.tool.name, version: context.tool.version },
    findings: report.findings.map(findingJson),
    notices: report.notices.map(noticeJson),
    summary: summaryJson(report.summary),
  };
  return `${neutralJson(JSON.stringify(whole, null, 2))}\n`;
};

/** In the contract's order, whatever order the analysis filled it in. */
function summaryJson({ files, resources, findings, bySeverity, ...rest }: Summary) {
  const { unreadable, unresolvedModules, milliseconds } = rest;
  const severities = Object.fromEntries(SEVERITIES.map((severity) => [severity, bySeverity[severity]]));
  return { files, resources, findings, bySeverity: severities, unreadable, unresolvedModules, milliseconds };
}

function findingJson(finding: Finding) {
  const { file, startLine, startColumn, endLine, endColumn } = finding.location;
  return {
    rule: finding.rule,
    severity: finding.severity,
    confidence: finding.confidence,
    message: mask(finding.message),
    file,
    startLine,
    startColumn,
    endLine,
    endColumn,
    resource: { type: finding.resource.type, name: mask(finding.resource.name) },
    path: finding.path,
    related: finding.related.map(relatedJson),
    fingerprint: finding.fingerprint,
    ignored: finding.ignored,
  };
}

function relatedJson({ file, startLine, endLine, message }: Finding['related'][number]) {
  return { file, startLine, endLine, message: mask(message) };
}

function noticeJson({ code, message, file, startLine }: Notice) {
  return { code, message: mask(message), file, startLine };
}
