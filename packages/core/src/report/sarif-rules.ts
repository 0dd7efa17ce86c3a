/** Rules as SARIF's reporting descriptors, with what GitHub, Azure DevOps and editors each need. */
import type { Finding, Severity } from '../model/finding.ts';
import type { Rule } from '../model/rule.ts';
import type { ReportContext } from './context.ts';
import { level } from './select.ts';

/** GitHub shows ten tags and rejects a file with more than twenty on a rule. */
const MOST_TAGS = 10;
const LONGEST_DESCRIPTION = 1000;

/** GitHub: over 9.0 critical, 7.0 to 8.9 high, 4.0 to 6.9 medium, below that low. */
const SCORES: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '3.0',
};

/** The rules that these findings name, sorted by id. */
export function sarifRules(findings: readonly Finding[], context: ReportContext) {
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort();
  const known = new Map(context.rules.map((rule) => [rule.id, rule]));
  return ids.map((id) => descriptor(id, known.get(id), context));
}

function descriptor(id: string, rule: Rule | undefined, context: ReportContext) {
  const title = sentence(rule?.title ?? id);
  const page = context.page?.(id);
  const severity = rule?.severity ?? 'medium';
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: title },
    fullDescription: { text: description(page) ?? title },
    help: { text: helpText(title, rule), ...(page ? { markdown: page } : {}) },
    helpUri: helpUri(id, context),
    defaultConfiguration: { level: level(severity) },
    properties: {
      tags: tagsOf(rule),
      precision: 'high',
      'problem.severity': level(severity) === 'note' ? 'recommendation' : level(severity),
      'security-severity': SCORES[severity],
    },
  };
}

function helpUri(id: string, { tool }: ReportContext): string {
  return `${tool.url}/blob/main/packages/rules/${encodeURIComponent(id)}/README.md`;
}

/** `storage-public-network` to `StoragePublicNetwork`. */
export function pascalCase(id: string): string {
  return id.replace(/(?:^|[^a-zA-Z0-9]+)([a-zA-Z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The first paragraph below the page's headings. Editors show this and not `help`. */
function description(page: string | undefined): string | undefined {
  const paragraphs = (page ?? '').split(/\r?\n\s*\r?\n/).map((paragraph) => paragraph.trim());
  const first = paragraphs.find((paragraph) => /^[^#`|>*-]/.test(paragraph));
  if (first === undefined) return undefined;
  const line = first.replace(/\s+/g, ' ').replace(/[`*]/g, '');
  return sentence(line.length > LONGEST_DESCRIPTION ? `${line.slice(0, LONGEST_DESCRIPTION)}…` : line);
}

function helpText(title: string, rule: Rule | undefined): string {
  const links = (rule?.references ?? []).flatMap((reference) =>
    typeof reference === 'string' ? [] : [reference.url],
  );
  return [title, ...links].join('\n');
}

/** `security` makes GitHub show a severity; CWE numbers have a form of their own there. */
function tagsOf(rule: Rule | undefined): string[] {
  if (rule === undefined) return ['security'];
  const ids = rule.references.filter((reference): reference is string => typeof reference === 'string');
  const tags = [...ids.map(tag), ...rule.controls.map((control) => `control/${control}`)];
  return ['security', 'azure', ...new Set(tags)].slice(0, MOST_TAGS);
}

function tag(id: string): string {
  const cwe = /^CWE-(\d+)$/i.exec(id)?.[1];
  return cwe === undefined ? id : `external/cwe/cwe-${cwe.padStart(3, '0')}`;
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
