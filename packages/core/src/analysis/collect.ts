/** Gathers the findings of all estates: one value is reported once, whoever uses it. */
import type { Draft } from '../check/findings.ts';
import { CONFIDENCES, type Finding, type Related, SEVERITIES, type Severity } from '../model/finding.ts';
import type { Summary } from '../model/report.ts';
import { folded } from './copies.ts';
import { surer, worse } from './surest.ts';

/** Findings by the file that was analysed, until it is known which files are judged through their callers. */
export class Collector {
  readonly #byRoot = new Map<string, Map<string, Draft>>();

  add(root: string, drafts: readonly Draft[]): void {
    if (drafts.length === 0) return;
    const known = this.#byRoot.get(root) ?? new Map<string, Draft>();
    this.#byRoot.set(root, known);
    for (const draft of drafts) {
      const before = known.get(draft.key);
      known.set(draft.key, before ? merge(before, draft) : draft);
    }
  }

  /** All drafts, but for those of roots that others deploy; merged and in the order of files, lines, columns, rules. */
  all(called: ReadonlySet<string>): readonly Draft[] {
    const merged = new Map<string, Draft>();
    for (const [root, drafts] of this.#byRoot) {
      if (called.has(root)) continue;
      for (const draft of drafts.values()) {
        const before = merged.get(draft.key);
        merged.set(draft.key, before ? merge(before, draft) : draft);
      }
    }
    return folded(oneVoice([...merged.values()].sort((a, b) => compare(a.finding, b.finding))));
  }
}

/** A secret is reported by one rule: the most severe, then the surest, then the first. */
function oneVoice(sorted: readonly Draft[]): readonly Draft[] {
  const speaker = new Map<string, Draft>();
  for (const draft of sorted) {
    const before = draft.secretAt === undefined ? undefined : speaker.get(draft.secretAt);
    if (draft.secretAt !== undefined && (!before || outranks(draft.finding, before.finding)))
      speaker.set(draft.secretAt, draft);
  }
  return sorted.filter(
    (draft) => draft.secretAt === undefined || speaker.get(draft.secretAt)?.key === draft.key,
  );
}

function outranks(a: Finding, b: Finding): boolean {
  const severity = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  return (severity || CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence)) < 0;
}

function merge(a: Draft, b: Draft): Draft {
  const related = [...a.finding.related];
  for (const one of b.finding.related)
    if (!related.some((other) => sameRelated(one, other))) related.push(one);
  const finding: Finding = {
    ...a.finding,
    confidence: surer(a.finding.confidence, b.finding.confidence),
    severity: worse(a.finding.severity, b.finding.severity),
    related,
    under: [...new Set([...a.finding.under, ...b.finding.under])],
    ignored: a.finding.ignored && b.finding.ignored ? a.finding.ignored : null,
  };
  return { ...a, finding, files: new Set([...a.files, ...b.files]) };
}

function sameRelated(a: Related, b: Related): boolean {
  return a.file === b.file && a.startLine === b.startLine && a.startColumn === b.startColumn;
}

function compare(a: Finding, b: Finding): number {
  return (
    order(a.location.file, b.location.file) ||
    a.location.startLine - b.location.startLine ||
    a.location.startColumn - b.location.startColumn ||
    order(a.rule, b.rule) ||
    order(a.path, b.path)
  );
}

/** By code unit, so that the order is the same on every machine. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Counts for the last line of a report; ignored findings do not count. */
export function summarise(
  findings: readonly Finding[],
  counts: Pick<Summary, 'files' | 'resources' | 'unreadable' | 'unresolvedModules'>,
): Summary {
  const bySeverity: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0 };
  const open = findings.filter((finding) => finding.ignored === null);
  for (const { severity } of open) bySeverity[severity]++;
  return { ...counts, findings: open.length, bySeverity, milliseconds: 0 };
}
