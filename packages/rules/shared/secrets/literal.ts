/** Is this value a secret that somebody wrote down, or one of the many things that only stand in its place? */
import { characterClasses, decodeBase64, entropy, latin1 } from './bytes.ts';
import {
  EXPRESSIONS,
  FAMOUS_PASSWORD,
  INNER_TOKENS,
  INSTRUCTIONS,
  MASKS,
  NEVER_SECRET,
  PLAIN_AT_NAMES,
  REFERENCES,
  SAMPLE_INSIDE,
  SAMPLE_WORDS,
  type Shape,
  TOKENS,
} from './placeholders.ts';
import { publicConstant } from './public-constants.ts';
import { HOLE } from './types.ts';

/** Who asks: a property that the official types call secret, a name that promises one, or nobody. */
export type Sink = 'typed' | 'named' | 'free';

/** What a value is. Only `secret` is a finding; `plain` is an ordinary value. */
export type LiteralKind =
  | 'secret'
  | 'placeholder'
  | 'mask'
  | 'token'
  | 'reference'
  | 'expression'
  | 'empty'
  | 'plain';

/** Longer texts are documents, not values: only their first characters are measured. */
const LONGEST = 8192;

/**
 * Judges one whole value at a sink. A typed sink takes weak words (`P@ssw0rd1`, `password`) as the hard-coded
 * passwords that they are; at a named one they are samples unless they fulfil complexity rules; a free value has to
 * look random. A composite (`Server=…;Password=…`, an address) is `plain` at every sink: `recognise` reads it.
 */
export function isSecretLiteral(text: string, sink: Sink): LiteralKind {
  const value = text.slice(0, LONGEST).trim();
  if (value === '') return 'empty';
  const stands = standIn(value);
  if (stands !== undefined) return stands;
  if (matches(NEVER_SECRET, value)) return 'plain';
  if (matches(INSTRUCTIONS, value) || publicConstant(value) !== undefined) return 'placeholder';
  if (sink === 'typed') return value.length > 2 ? 'secret' : 'placeholder';
  if (isSample(value, sink)) return 'placeholder';
  if (matches(PLAIN_AT_NAMES, value)) return 'plain';
  if (sink === 'named') return value.length >= 4 ? 'secret' : 'plain';
  return looksRandom(value) ? 'secret' : 'plain';
}

/** True when a value of at least 16 characters is as mixed as a generated one; hashes and GUIDs in hexadecimal are not. */
function looksRandom(value: string): boolean {
  if (value.length < 16 || value.length > 512 || /\s/.test(value)) return false;
  if (/^[0-9a-f-]+$/i.test(value)) return false;
  return characterClasses(value) >= 3 && entropy(value) >= 3.5;
}

/** True when one character, or a short group of them, fills the value: no generator writes that. */
export function isMonotonous(value: string): boolean {
  return value.length >= 8 && new Set(value).size <= Math.max(3, value.length / 16);
}

/** The kinds that count at every sink: what a tool, a vault or the service puts in later. */
function standIn(value: string): LiteralKind | undefined {
  if (matches(MASKS, value)) return 'mask';
  if (matches(REFERENCES, value)) return 'reference';
  if (value.includes(HOLE)) return 'expression';
  if (matches(TOKENS, value) || isAlmostToken(value) || isCodedToken(value)) return 'token';
  return matches(EXPRESSIONS, value) ? 'expression' : undefined;
}

/** A value of tokens with hardly a literal letter between them. */
function isAlmostToken(value: string): boolean {
  const rest = value.replace(INNER_TOKENS, '');
  return rest.length < value.length && rest.replace(/[^A-Za-z0-9]/g, '').length < 6;
}

/** `base64('GEN-PASSWORD')`, where a service takes its secrets coded. */
function isCodedToken(value: string): boolean {
  if (value.length < 8 || value.length > 200 || value.length % 4 > 0) return false;
  const bytes = decodeBase64(value);
  return bytes !== undefined && matches(TOKENS, latin1(bytes));
}

function isSample(value: string, sink: Sink): boolean {
  if (isMonotonous(value) || (value.length >= 3 && new Set(value).size === 1)) return true;
  if (SAMPLE_INSIDE.test(value)) return true;
  const words = value
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  if (words.length > 0 && words.every((word) => SAMPLE_WORDS.has(word)) && !hasTail(value)) return true;
  return sink === 'free' && FAMOUS_PASSWORD.test(value);
}

/** Digits or signs beyond a short number make `Test-8127#x` more than the word `test`. */
function hasTail(value: string): boolean {
  return value.replace(/[A-Za-z\s_.-]/g, '').length > 3;
}

function matches(shapes: readonly Shape[], value: string): boolean {
  return shapes.some((shape) => shape.test(value));
}
