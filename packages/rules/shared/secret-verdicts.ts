/** Is a secret written in this property? The rules on secrets share these judgements, so that one value gets one answer. */
import { Mark, type Property, type ReportOptions, type Severity } from '@forearm/core';
import { isSecretName } from './remembered.ts';
import { whereSecretIsWritten } from './secret-defaults.ts';
import {
  type Certainty,
  isSecretLiteral,
  mayHoldSecret,
  recogniseParts,
  secretName,
} from './secrets/index.ts';

/** A secret that is written in a property. */
export interface Verdict {
  /** Narrowed to the value that holds it, or to the default of a parameter that it is taken from. */
  readonly property: Property;
  readonly certainty: Certainty;
  /** What it is, for a message: `storage account key`. */
  readonly title: string;
  /** The secret itself, to tell which part of a text that was put together holds it; never to be shown. */
  readonly words?: string;
}

const SEVERITY: Readonly<Record<Certainty, Severity>> = {
  certain: 'critical',
  likely: 'high',
  weak: 'medium',
};
const ORDER: readonly Certainty[] = ['certain', 'likely', 'weak'];

/** Severity by certainty, what may be a sample counts as judged by its shape; and which part it is about. */
export function sureness({
  certainty,
  words,
}: Verdict): Pick<ReportOptions, 'severity' | 'heuristic' | 'words'> {
  return { severity: SEVERITY[certainty], heuristic: certainty === 'weak', ...(words ? { words } : {}) };
}

/** The surest secret that can be recognised in a text, whatever the property is called. */
export function embeddedSecret(property: Property): Verdict | undefined {
  const parts = writtenParts(property);
  if (parts.length === 0 || !mayHoldSecret(parts.map((part) => part ?? ' ').join(''))) return undefined;
  const { found } = recogniseParts(parts);
  const best = ORDER.flatMap((certainty) => found.find((item) => item.certainty === certainty) ?? [])[0];
  const words = best && parts[best.part]?.slice(best.start, best.end);
  if (!best) return undefined;
  const { certainty, title } = best;
  return { property: whereSecretIsWritten(property), certainty, title, ...(words ? { words } : {}) };
}

/** Known parts of a text; a part that came through a secure parameter is somebody else's finding. */
function writtenParts(property: Property): readonly (string | undefined)[] {
  const { value } = property;
  if (value.kind !== 'unknown' || !value.parts) return property.parts;
  const parts = value.parts;
  return property.parts.map((text, i) => (parts[i] && isSecretPart(parts[i]) ? undefined : text));
}

function isSecretPart(part: Property['value']): boolean {
  return part.kind === 'literal' && (part.marks & Mark.secret) !== 0 && part.origin.from !== undefined;
}

/** A whole value that is a secret because of where it stands: `typed` a secret's place, `named` only its name says so. */
export function literalSecret(property: Property, sink: 'typed' | 'named'): Verdict | undefined {
  const bad = property.mayBe(
    (value) => typeof value === 'string' && isSecretLiteral(value, sink) === 'secret',
  );
  if (!bad) return undefined;
  // A word or number at a secret's place is used as the secret, but is more often a sample, or none.
  const ask = sink === 'typed' ? 'named' : 'free';
  const certainty = isSecretLiteral(bad.text ?? '', ask) === 'secret' ? 'likely' : 'weak';
  return { property: bad, certainty, title: 'literal secret' };
}

/** Names of texts in which a secret may stand: what of them is secret is for `embeddedSecret` to say. */
const COMPOSITE = /conn(?:ection)?str(?:ing)?s?$|sasur[il]$|connectionuri$|protectedsettings$/;

/** A whole value that is a secret because its name promises one. */
export function namedSecret(property: Property, name: string): Verdict | undefined {
  if (!isSecretName(name)) return undefined;
  if (COMPOSITE.test(name.toLowerCase().replace(/[^a-z]/g, ''))) return undefined;
  return literalSecret(property, 'named');
}

/** Names of what is often passed secretly and is no secret: who signs in, where, and with which certificate. */
const OPEN_NAME = /(?:user|user_?name|login|e?mail|address|tenant|scope|(?:id|name|thumbprint|uri|url)s?)$/i;

/** True when a name says that its value is no secret, even if the parameter's type is secure. */
export function isOpenName(name: string): boolean {
  return OPEN_NAME.test(name) && secretName(name) !== 'strong';
}

/** Who reports a value: a secure parameter's default and a parameter file have rules of their own. */
export function writtenIn(property: Property): 'here' | 'secure default' | 'parameter file' {
  const how = lastHop(property);
  if (how === 'parameter file') return 'parameter file';
  if (!property.secret) return 'here';
  return how === 'literal' ? 'here' : 'secure default';
}

function lastHop(property: Property): string {
  let { origin } = property.value;
  while (origin.from) origin = origin.from;
  return origin.how;
}

/** Names (lower-case) of the parameters that a value came through. */
export function parameterNames(property: Property): readonly string[] {
  const { value } = property;
  const values = value.kind === 'unknown' && value.parts ? [value, ...value.parts] : [value];
  const names: string[] = [];
  for (const { origin } of values)
    for (let at: typeof origin | undefined = origin; at; at = at.from)
      if (at.how === 'parameter' && at.name !== undefined) names.push(at.name.toLowerCase());
  return names;
}
