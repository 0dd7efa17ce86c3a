/** Activities whose answer is a secret, and settings in which a value is a secret wherever it comes from. */
import type { Property, Resource } from '@forearm/core';
import type { Step } from './steps.ts';

/** A kind of answer that holds a secret. */
export interface Source {
  /** For messages: "the Key Vault secret". */
  readonly what: string;
  /** Whether reading this path of the activity (`output.value`) gives the secret. */
  readonly gives: { test(path: string): boolean };
}

const VAULT: Source = {
  what: 'a Key Vault secret',
  gives: /^output(?:$|\.(?:value|response|\*)(?:$|\.))/,
};
const TOKEN: Source = {
  what: 'an access token',
  gives: /^output(?:$|\.(?:response|\*)$|\..*token)/,
};
const KEYS: Source = {
  what: 'the keys of an Azure resource',
  gives: /^output(?:$|\..*(?:key|secret|token|password|connectionstring|value))/,
};

/** A path that is a token by its standard name, whatever activity it is read from. */
export const TOKEN_PATH = /^output\.(?:.*\.)?(?:access_?token|id_token|refresh_token|client_secret)$/;

interface Address {
  readonly source: Source;
  readonly url: RegExp;
}

/** Key Vault: `/secrets/<name>` and not the list of names; token endpoints of Entra; `list…` calls of the management API. */
const ADDRESSES: readonly Address[] = [
  { source: VAULT, url: /\.vault\.(?:azure\.net|azure\.cn|usgovcloudapi\.net)\/+secrets\/+[^/?\s]/i },
  {
    source: TOKEN,
    url: /(?:login\.(?:microsoftonline\.com|windows\.net|microsoftonline\.us|chinacloudapi\.cn)\/.*token|\/oauth2?\/(?:v\d(?:\.\d)?\/)?token)\b/i,
  },
  {
    source: KEYS,
    url: /\/providers\/.*\/list(?:keys|authkeys|credentials|connectionstrings|secrets|accountsas|servicesas|adminkeys)\b/i,
  },
];
const WEB = new Set(['webactivity', 'webhook']);
/** What stands for an unknown part of an address. */
const GAP = '\uFFFC';

/** What the answer of an activity holds, judged by the address that it calls. */
export function sourceOf(step: Step, pipeline: Resource): Source | undefined {
  if (!WEB.has(step.type)) return undefined;
  const properties = step.at.at('typeProperties');
  if (properties.at('method').is(['DELETE', 'HEAD'])) return undefined;
  const url = addressOf(properties.at('url'), pipeline);
  const known = ADDRESSES.find((address) => address.url.test(url));
  if (known) return known.source;
  return asksVault(properties, url) ? VAULT : undefined;
}

/** The vault's name is often a variable: the audience of the sign-in says what is asked. */
function asksVault(properties: Property, url: string): boolean {
  const audience = properties.at('authentication.resource').text ?? '';
  if (!/^https:\/\/vault\.azure\.net\/?$/i.test(audience)) return false;
  // The address of a secret that another activity found, or a list of names without one.
  if (
    properties
      .at('url')
      .mentions()
      .some(({ of }) => of === 'activity')
  )
    return false;
  return url.includes('/secrets/') || !/\/(?:keys|certificates)\/|\/secrets\/?(?:\?|$)/i.test(url);
}

/** The known parts of an address; a variable that has a default is worth it. */
function addressOf(url: Property, pipeline: Resource): string {
  const text = url.parts.map((part) => part ?? GAP).join('');
  const first = url.mentions()[0];
  if (!text.startsWith(GAP) || first?.of !== 'variable') return text || GAP;
  const start = pipeline.at(`properties.variables.${first.name}.defaultValue`).text ?? GAP;
  return start + text.slice(1);
}

/** Headers that carry nothing but a credential: `Authorization`, `x-functions-key`, `Ocp-Apim-Subscription-Key`, `PRIVATE-TOKEN`. */
const CREDENTIAL_HEADER = /(?:^|[-_])(?:authori[sz]ation|auth|apikey|key|token|secret|password)$/i;
const OTHER_HEADER = /csrf|xsrf|idempotency|partition|routing|cache|correlation/i;
const CREDENTIAL_IN_TEXT =
  /(?:client_secret|clientsecret|password|authorization)["']?[ \t]*[=:][ \t]*["']?(?:bearer |basic )?\uFFFC/i;
/** Where an activity writes requests of its own making. */
const REQUEST_TEXTS = ['body', 'source.additionalHeaders', 'source.requestBody'];

/** A setting of the activity that holds a computed credential because of where it stands. */
export function credentialPlace(step: Step): Property | undefined {
  const properties = step.at.at('typeProperties');
  return credentialHeader(step) ?? REQUEST_TEXTS.map((path) => properties.at(path)).find(holdsCredential);
}

/** A header whose computed value is nothing but a credential. */
export function credentialHeader(step: Step): Property | undefined {
  const properties = step.at.at('typeProperties');
  const headers = ['headers', 'source.additionalHeaders'].flatMap((path) => properties.at(path).entries());
  return headers.find(
    (one) => CREDENTIAL_HEADER.test(one.key) && !OTHER_HEADER.test(one.key) && isComputed(one),
  );
}

function isComputed(property: Property): boolean {
  return property.mentions().length > 0;
}

function holdsCredential(property: Property): boolean {
  return isComputed(property) && CREDENTIAL_IN_TEXT.test(property.parts.map((part) => part ?? GAP).join(''));
}
