/** Recognises the secrets that carry their own mark (tables in signatures.ts). */
import { decodeBase64, entropy, latin1 } from './bytes.ts';
import { hasValidChecksum, isDevOpsToken, isEntraChecksumValid, isGitHubChecksumValid } from './key-check.ts';
import { isMonotonous } from './literal.ts';
import { groupOf } from './matches.ts';
import { SAMPLE_INSIDE } from './placeholders.ts';
import { publicConstant } from './public-constants.ts';
import {
  CASK_PROVIDERS,
  FORMATS,
  type Format,
  type FormatTest,
  KEY_SIGNATURES,
  type KeySignature,
} from './signatures.ts';
import type { Certainty, Recognised } from './types.ts';

const BY_SIGNATURE = new Map(KEY_SIGNATURES.map((key) => [key.signature, key]));
const ANY_SIGNATURE = /\+A(?:St|Ba|MC|Sb|Eh|Rm|CR)|ACDb|APIM|AIoT|AzCa|AZEG|AzFu|AzSe/g;

/** Azure's identifiable keys whose checksum is right. A wrong one is an edited sample and is left out. */
export function identifyKeys(text: string): readonly Recognised[] {
  const found: Recognised[] = [];
  for (const match of text.matchAll(ANY_SIGNATURE)) {
    const key = BY_SIGNATURE.get(match[0]) as KeySignature;
    const start = match.index - key.at;
    const end = keyEnd(text, start, key);
    if (end === undefined) continue;
    const body = text.slice(start, start + key.length);
    if (!/^[A-Za-z0-9+/_-]+$/.test(body) || !hasValidChecksum(body, key)) continue;
    found.push({ kind: key.kind, title: key.title, start, end, certainty: 'certain' });
  }
  return found;
}

/** The end of a key that starts at `start`, with its padding if that is there; undefined when it is part of more. */
function keyEnd(text: string, start: number, key: KeySignature): number | undefined {
  if (start < 0 || start + key.length > text.length) return undefined;
  if (start > 0 && /[A-Za-z0-9+/_-]/.test(text[start - 1] as string)) return undefined;
  const bare = start + key.length;
  const end = key.padding !== '' && text.startsWith(key.padding, bare) ? bare + key.padding.length : bare;
  return end < text.length && /[A-Za-z0-9+/_=-]/.test(text[end] as string) ? undefined : end;
}

/** Tokens, keys and certificates of a fixed spelling. */
export function identifyFormats(text: string): readonly Recognised[] {
  const found: Recognised[] = [];
  for (const format of FORMATS) {
    if (format.markers.length > 0 && !format.markers.some((marker) => text.includes(marker))) continue;
    if (format.markers.length === 0 && !mayHoldRun(text)) continue;
    for (const match of text.matchAll(format.pattern)) found.push(...read(format, match));
  }
  return found;
}

/** Whether 52 characters of lower-case base32 stand together anywhere; looks at every 52nd character first. */
export function mayHoldRun(text: string): boolean {
  for (let at = 51; at < text.length; at += 52) {
    if (!isBase32(text.charCodeAt(at))) continue;
    let start = at;
    while (start > 0 && at - start < 52 && isBase32(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end < text.length && end - start < 52 && isBase32(text.charCodeAt(end))) end++;
    if (end - start >= 52) return true;
  }
  return false;
}

function isBase32(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 50 && code <= 55);
}

function read(format: Format, match: RegExpExecArray): readonly Recognised[] {
  const secret = groupOf(match, 'secret');
  if (secret === undefined || publicConstant(secret.value) !== undefined) return [];
  const { value, start, end } = secret;
  const certainty = TESTS[format.test](value);
  if (certainty === undefined) return [];
  const [kind, title] = CASK_PROVIDERS[match.groups?.provider ?? ''] ?? [format.kind, format.title];
  const expires = format.test === 'jwt' ? jwtExpiry(value) : undefined;
  return [{ kind, title, start, end, certainty, ...(expires === undefined ? {} : { expires }) }];
}

const TESTS: Readonly<Record<FormatTest, (value: string) => Certainty | undefined>> = {
  format: (value) => (isSampleLike(value) ? undefined : 'certain'),
  mixed: (value) => (isSampleLike(value) ? undefined : 'certain'),
  entra: (value) => {
    if (isSampleLike(value)) return undefined;
    return value.length === 37 || isEntraChecksumValid(value) ? 'certain' : 'likely';
  },
  github: (value) => {
    if (isSampleLike(value)) return undefined;
    return isGitHubChecksumValid(value) ? 'certain' : 'likely';
  },
  pem: (value) => {
    const body = value.replace(/\\[nr]|\s/g, '');
    if (!/^[A-Za-z0-9+/=:,.\\-]{64,}$/.test(body) || entropy(body) < 4) return undefined;
    return body.length >= 120 ? 'certain' : 'likely';
  },
  jwt: (value) => {
    const header = decoded(value.split('.')[0] as string);
    return header?.includes('"alg"') === true ? 'likely' : undefined;
  },
  pkcs12: (value) => (entropy(value) >= 4.5 ? 'likely' : undefined),
  'aws-pair': (value) =>
    isSampleLike(value) || !/\d/.test(value) || !/[A-Z]/.test(value) ? undefined : 'likely',
  'devops-pat': (value) => (isDevOpsToken(value) ? 'certain' : undefined),
};

/** Samples of documentation: one letter many times, `EXAMPLE`, counting digits. */
function isSampleLike(value: string): boolean {
  return isMonotonous(value) || entropy(value) < 3 || /(.)\1{7}/.test(value) || SAMPLE_INSIDE.test(value);
}

/** The `exp` of a token as an ISO date. */
function jwtExpiry(token: string): string | undefined {
  const exp = /"exp"\s*:\s*(\d{9,11})(?!\d)/.exec(decoded(token.split('.')[1] as string) ?? '');
  return exp === null ? undefined : isoDate(Number(exp[1]));
}

/** Seconds since 1970 as an ISO date. */
export function isoDate(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

function decoded(part: string): string | undefined {
  const bytes = decodeBase64(part);
  return bytes === undefined ? undefined : latin1(bytes);
}
