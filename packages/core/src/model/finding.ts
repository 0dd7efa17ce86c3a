/** What is said about the user's files. Plain data: it holds no text of the source but the lines to show. */

export type Severity = 'critical' | 'high' | 'medium' | 'low';
export type Confidence = 'high' | 'medium' | 'low';

/** Most severe first. */
export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low'];
/** Most certain first. */
export const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low'];

/** A place resolved for people: 1-based lines and columns (UTF-16 units), end column exclusive. */
export interface Location {
  readonly file: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The first line of the place, for code frames; secrets in it are already masked, very long lines are cut. */
  readonly frame?: Frame | undefined;
}

/** One source line to show. `column` and `length` say what to underline within `text` (0-based, UTF-16 units). */
export interface Frame {
  readonly text: string;
  readonly column: number;
  readonly length: number;
}

export interface Related extends Location {
  readonly message: string;
}

/** A change of one file's text that mends the finding. Offsets are UTF-16 units. */
export interface Fix {
  readonly description: string;
  readonly safe: boolean;
  readonly edits: readonly {
    readonly file: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  readonly location: Location;
  readonly resource: { readonly type: string; readonly name: string };
  /** Property path inside the resource, `properties.networkAcls.defaultAction`. */
  readonly path: string;
  /** Origin hops, callers and what the rule wanted to be seen. */
  readonly related: readonly Related[];
  readonly fix?: string | undefined;
  readonly fingerprint: string;
  /** Parameter sets under which it holds; empty when it holds always. */
  readonly under: readonly string[];
  readonly ignored: { readonly by: string; readonly reason: string } | null;
}
