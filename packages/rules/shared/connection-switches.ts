/** Switches of connections that weaken their encryption: as properties of linked services, and inside connection strings. */
import type { Property, Scalar, Severity } from '@forearm/core';
import { artefactTypes } from './factory/services.ts';
import { gapped } from './gaps.ts';

/** Types of linked services. */
export const LINKED_SERVICE_TYPES: readonly string[] = artefactTypes('linkedservices');

/** A property below a linked service's typeProperties. */
export interface Switch {
  readonly key: string;
  readonly unsafe: readonly Scalar[];
  /** Only for these connectors; all that have the property if left out. */
  readonly connectors?: readonly string[];
  readonly severity?: Severity;
  /** Left out, it is unsafe as well; with `connectors` only. */
  readonly absent?: 'unsafe';
  /** What to write instead. */
  readonly fix: string;
  readonly because: string;
}

/** A weak switch that was found: the property that holds it, and how it is written. */
export interface Weakness {
  readonly at: Property;
  readonly written: string;
  readonly fix: string;
  readonly severity?: Severity;
  /** What of the text is weak, if it is a part. */
  readonly words?: string;
}

/** The switches that a linked service sets to something unsafe. */
export function weakSwitches(
  table: readonly Switch[],
  connector: string,
  properties: Property,
): readonly Weakness[] {
  return table.flatMap((row) => {
    if (row.connectors?.every((name) => name.toLowerCase() !== connector.toLowerCase())) return [];
    const at = unsafeAt(row, properties);
    if (at) return { at, written: `${row.key} is ${at.print()}`, fix: row.fix, ...rank(row.severity) };
    const absent = row.absent && properties.at(row.key).isAbsent();
    return absent
      ? { at: absent, written: `${row.key} is left out`, fix: row.fix, ...rank(row.severity) }
      : [];
  });
}

function unsafeAt({ key, unsafe }: Switch, properties: Property): Property | undefined {
  return properties.at(key).mayBe(unsafe) ?? properties.at(`connectionProperties.${key}`).mayBe(unsafe);
}

function rank(severity: Severity | undefined): { severity?: Severity } {
  return severity ? { severity } : {};
}

/** A key word of connection strings with the values that are unsafe, as a pattern of its own. */
export interface Word {
  readonly pattern: RegExp;
  /** Only for these connectors; all if left out. */
  readonly connectors?: readonly string[];
  readonly severity?: Severity;
  readonly fix: string;
}

/**
 * The pattern of `key=value` in a connection string or the query of an address; `keys` and `values` are alternatives.
 * The group is what a message may repeat.
 */
export function assignment(keys: string, values: string): RegExp {
  return new RegExp(
    `(?:^|[;?&"'\\uFFFC])\\s*((?:${keys})\\s*=\\s*(?:${values}))\\s*(?:$|[;&"'\\uFFFC])`,
    'i',
  );
}

/**
 * The key words that the connection string sets to something unsafe. Only the matched key and value are repeated: the
 * text may hold a password.
 */
export function weakWords(words: readonly Word[], text: Property): readonly Weakness[] {
  const known = gapped(text);
  if (!known.includes('=')) return [];
  const connector = text.resource.at('properties.type').text?.toLowerCase();
  return words.flatMap((word) => {
    if (word.connectors?.every((name) => name.toLowerCase() !== connector)) return [];
    const match = word.pattern.exec(known);
    const [, words = ''] = match ?? [];
    return match
      ? { at: text, words, written: `it says ${words}`, fix: word.fix, ...rank(word.severity) }
      : [];
  });
}

/** The connection strings of a linked service, or of a web app and its configuration. */
export function connectionStrings(properties: Property): readonly Property[] {
  return [...properties.strings()].filter(
    ({ path }) => /connectionstring/i.test(path) && !/parameters/i.test(path),
  );
}
