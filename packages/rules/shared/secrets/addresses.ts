/** Recognises secrets in addresses: `user:password@host`, signed URLs and keys among query parameters. */

import { entropy } from './bytes.ts';
import { QUERY_KEYS, SAMPLE_HOST, URI_SCHEMES } from './composites.ts';
import { isoDate } from './identify.ts';
import { judgeSecretPart } from './judge.ts';
import { isMonotonous, isSecretLiteral } from './literal.ts';
import { groupOf, secretsIn } from './matches.ts';
import { SAMPLE_INSIDE } from './placeholders.ts';
import { type Certainty, HOLE, type Recognised } from './types.ts';

const ORACLE_ADDRESS = /jdbc:oracle:thin:[^\s/@:]{1,64}\/(?<secret>[^\s@/]{1,128})@/dg;
const LONGEST_AUTHORITY = 400;

/** Passwords between scheme and host. */
export function recogniseUserInfo(text: string): readonly Recognised[] {
  const found: Recognised[] = [];
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    const authority = /^[^\s/?#"'<>\\`|,()]*/.exec(text.slice(at + 3, at + 3 + LONGEST_AUTHORITY))?.[0] ?? '';
    const host = authority.lastIndexOf('@');
    const colon = authority.indexOf(':');
    if (host < 0 || colon < 0 || colon > host - 2) continue;
    const scheme =
      /[a-z][a-z0-9+]{1,20}$/i.exec(text.slice(Math.max(0, at - 21), at))?.[0].toLowerCase() ?? '';
    const title = URI_SCHEMES[scheme];
    if (title === undefined) continue;
    const certainty = judgeSecretPart(decoded(authority.slice(colon + 1, host)), 'password');
    if (certainty === undefined || authority.slice(host + 1).length < 2) continue;
    found.push({
      kind: 'uri-password',
      title: `password in a ${title} address`,
      start: at + 4 + colon,
      end: at + 3 + host,
      certainty: SAMPLE_HOST.test(authority.slice(host)) ? 'weak' : certainty,
    });
  }
  for (const { value, start, end } of secretsIn(text, ORACLE_ADDRESS)) {
    const certainty = judgeSecretPart(value, 'password');
    if (certainty !== undefined) {
      found.push({ kind: 'uri-password', title: 'password in an Oracle address', start, end, certainty });
    }
  }
  return found;
}

