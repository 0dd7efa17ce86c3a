/** Activities whose answer is a secret, and settings in which a value is a secret wherever it comes from. */
import type { Mention, Property, Resource } from '@forearm/core';
import { GAP, gapped } from '../gaps.ts';
import { secretName } from '../secrets/index.ts';
import {
  answerOf,
  isHarmless,
  isVaultSecret,
  mayBeVaultSecret,
  type Source,
  TOKEN,
  VAULT,
} from './addresses.ts';
import type { Step } from './steps.ts';

/** A path that is a token by its standard name, whatever activity it is read from. */
export const TOKEN_PATH = /^output\.(?:.*\.)?(?:access_?token|id_token|refresh_token|client_secret)$/;

const WEB = new Set(['webactivity', 'webhook']);

/** What the answer of an activity holds, judged by the address that it calls and by what it sends there. */
export function sourceOf(step: Step, pipeline: Resource): Source | undefined {
  const properties = step.at.at('typeProperties');
  if (step.type === 'azurefunctionactivity') return functionAnswer(properties.at('functionName').text ?? '');
  if (!WEB.has(step.type)) return undefined;
  const method = properties.at('method').text?.toUpperCase();
  if (method === 'DELETE' || method === 'HEAD') return undefined;
  const url = addressOf(properties.at('url'), pipeline);
  const known = [url, ...choicesOf(properties.at('url'))].map((one) => answerOf(one, method)).find(Boolean);
  if (known) return known;
  if (asksForToken(properties.at('body'))) return TOKEN;
  return method !== 'PATCH' && asksVault(properties, url) ? VAULT : undefined;
}

/** Functions are called what they do: `GetAccessToken`, `fetch-storage-key`. */
const GIVES_SECRET =
  /^(?:get|generate|create|issue|fetch|read|retrieve|acquire)\w*?(?:token|secret|password|sas|sas_?ur[il]|(?:access|api|storage|account|function|encryption)[_-]?key)s?$/i;

function functionAnswer(name: string): Source | undefined {
  return GIVES_SECRET.test(name.replaceAll('-', ''))
    ? { ...TOKEN, what: 'a secret', doubtful: true }
    : undefined;
}

