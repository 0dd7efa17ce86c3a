/** Weaknesses that show in a line of code or a command: a table of patterns, and one function that looks for them. */
import type { Property, Resource, Severity } from '@forearm/core';
import { SCRIPTED_TYPES, scriptsOf } from './scripts.ts';

/** One weakness, as it shows in a line. */
export interface CodeRow {
  /** Linear and global; what it matches is the weakness. A host in its group `host` must not be one's own. */
  readonly pattern: RegExp;
  /** What is written, to follow a colon. */
  readonly written: string;
  readonly severity: Severity;
  readonly fix: string;
  /** Who says so: the documentation of the tools. */
  readonly because: string;
}

/** A row that holds at a place. */
export interface CodeFinding {
  readonly at: Property;
  readonly row: CodeRow;
}

/** The first row that holds of every text that a resource runs. */
export function codeFindings(
  rows: readonly CodeRow[],
  resource: Resource,
  may: (text: string) => boolean,
): readonly CodeFinding[] {
  if (!isScripted(resource) || !resource.sourceMay(may)) return [];
  return scriptsOf(resource).flatMap(({ at, text }) => {
    if (!may(text)) return [];
    const row = rows.find(({ pattern }) => [...text.matchAll(pattern)].some(leavesTheHouse));
    return row ? [{ at, row }] : [];
  });
}

const SCRIPTED = new Set(SCRIPTED_TYPES.map((type) => type.toLowerCase()));

function isScripted({ type }: Resource): boolean {
  return SCRIPTED.has(type.toLowerCase());
}

/** Own machine, private addresses, names of an intranet; examples that nobody can reach. */
const OWN =
  /^(?:localhost|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|169\.254\.[\d.]+|168\.63\.129\.16|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|[\w-]+|[\w.-]+\.(?:local|localdomain|internal|intranet|corp|lan|home|test))$/i;

function leavesTheHouse({ groups }: RegExpExecArray): boolean {
  return groups?.host === undefined || !OWN.test(groups.host);
}
