/** What the secret library says about a text: what was recognised, where, and how sure it is. */

/** `certain`: a checksum or an unmistakable format; `likely`: right place and right shape; `weak`: may be a sample. */
export type Certainty = 'certain' | 'likely' | 'weak';

/** A secret found inside a text. It never carries the value itself. */
export interface Recognised {
  /** Stable id, for instance `storage-account-key`. */
  readonly kind: string;
  /** What it is, for a message: `storage account key`. */
  readonly title: string;
  /** UTF-16 offsets of the secret part only, half open. */
  readonly start: number;
  readonly end: number;
  readonly certainty: Certainty;
  /** When it ends, as an ISO date, if the text itself says so (`se=` of a SAS, `exp` of a JWT). */
  readonly expires?: string;
}

/** A recogniser reads a text (holes may stand in it, see parts.ts) and returns what it sees. */
export type Recogniser = (text: string) => readonly Recognised[];

/** Stands for an unknown part inside a text. Real texts are cleaned of it before they are read. */
export const HOLE = '\uFFFC';
