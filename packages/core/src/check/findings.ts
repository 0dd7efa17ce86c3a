/** Judgements to findings: places resolved, hops told, ignores applied. */
import type { Finding, Related } from '../model/finding.ts';
import type { IgnoreMark } from '../model/unit.ts';
import type { Hop, Origin } from '../model/value.ts';
import { detached } from '../text/detached.ts';
import type { Place, SourceFile } from '../text/source-file.ts';
import { fingerprint, hash64 } from './fingerprint.ts';
import { findIgnore, ignoreKey } from './ignore.ts';
import { locate, locateWithFrame, type SecretPlaces } from './locate.ts';
import type { Judgement } from './run.ts';

const HOPS: Readonly<Record<Hop, (name: string) => string>> = {
  literal: () => 'It is used here.',
  expression: () => 'It is used in this expression.',
  variable: (name) => `It goes through the variable '${name}'.`,
  parameter: (name) => `It goes through the parameter '${name}'.`,
  'parameter default': (name) => `It is the default of the parameter '${name}'.`,
  'module default': (name) =>
    `It is the default of the module's parameter '${name}', which the caller leaves in force.`,
  'parameter file': (name) => `The parameter file gives '${name}'.`,
  'module argument': (name) => `It is handed to the module's parameter '${name}'.`,
  output: (name) => `It is the output '${name}'.`,
  'loop item': () => 'It is an item of a loop.',
  function: (name) => `It goes through the function '${name}'.`,
};

/** A finding and what merging it with its likes needs. */
export interface Draft {
  readonly finding: Finding;
  /** Findings with the same key are one. */
  readonly key: string;
  /** Files that any of its places lies in. */
  readonly files: ReadonlySet<string>;
  /** The place of a secret: of the rules that report one, one speaks. */
  readonly secretAt: string | undefined;
  /** A hash of what is written at the finding's place: equal in copies of the same content. */
  readonly content: string;
}

/** How much of a text tells it from others. */
const TELLING_LENGTH = 400;

/** Turns the judgements of one estate into findings. `under` is the parameter set's label, if any. */
export function drafts(
  judgements: readonly Judgement[],
  ignores: readonly IgnoreMark[],
  used: Set<string>,
  under: string | undefined,
): readonly Draft[] {
  const secrets = secretPlaces(judgements);
  return judgements.map((judgement) => draft(judgement, secrets, ignores, used, under));
}

function secretPlaces(judgements: readonly Judgement[]): SecretPlaces {
  const places = new Map<SourceFile, Place[]>();
  for (const { hidden, origin, secret } of judgements) {
    if (!secret && !hidden) continue;
    for (let at: Origin | undefined = origin; at; at = at.from)
      if (!at.from) places.set(at.place.file, [...(places.get(at.place.file) ?? []), at.place]);
  }
  return places;
}

function draft(
  judgement: Judgement,
  secrets: SecretPlaces,
  ignores: readonly IgnoreMark[],
  used: Set<string>,
  under: string | undefined,
): Draft {
  const { resource, rule, path } = judgement;
  const whole = chainOf(judgement.origin);
  const chain = whole.filter(({ place }) => !place.file.foreign);
  const outside = chain.length === 0;
  const primary = chain.at(-1)?.place ?? callersOf(judgement)[0] ?? (whole[0] as Origin).place;
  const location = locateWithFrame(primary, secrets);
  const places = placesOf(judgement, chain);
  const ignore = findIgnore(rule.id, places, ignores);
  if (ignore) used.add(ignoreKey(ignore));
  const finding: Finding = {
    rule: rule.id,
    severity: judgement.severity,
    confidence: judgement.confidence,
    message: detached(judgement.message),
    location,
    resource: { type: detached(resource.type), name: detached(resource.name) },
    path: detached(path),
    related: relatedOf(judgement, chain, primary),
    fix: judgement.fix,
    fingerprint: fingerprint(rule.id, location.file, resource.type, resource.name, path),
    under: under === undefined ? [] : [under],
    ignored: ignore ? { by: 'comment', reason: ignore.reason } : null,
  };
  const inside = outside ? `|${resource.type}|${resource.name}|${path}` : '';
  const where = `${location.file}|${primary.start}|${primary.end}${inside}`;
  const at = `${rule.id}|${where}`;
  const key = judgement.missing ? `${at}|${path.replace(/\[\d+\]/g, '[]')}` : at;
  const secretAt = judgement.secret ? where : undefined;
  const files = new Set(places.map((place) => place.file.path));
  return {
    finding,
    key: detached(key),
    files,
    secretAt: secretAt && detached(secretAt),
    // Where something is missing, what stands there instead (a name, a bracket) says nothing.
    content: judgement.missing ? '' : contentAt(primary),
  };
}

function contentAt({ file, start, end }: Place): string {
  return hash64(`${end - start}|${file.text.slice(start, Math.min(end, start + TELLING_LENGTH))}`);
}

function chainOf(origin: Origin): readonly Origin[] {
  const chain: Origin[] = [];
  for (let at: Origin | undefined = origin; at; at = at.from) chain.push(at);
  return chain;
}

/** Places of the workspace that an ignore may cover: for what a registry module does, also the statement that deploys it. */
function placesOf(judgement: Judgement, chain: readonly Origin[]): readonly Place[] {
  const places = [...chain.map((origin) => origin.place), judgement.resource.anchor];
  const [caller] = judgement.resource.anchor.file.foreign ? callersOf(judgement) : [];
  return (caller ? [...places, caller] : places).filter(({ file }) => !file.foreign);
}

function relatedOf(judgement: Judgement, chain: readonly Origin[], primary: Place): readonly Related[] {
  const related: Related[] = [];
  const add = (place: Place, message: string) => {
    const same = (a: Place) => a.file === place.file && a.start === place.start && a.end === place.end;
    if (place.file.foreign || same(primary) || related.some((r) => sameLocation(r, place))) return;
    related.push({ ...locate(place), message: detached(message) });
  };
  for (const origin of chain) add(origin.place, HOPS[origin.how](origin.name ?? ''));
  for (const { place, message } of judgement.see) add(place, message);
  for (const place of callersOf(judgement)) add(place, 'It is deployed by this module.');
  return related;
}

function sameLocation(related: Related, place: Place): boolean {
  const at = locate(place);
  return (
    related.file === at.file && related.startLine === at.startLine && related.startColumn === at.startColumn
  );
}

/** The statements that deploy the resource's template, nearest first; of the workspace only. */
function callersOf(judgement: Judgement): readonly Place[] {
  const places: Place[] = [];
  let caller = judgement.resource.instance?.deployment.input.caller;
  while (caller) {
    if (!caller.place.file.foreign) places.push(caller.place);
    caller = caller.deployment.input.caller;
  }
  return places;
}