/** OAuth asks for a token with a `grant_type`, in a form or in JSON. */
function asksForToken(body: Property): boolean {
  if (!body.at('grant_type').absent && body.value.kind === 'object') return true;
  return /\bgrant_type["']?\s?[=:]/i.test(gapped(body));
}

/** The vault's name is often a variable: the audience of the sign-in says what is asked. */
function asksVault(properties: Property, url: string): boolean {
  const audience = properties.at('authentication.resource').text ?? '';
  // The address of a list's next page, or of a secret that another activity found.
  const found = properties
    .at('url')
    .mentions()
    .some(({ of }) => of === 'activity');
  return !found && mayBeVaultSecret(audience, url);
}

/** The known parts of an address; a variable or global parameter that has a value is worth it. */
export function addressOf(url: Property, pipeline: Resource): string {
  const { parts } = url;
  const mentions = url.mentions();
  const aligned = parts.filter((part) => part === undefined).length === mentions.length;
  let next = 0;
  const text = parts.map((part) => part ?? (aligned ? knownValue(mentions[next++], pipeline) : GAP)).join('');
  return text || (mentions[0] && mentions.length === 1 ? knownValue(mentions[0], pipeline) : GAP);
}

/** What an address is chosen from, or made of by replacing parts. */
function choicesOf(url: Property): readonly string[] {
  const choices = url.value.kind === 'oneOf' ? [...url.strings()] : [];
  const patterns = url.calls('replace', 'if').flat();
  return [...choices, ...patterns].map(gapped);
}

function knownValue(mention: Mention | undefined, pipeline: Resource): string {
  if (mention?.of === 'variable')
    return pipeline.at(`properties.variables.${mention.name}.defaultValue`).text ?? GAP;
  if (mention?.of === 'global') return globalValue(mention.name, pipeline)?.text ?? GAP;
  return GAP;
}

const GLOBALS = [
  ['Microsoft.DataFactory/factories', 'properties.globalParameters'],
  ['Microsoft.DataFactory/factories/globalParameters', 'properties'],
] as const;

/** Every global parameter of the estate: its value stands at `value`. */
export function globalsOf(pipeline: Resource): readonly Property[] {
  return GLOBALS.flatMap(([type, path]) => pipeline.others(type).flatMap((one) => one.at(path).entries()));
}

function globalValue(name: string, pipeline: Resource): Property | undefined {
  return globalsOf(pipeline)
    .find(({ key }) => key.toLowerCase() === name)
    ?.at('value');
}

/** Headers that carry nothing but a credential: `Authorization`, `x-functions-key`, `Ocp-Apim-Subscription-Key`, `PRIVATE-TOKEN`. */
const CREDENTIAL_HEADER = /(?:^|[-_])(?:authori[sz]ation|auth|apikey|key|token|secret|password|cookie)$/i;
const OTHER_HEADER = /csrf|xsrf|idempotency|partition|routing|cache|correlation/i;
const CREDENTIAL_IN_TEXT =
  /(?:client_secret|clientsecret|password|authorization)["']?[ \t]*[=:][ \t]*["']?(?:bearer |basic )?\uFFFC/i;
/** Where an activity writes requests of its own making. */
const REQUEST_TEXTS = [
  'body',
  'source.additionalHeaders',
  'source.requestBody',
  'source.storeSettings.additionalHeaders',
  'source.storeSettings.requestBody',
];
/** Where an activity names its headers one by one. */
const HEADERS = ['headers', 'source.additionalHeaders'];

/** A setting that holds a computed credential because of where it stands, and what of it is the credential. */
export interface Credential {
  readonly at: Property;
  readonly mentions: readonly Mention[];
}

/** The settings of an activity that hold computed credentials. */
export function credentialsOf(step: Step, pipeline: Resource): readonly Credential[] {
  const properties = step.at.at('typeProperties');
  const headers = HEADERS.flatMap((path) => properties.at(path).entries()).filter(
    ({ key }) => CREDENTIAL_HEADER.test(key) && !OTHER_HEADER.test(key),
  );
  const fields = properties
    .at('body')
    .entries()
    .filter(({ key }) => secretName(key) === 'strong');
  const texts = REQUEST_TEXTS.map((path) => properties.at(path)).flatMap((at) => inText(at));
  const whole = [...headers, ...fields, ...storedIn(step, properties, pipeline)];
  const alone = whole.map((at) => ({ at, mentions: tellingOf(at.mentions()) }));
  return [...alone, ...texts].filter(({ at }) => at.mentions().length > 0);
}

/** A new secret on its way into a vault. */
function storedIn(step: Step, properties: Property, pipeline: Resource): readonly Property[] {
  if (!WEB.has(step.type) || properties.at('method').text?.toUpperCase() !== 'PUT') return [];
  const body = properties.at('body');
  if (!isVaultSecret(addressOf(properties.at('url'), pipeline))) return [];
  return [body.value.kind === 'object' ? body.at('value') : body];
}

/** What stands behind `client_secret=` in a text that the activity puts together. */
function inText(at: Property): readonly Credential[] {
  const text = gapped(at);
  const found = CREDENTIAL_IN_TEXT.exec(text);
  if (!found) return [];
  const mentions = at.mentions();
  const gaps = text.split(GAP).length - 1;
  const before = text.slice(0, found.index + found[0].length - 1).split(GAP).length - 1;
  const one = gaps === mentions.length ? mentions[before] : undefined;
  return [{ at, mentions: one ? [one] : [] }];
}

/** Of several parts of a credential (a user name, a scheme) those that are called a secret; of one, that. */
export function tellingOf(mentions: readonly Mention[]): readonly Mention[] {
  const able = mentions.filter(({ of, path }) => of !== 'item' && !isHarmless(path));
  const keys = new Set(able.map(({ of, name, path }) => `${of} ${name.toLowerCase()} ${path}`));
  if (keys.size < 2) return able.slice(0, 1);
  return able.filter(({ name, path }) => secretName(path.split('.').at(-1) || name) === 'strong');
}
