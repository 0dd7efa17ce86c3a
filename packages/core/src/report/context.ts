/** What a reporter may know besides the report: the tool, its rules, and where it runs. All of it is handed in. */
import type { Report } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';

export interface ReportContext {
  readonly tool: { readonly name: string; readonly version: string; readonly url: string };
  /** Every rule that could have run; reporters take titles, links and tags from here. */
  readonly rules: readonly Rule[];
  /** The Markdown page of a rule, if it has one. */
  readonly page?: ((rule: string) => string | undefined) | undefined;
  /** ANSI colours in the text format. */
  readonly colour?: boolean | undefined;
  /** Findings, and what could not be analysed; neither light notices nor the line of counts. */
  readonly quiet?: boolean | undefined;
  /** Absolute path of the workspace root with `/`, for consumers that want absolute paths (Azure DevOps). */
  readonly root?: string | undefined;
  /** SARIF: leave ignored findings out, because GitHub shows them as open alerts whatever their suppressions say. */
  readonly leaveOutIgnored?: boolean | undefined;
  /** SARIF: `automationDetails`, when the pipeline tells who it is. */
  readonly automation?: Automation | undefined;
  /** SARIF: where the analysed files come from. */
  readonly versionControl?: VersionControl | undefined;
}

export interface Automation {
  readonly id: string;
  readonly properties?: Readonly<Record<string, string | number>> | undefined;
}

export interface VersionControl {
  readonly repositoryUri: string;
  readonly revisionId?: string | undefined;
  readonly branch?: string | undefined;
}

/** Turns a report into one text. Pure: the same report and context give the same bytes. */
export type Reporter = (report: Report, context: ReportContext) => string;
