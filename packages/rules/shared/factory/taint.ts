/** Secrets under way: what they are, where they come from, what they went through. */
import type { Property, Resource } from '@forearm/core';
import { embeddedSecret, isOpenName } from '../secret-verdicts.ts';
import { secretName } from '../secrets/index.ts';
import type { Source } from './addresses.ts';
import { globalsOf } from './sources.ts';
import type { Step } from './steps.ts';

/** One stop on a secret's way. */
export interface Stop {
  readonly property: Property;
  readonly message: string;
}

/** A secret under way. */
export interface Taint {
  readonly what: string;
  /** Where it comes from and what it went through, in that order. */
  readonly way: readonly Stop[];
  /** It counts as a secret where it is kept or declared, and its name says otherwise. */
  readonly doubtful?: boolean;
}

/** Longer ways are cut: they are for people. */
const LONGEST = 12;
/** What activities are called that read settings which somebody keeps beside the secrets. */
const SETTING =
  /user ?name|\buid\b|url|server|database|host|location|endpoint|identity|\b(?:tenant|client|app|application|subscription)[ _-]?id\b/i;
/** What such a setting is called in the vault. */
const SETTING_SECRET =
  /\/secrets\/[^/?]*(?:user-?name|ur[il]|host|server|endpoint|(?:tenant|client|app|subscription)-?id)\/?(?:\?|$)/i;
const SECRET = /pass|pwd|secret|key|token|connection|credential/i;

/** What parameters are called that are passed secretly and are no secret. */
const SETTING_PARAMETER = /group|schema|table|region|path|folder|date|environment|sku$|size$|tier$/i;

function isSetting(name: string): boolean {
  if (secretName(name) === 'strong') return false;
  return isOpenName(name) || SETTING.test(name) || SETTING_PARAMETER.test(name);
}

/** The secret that an activity answers with. */
export function sourceTaint(step: Step, { what, doubtful }: Pick<Source, 'what' | 'doubtful'>): Taint {
  const told = step.name.replaceAll(/akv|key ?vault|from (?:the )?vault/gi, '');
  const setting = SETTING.test(told) || SETTING_SECRET.test(step.at.at('typeProperties.url').text ?? '');
  return {
    what,
    doubtful: doubtful === true || (setting && !SECRET.test(told)),
    way: [{ property: step.at.at('name'), message: `'${step.name}' reads ${what}.` }],
  };
}

/** The secret after one more step. */
export function extended(taint: Taint, step: Step, message: string): Taint {
  if (taint.way.length >= LONGEST) return taint;
  return { ...taint, way: [...taint.way, { property: step.at.at('name'), message }] };
}

/** Remembers the surest secret under a name; true when that is news. */
export function remember(known: Map<string, Taint>, name: string, taint: Taint): boolean {
  const before = known.get(name);
  if (before && (!before.doubtful || taint.doubtful)) return false;
  known.set(name, taint);
  return true;
}

/** The parameters that are declared as secrets, or hold one that is written in their default. */
export function parameterTaints(pipeline: Resource): Map<string, Taint> {
  const found = writtenTaints(pipeline.at('properties.parameters').entries(), 'defaultValue');
  for (const one of pipeline.at('properties.parameters').entries()) {
    if (!one.at('type').mayBe(['SecureString', 'SecureObject'])) continue;
    const way = [{ property: one.at('type'), message: `'${one.key}' is declared as a secret.` }];
    const doubtful = isSetting(one.key);
    found.set(one.key.toLowerCase(), { what: `the secure parameter '${one.key}'`, way, doubtful });
  }
  return found;
}

/** The variables that start with a secret. */
export function variableTaints(pipeline: Resource): Map<string, Taint> {
  return writtenTaints(pipeline.at('properties.variables').entries(), 'defaultValue');
}

/** The global parameters that hold a secret. */
export function globalTaints(pipeline: Resource): Map<string, Taint> {
  return writtenTaints(globalsOf(pipeline), 'value');
}

/** Signed addresses and other secrets that show by their shape, by the lower-cased name of what holds them. */
function writtenTaints(declared: readonly Property[], member: string): Map<string, Taint> {
  const found = new Map<string, Taint>();
  for (const one of declared) {
    const taint = writtenTaint(one.at(member), one.key, one.at('type'));
    if (taint) found.set(one.key.toLowerCase(), taint);
  }
  return found;
}

/** The secret that is written in a property. Its way begins beside it: places with secrets in them are not shown. */
export function writtenTaint(property: Property, name: string, beside: Property): Taint | undefined {
  const verdict = property.text === undefined ? undefined : embeddedSecret(property);
  if (!verdict || verdict.certainty === 'weak') return undefined;
  return {
    what: `the ${verdict.title} in '${name}'`,
    way: [
      { property: beside, message: `'${name}' holds a ${verdict.title}.`.replace(/ a (?=[aeio])/i, ' an ') },
    ],
  };
}
