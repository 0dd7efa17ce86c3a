/** Shared access signatures, written in texts or made by list functions: when they end and what they allow. */
import type { Property, Resource, Value } from '@forearm/core';
import { GAP, gapped } from './gaps.ts';
import { isLongDuration, type Long, longSpan } from './lifetimes.ts';
import { IDS_AND_SWITCHES } from './resource-secrets.ts';
import { leavesOf } from './secret-leaves.ts';

/** What a signature says. It never carries the signature itself. */
export interface Signature {
  /** Where it is written, or the part of it that says when it ends. */
  readonly at: Property;
  /** The signature itself stands there too. */
  readonly hidden: boolean;
  /** Longer than a year, if it is. */
  readonly long: Long | undefined;
  /** No end is written and no policy of the account sets one. */
  readonly endless: boolean;
  /** Letters, in lower case: `rwdl`; empty when not known. */
  readonly permissions: string;
  /** `bfqt` of a signature for a whole account; empty for others. */
  readonly services: string;
  readonly resourceTypes: string;
  /** `b` for a blob, `c` for a container, …; empty for an account. */
  readonly resource: string;
}

const MAKERS = ['listAccountSas', 'listServiceSas'];
/** What a file must hold that writes a signature, or makes one. */
const mayWrite = (text: string): boolean => /[^a-z]s[ev]=(?:20\d\d-|\d{9})/i.test(text);
const mayMake = (text: string): boolean => /list(?:Account|Service)Sas/i.test(text);
const mayHold = (text: string): boolean => /s[ev]=/i.test(text);
/** Keys whose values are never texts of somebody's own, and costly to work out. */
const PLAIN = new Set([
  'type',
  'name',
  'id',
  'apiversion',
  'dependson',
  'scope',
  'condition',
  'location',
  'sku',
  'zones',
]);
/** Bound against hostile nesting. */
const DEEPEST = 60;
const KNOWN = new WeakMap<Resource, readonly Signature[]>();

/** The signatures in a resource, or in the parameters and outputs of a template. */
export function signaturesOf(resource: Resource): readonly Signature[] {
  const makes = resource.sourceMay(mayMake, 'own');
  if (resource.entered || IDS_AND_SWITCHES.test(resource.type)) return [];
  if (!makes && !resource.sourceMay(mayWrite, 'own')) return [];
  let found = KNOWN.get(resource);
  if (!found) {
    found = placesOf(resource)
      .filter(({ value }) => isWorth(value, makes, 0))
      .flatMap((place) => leavesOf(place, mayHold))
      .flatMap(({ property }) => [...written(property), ...(makes ? made(property) : [])]);
    KNOWN.set(resource, found);
  }
  return found;
}

/** Whether a value holds a text worth a look, or something unknown that may be a call. Nothing is built for those that do not. */
function isWorth(value: Value, makes: boolean, depth: number): boolean {
  if (depth > DEEPEST) return false;
  const next = (part: Value) => isWorth(part, makes, depth + 1);
  switch (value.kind) {
    case 'literal':
      return typeof value.value === 'string' && mayHold(value.value);
    case 'unknown':
      return makes || (value.parts ?? []).some(next);
    case 'oneOf':
      return value.options.some(next);
    case 'array':
      return value.items.some(next);
    case 'object':
      return [...value.properties].some(([key, member]) => !PLAIN.has(key) && next(member.value));
    default:
      return false;
  }
}

function placesOf(resource: Resource): readonly Property[] {
  if (resource.type !== 'template') return [resource.at('')];
  const parameters = resource.at('parameters').entries();
  const outputs = resource.at('outputs').entries();
  return [
    ...parameters.flatMap((one) => [one.at('defaultValue'), one.at('value')]),
    ...outputs.map((one) => one.at('value')),
  ];
}

function written(at: Property): readonly Signature[] {
  const text = gapped(at);
  if (!mayHold(text)) return [];
  return [...text.matchAll(/[^\s"'`<>\\^|]+/g)].flatMap(([word]) => read(word, at) ?? []);
}

/** Settings of a query, by lower-case name. */
type Settings = ReadonlyMap<string, string>;

function read(word: string, at: Property): Signature | undefined {
  if (!mayHold(word)) return undefined;
  const settings: Settings = new Map(
    [...word.matchAll(/(?:^|[?&;,=({[])([a-z]{2,5})=([^?&;,(){}[\]=]*)/gi)].map(
      ([, name = '', value = '']) => [
        name.toLowerCase(),
        value.replaceAll('%3A', ':').replaceAll('%3a', ':'),
      ],
    ),
  );
  const known = (name: string) => {
    const value = settings.get(name);
    return value === undefined || value.includes(GAP) ? undefined : value;
  };
  const version = known('sv');
  const has = (...names: readonly string[]) => names.some((name) => settings.has(name));
  const isStorage = /^20\d\d-\d\d-\d\d$/.test(version ?? '')
    ? has('sp', 'si', 'sig', 'se')
    : /^20\d\d-/.test(known('se') ?? '') && has('sp') && has('sr', 'ss');
  const isBus = /^\d{9,12}$/.test(known('se') ?? '') && has('skn', 'sr');
  if (!isStorage && !isBus) return undefined;
  const end = known('se');
  const since = isStorage && version?.includes('-') ? version : undefined;
  return {
    at,
    hidden: settings.has('sig'),
    long: end === undefined ? undefined : longSpan({ start: known('st'), since, end }),
    endless: !settings.has('se') && !settings.has('si') && settings.has('sp') && !word.includes(GAP),
    permissions: (known('sp') ?? '').toLowerCase(),
    services: (known('ss') ?? '').toLowerCase(),
    resourceTypes: (known('srt') ?? '').toLowerCase(),
    resource: isStorage ? (known('sr') ?? '').toLowerCase() : '',
  };
}

/** Signatures that the deployment makes: `listAccountSas(…, { signedExpiry: '2099-12-31' })`. */
function made(at: Property): readonly Signature[] {
  return at.calls(...MAKERS).flatMap((given) => {
    const settings = given.find((argument) => argument.value.kind === 'object');
    if (!settings) return [];
    const text = (key: string) => settings.at(key).text;
    const version = given.find((argument) => /^\d{4}-\d\d-\d\d/.test(argument.text ?? ''))?.text;
    const end = settings.at('signedExpiry');
    return {
      at: end,
      hidden: false,
      long: longEnd(end, text('signedStart'), version),
      endless: false,
      permissions: (text('signedPermission') ?? '').toLowerCase(),
      services: (text('signedServices') ?? '').toLowerCase(),
      resourceTypes: (text('signedResourceTypes') ?? '').toLowerCase(),
      resource: (text('signedResource') ?? '').toLowerCase(),
    };
  });
}

function longEnd(end: Property, start: string | undefined, since: string | undefined): Long | undefined {
  if (end.text !== undefined) return longSpan({ start, since, end: end.text });
  const added = end.calls('dateTimeAdd').find(([, duration]) => isLongDuration(duration?.text ?? ''));
  return added && { time: `for ${added[1]?.text}`, guessed: false };
}
