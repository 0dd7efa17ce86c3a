/** The contract of a rule: data about itself and one synchronous function from a resource to reports. */
import type { Severity } from './finding.ts';
import type { Property, Resource } from './resource.ts';

export interface ReportOptions {
  /** Further places that explain the finding, each with a note. */
  readonly see?: readonly { readonly property: Property | Resource; readonly message: string }[];
  /** One line: what to write instead. */
  readonly fix?: string;
  /** Only when the rule judged by a name or a shape instead of a value: lowers the computed confidence. */
  readonly heuristic?: boolean;
  /** Differs from the rule's severity for this very finding (an expired token, a sample host). */
  readonly severity?: Severity;
  /** Whether this very finding's place holds a secret to be masked; the rule's `secret` when left out. */
  readonly secret?: boolean;
  /** The place holds a secret that another rule tells of: masked, and this finding stands beside that one. */
  readonly hidden?: boolean;
  /** Report where the value is used, not where it was written: what is wrong is that it comes here. */
  readonly atUse?: boolean;
  /** Report where these words of a text were written: what else it was put together of may come from elsewhere. */
  readonly words?: string;
}

export type ReportFunction = (at: Property | Resource, message: string, options?: ReportOptions) => void;

/** What the user's configuration allows (`allow`). A list that is left out says nothing; an empty one allows nothing. */
export interface Allowed {
  /** Types of linked services: `AzureBlobFS`. */
  readonly linkedServiceTypes?: readonly string[];
  /** Host names; `*.contoso.com` stands for every host below contoso.com. */
  readonly hosts?: readonly string[];
  /** Entra tenants: ids or domains. */
  readonly tenants?: readonly string[];
}

export interface Reference {
  readonly title: string;
  readonly url: string;
}

export interface Rule {
  /** Equals the name of its folder: flat, lower-case, readable. */
  readonly id: string;
  /** The problem as a statement: "Storage account accepts traffic from every network". */
  readonly title: string;
  readonly severity: Severity;
  /** Resource types (without regard to case), `template` for parameters and outputs, or `*` (also in the list) for every resource. */
  readonly appliesTo: readonly string[] | '*';
  /** Rows of the control catalogue: `A3`, `B4`. */
  readonly controls: readonly string[];
  /** Links, and standard ids such as `MCSB IM-8`, `CWE-798`, `CIS Azure 3.7`, `Azure Policy <guid>`. */
  readonly references: readonly (Reference | string)[];
  /** The same check's ids in other tools: `CKV_AZURE_35`, `Azure.Storage.Firewall`, `kics:slug`, `TA-000012`, `AZU-0012`. */
  readonly sameAs: readonly string[];
  /** Only in the strict profile. */
  readonly profile?: 'strict';
  /** What it reports is itself a secret: its place is masked wherever source is shown. */
  readonly secret?: boolean;
  check(resource: Resource, report: ReportFunction, allow: Allowed): void;
}

/** Gives a rule its type. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