/** A text without its percent codes of ASCII signs: `%3Cpassword%3E` is a placeholder too. */
function decoded(text: string): string {
  return text.replace(/%([2-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** One `name=value` of a query. */
interface QueryPart {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const QUERY_MARKER = /sig=|(?:code|key|token|password|pwd|secret|appid)=/i;

/** Signatures (storage, Service Bus, Logic Apps) and keys in queries, with or without the address before them. */
export function recogniseQueries(text: string): readonly Recognised[] {
  if (!QUERY_MARKER.test(text)) return [];
  const found: Recognised[] = [];
  for (const word of text.matchAll(/[^\s"'`<>\\^|]+/g)) {
    if (!QUERY_MARKER.test(word[0])) continue;
    found.push(...readQuery(word[0], word.index));
  }
  return found;
}

function readQuery(word: string, offset: number): readonly Recognised[] {
  const question = word.indexOf('?');
  const parts = partsOf(word, offset);
  const address = addressOf(word.slice(0, Math.max(0, question)));
  const signature = readSignature(parts, address);
  const isRequest = address === '' ? isForm(parts) : question >= 0 || parts.length > 1;
  const keys = parts.flatMap((part) => readKey(part, address, isRequest));
  return signature === undefined ? keys : [signature, ...keys];
}

/** The last address in the text before the query; a path that has no host begins with `/`. */
function addressOf(before: string): string {
  const scheme = before.lastIndexOf('://');
  if (scheme < 0) return /^\/?[A-Za-z][\w./%-]{0,200}$/.test(before) ? `/${before.replace(/^\//, '')}` : '';
  const jdbc = before.lastIndexOf('jdbc:', scheme);
  return before.slice(jdbc >= 0 ? jdbc : Math.max(0, scheme - 5)).replace(/^[^a-z]+/i, '');
}

function partsOf(word: string, offset: number): readonly QueryPart[] {
  const parts: QueryPart[] = [];
  for (const match of word.matchAll(
    /(?:^|[?&;,=({[])(?!SharedAccessSignature=)(?<name>[A-Za-z][\w-]{0,40})=(?<value>[^?&;,(){}[\]=]*={0,2})/dgi,
  )) {
    const name = groupOf(match, 'name');
    const value = groupOf(match, 'value');
    if (name === undefined || value === undefined) continue;
    const [start, end] = [value.start + offset, value.end + offset];
    parts.push({ name: name.value.toLowerCase(), value: value.value, start, end });
  }
  return parts;
}

/** The signed URL's `sig`, if the other parameters of its kind stand beside it. */
function readSignature(parts: readonly QueryPart[], address: string): Recognised | undefined {
  const sig = parts.find((part) => part.name === 'sig');
  if (sig === undefined) return undefined;
  const names = new Set(parts.map((part) => part.name));
  const type = SIGNED.find((kind) => kind.fits(names, address));
  const certainty = judgeSignature(sig.value);
  if (type === undefined || certainty === undefined) return undefined;
  const expires = expiryOf(parts.find((part) => part.name === 'se')?.value);
  const { kind, title } = type;
  return {
    kind,
    title,
    start: sig.start,
    end: sig.end,
    certainty,
    ...(expires === undefined ? {} : { expires }),
  };
}

const LOGIC_HOST =
  /\.logic\.azure\.(?:com|us|cn)|\.azure-apihub\.net|\.powerplatform\.com|\.flow\.microsoft\.com|\/triggers\/[^/]{1,80}\/(?:paths\/)?(?:invoke|run)/i;

/** Kinds of signed addresses, by the parameters beside `sig`. */
const SIGNED: readonly {
  readonly kind: string;
  readonly title: string;
  readonly fits: (names: ReadonlySet<string>, address: string) => boolean;
}[] = [
  {
    kind: 'logic-app-signature',
    title: 'Logic App trigger signature',
    fits: (names, address) =>
      LOGIC_HOST.test(address) ||
      (names.has('sp') && names.has('sv') && !names.has('se') && !names.has('si') && !names.has('sr')),
  },
  {
    kind: 'storage-sas',
    title: 'storage shared access signature',
    fits: (names) => names.has('sv') && (names.has('se') || names.has('si')),
  },
  {
    kind: 'service-bus-sas',
    title: 'Service Bus shared access signature',
    fits: (names) => names.has('se') && (names.has('skn') || names.has('sr')),
  },
  {
    kind: 'signed-url',
    title: 'signature in an address',
    fits: (names) => names.has('sv') || names.has('sp') || names.has('se'),
  },
];

/** A signature is 32 bytes: 43 URL-safe characters, or 44 of base64, percent-encoded or not. */
function judgeSignature(value: string): Certainty | undefined {
  if (value.includes(HOLE)) return 'likely';
  const body = value
    .replace(/%2b/gi, '+')
    .replace(/%2f/gi, '/')
    .replace(/(?:%3d|=){1,2}$/i, '')
    .replace(/%3d$/i, '');
  if (!/^[A-Za-z0-9+/_-]{20,100}$/.test(body) || isMonotonous(body) || entropy(body) < 3.5) return undefined;
  if (SAMPLE_INSIDE.test(body)) return undefined;
  return body.length === 43 ? 'certain' : 'likely';
}

/** `se=2030-01-01T00%3A00Z` or seconds since 1970, as an ISO date. */
function expiryOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (/^\d{9,11}$/.test(value)) return isoDate(Number(value));
  return /^\d{4}-\d\d-\d\d(?:T[\d:]{4,8}(?:\.\d{1,7})?Z?)?$/i.exec(value.replace(/%3a/gi, ':'))?.[0];
}

/** A key counts by the address before it; at other addresses, and in forms, if its name says enough. */
function readKey(part: QueryPart, address: string, isRequest: boolean): readonly Recognised[] {
  const key = Object.hasOwn(QUERY_KEYS, part.name) ? QUERY_KEYS[part.name] : undefined;
  if (key === undefined) return [];
  const known = key.address?.test(address) === true || key.proof?.test(part.value) === true;
  if (!known && (key.elsewhere === undefined || !isRequest)) return [];
  const certainty = judgeQueryValue(part.value, key.shortest);
  if (certainty === undefined) return [];
  const { kind, title } = key;
  return [{ kind, title, start: part.start, end: part.end, certainty: known ? certainty : least(certainty) }];
}

/** A form body (`grant_type=client_credentials&client_secret=…`) has no address. */
function isForm(parts: readonly QueryPart[]): boolean {
  return parts.some((part) => /^(?:grant_type|client_id|resource|scope|username)$/.test(part.name));
}

function judgeQueryValue(value: string, shortest: number): Certainty | undefined {
  if (value.includes(HOLE)) return 'likely';
  if (value.length < shortest || value.length > 600 || isSecretLiteral(value, 'named') !== 'secret')
    return undefined;
  return value.length >= 20 && entropy(value) >= 3 ? 'certain' : 'likely';
}

function least(certainty: Certainty): Certainty {
  return certainty === 'certain' ? 'likely' : certainty;
}
