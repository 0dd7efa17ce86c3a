/** What the answers to well-known addresses hold: secrets of a vault, tokens, keys of Azure resources. */

/** A kind of answer that holds a secret. */
export interface Source {
  /** For messages: "a Key Vault secret". */
  readonly what: string;
  /** Whether reading this path of the activity (`output.value`) gives the secret. */
  readonly gives: (path: string) => boolean;
  /** Only a name says so. */
  readonly doubtful?: boolean;
}

/** An address and what answers there. `GAP` stands for a part of it that is not known. */
interface Address {
  readonly source: Source;
  readonly url: RegExp;
  /** The same address with something else behind it. */
  readonly not?: RegExp;
  /** Other methods answer without the secret; any method when left out. */
  readonly methods?: readonly string[];
}

/** Members of answers that lie beside the secret and tell nothing of it. */
const HARMLESS =
  /(?:^|\.)(?:(?:errors?|attributes|tags|adfwebactivityresponseheaders)(?:\.|$)|(?:id|expires?_?(?:in|on|at)?|expires_?in_?seconds|expiration\w*|ext_expires_in|token_?type|not_?before|issued_?at|scopes?|resource|instance_url|status\w*|content_?type|kid|managed|key_?name|permissions|creation_?time|executionduration|durationinqueue|billingreference|effectiveintegrationruntime)$)/;

/** Whether a path leads to what is known not to be the secret. */
export function isHarmless(path: string): boolean {
  return HARMLESS.test(path);
}

/** Any of it, all of it, or a member that says so; the whole activity holds its output. */
function giving(members: RegExp): Source['gives'] {
  return (path) =>
    !isHarmless(path) &&
    (path === '' || path === 'output' || (path.startsWith('output.') && members.test(path.slice(7))));
}

/** What vaults answer. */
export const VAULT: Source = {
  what: 'a Key Vault secret',
  gives: giving(/^(?:value|response|\*)(?:$|\.)/),
};
/** What those answer who hand out tokens. */
export const TOKEN: Source = {
  what: 'an access token',
  gives: giving(/^(?:response|\*)$|token|jwt|session/),
};
const KEYS: Source = {
  what: 'the keys of an Azure resource',
  gives: giving(/key|secret|token|password|connectionstring|value|sas|^(?:response|\*)$/),
};
const DECRYPTED: Source = { what: 'what Key Vault has decrypted', gives: VAULT.gives };
const CALLBACK: Source = {
  what: 'the signed address of a Logic App',
  gives: giving(/^(?:value|queries|response|\*)(?:$|\.)/),
};

/** Hosts of vaults in all clouds, https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates */
const VAULT_HOST = String.raw`\.vault\.(?:azure\.net|azure\.cn|usgovcloudapi\.net|microsoftazure\.de)(?::443)?`;
/** Lists of secrets and of their versions, and what is deleted: names and dates only. */
const NO_VALUE = /\/secrets\/*(?:\?|$)|\/secrets\/+[^/?\s]+\/+versions\b|\/(?:deletedsecrets|deletedkeys)\b/i;
const READS = ['GET', 'PUT'];

const ADDRESSES: readonly Address[] = [
  { source: VAULT, url: new RegExp(`${VAULT_HOST}/+secrets/+[^/?\\s]`, 'i'), not: NO_VALUE, methods: READS },
  // A host that is not known: the api version is the vault's, not the management API's.
  {
    source: VAULT,
    url: /^(?:https:\/\/)?\uFFFC\/*secrets\/+[^?\s]+\?api-version=(?:7\.|2016-10-01)/i,
    not: NO_VALUE,
    methods: READS,
  },
  {
    source: DECRYPTED,
    url: /\.(?:vault|managedhsm)\.(?:azure\.net|azure\.cn|usgovcloudapi\.net)(?::443)?\/+keys\/[^?\s]{0,1000}\/(?:decrypt|unwrapkey)\b/i,
  },
  {
    source: TOKEN,
    url: /login\.(?:partner\.)?(?:microsoftonline\.(?:com|us|de|cn)|windows\.net|chinacloudapi\.cn)\/\S{0,1000}token/i,
  },
  {
    source: TOKEN,
    url: /accounts\.accesscontrol\.(?:windows\.net|chinacloudapi\.cn)\/\S{0,1000}tokens\/oauth/i,
  },
  {
    source: TOKEN,
    url: /\/oauth2?(?:\/v?\d(?:\.\d)?)?\/(?:access_?)?token\b|\/token\.oauth2\b|\/api\/2\.0\/token\/create\b/i,
  },
  {
    source: TOKEN,
    url: /\/(?:(?:access|auth|get|generate|create|issue)[_-]?)?token\/?(?:\?|$)/i,
    methods: ['POST', 'GET'],
  },
  {
    source: TOKEN,
    url: /\/(?:sign-?in|log-?in|authenticate)\/?(?:\?|$)/i,
    methods: ['POST'],
  },
  { source: CALLBACK, url: /\/providers\/microsoft\.logic\/\S{0,1000}\/listcallbackurl\b/i },
  {
    source: KEYS,
    url: /\/providers\/\S{0,1000}\/(?:list(?:keys|authkeys|credentials|connectionstrings|secrets|accountsas|servicesas|adminkeys|accesskeys)|regenerate(?:auth|admin)?keys?|begingetaccess)\b/i,
  },
];

/** What answers at an address, given the method (undefined when it is not known). */
export function answerOf(url: string, method: string | undefined): Source | undefined {
  return ADDRESSES.find(
    (one) =>
      one.url.test(url) &&
      !one.not?.test(url) &&
      (method === undefined || one.methods?.includes(method.toUpperCase()) !== false),
  )?.source;
}

const AUDIENCE =
  /^https:\/\/vault\.(?:azure\.net|azure\.cn|usgovcloudapi\.net|microsoftazure\.de)\/*(?:\.default)?$/i;
/** Keys and certificates are public, with a vault's audience or without. */
const PUBLIC = /\/(?:keys|certificates|storage)\/|\/(?:keys|certificates|storage)\/?(?:\?|$)/i;

/** Whether an address may be a vault's secret, when the audience of the sign-in says that a vault is asked. */
export function mayBeVaultSecret(audience: string, url: string): boolean {
  return AUDIENCE.test(audience) && !NO_VALUE.test(url) && !PUBLIC.test(url);
}

/** Whether an address is a secret in a vault, whatever is done with it. */
export function isVaultSecret(url: string): boolean {
  return answerOf(url, 'PUT') === VAULT;
}
