/** The state of one JSON reading and its lexical part: blanks, comments, strings, numbers, bare words. */
import { readJsonEscape } from '../../text/decoded.ts';
import type { Place, SourceFile } from '../../text/source-file.ts';
import {
  JsonBoolean,
  JsonError,
  type JsonNode,
  JsonNull,
  JsonNumber,
  type JsonProperty,
  JsonString,
} from './nodes.ts';

/** `truncated`: the file ends in the middle of something; `too-large`: it holds more values than we keep. */
export type JsonProblemCode = 'syntax' | 'truncated' | 'duplicate-key' | 'too-deep' | 'too-large';

/** Something wrong with the document, and where. */
export interface JsonProblem extends Place {
  readonly code: JsonProblemCode;
  readonly message: string;
}

/** Garbage has a problem in every word; beyond this many nobody reads on. */
const MAX_PROBLEMS = 25;

/**
 * Written by people or compilers, a value takes 20 characters and more of a file. Memory for the tree stays within a
 * few times the text by reading no more values than one for 8 characters, beyond the first million.
 */
const FREE_VALUES = 1_000_000;
const CHARACTERS_PER_VALUE = 8;

/** One reading: `at` is the next character, `stack` holds the finished children of all open objects and arrays. */
export interface Reader {
  readonly file: SourceFile;
  readonly text: string;
  at: number;
  depth: number;
  openObjects: number;
  openArrays: number;
  readonly stack: (JsonNode | JsonProperty)[];
  top: number;
  /** Nothing is read any more: the text is at its end, or its values are too many. */
  cut: boolean;
  valuesLeft: number;
  readonly problems: JsonProblem[];
  readonly comments: Place[];
}

export const Code = {
  end: -1,
  quote: 34,
  apostrophe: 39,
  star: 42,
  comma: 44,
  minus: 45,
  slash: 47,
  zero: 48,
  nine: 57,
  colon: 58,
  openArray: 91,
  backslash: 92,
  closeArray: 93,
  openObject: 123,
  closeObject: 125,
} as const;

/** A reader at the start of a file, behind its byte-order mark. */
export function startReader(file: SourceFile): Reader {
  return {
    file,
    text: file.text,
    at: file.text.charCodeAt(0) === 0xfeff ? 1 : 0,
    depth: 0,
    openObjects: 0,
    openArrays: 0,
    stack: [],
    top: 0,
    cut: false,
    valuesLeft: FREE_VALUES + file.text.length / CHARACTERS_PER_VALUE,
    problems: [],
    comments: [],
  };
}

/** Notes a problem; those beyond the limit are dropped. */
export function note(r: Reader, code: JsonProblemCode, message: string, start: number, end: number): void {
  if (r.problems.length < MAX_PROBLEMS) r.problems.push({ code, message, file: r.file, start, end });
}

/** Moves behind blanks and comments; gives the character there, or `Code.end`. */
export function next(r: Reader): number {
  const { text } = r;
  const { length } = text;
  let at = r.at;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code <= 32) {
      at++;
    } else if (code === Code.slash || code >= 0xa0) {
      const after = skipRare(r, at, code);
      if (after === at) {
        r.at = at;
        return code;
      }
      at = after;
    } else {
      r.at = at;
      return code;
    }
  }
  r.at = length;
  return Code.end;
}

/** Behind a comment or one of Unicode's blanks; the same offset if there is none. */
function skipRare(r: Reader, at: number, code: number): number {
  if (code !== Code.slash)
    return code === 0xa0 || code === 0xfeff || code === 0x2028 || code === 0x2029 ? at + 1 : at;
  const end = commentEnd(r.text, at);
  if (end === at) return at;
  r.comments.push({ file: r.file, start: at, end });
  if (r.text.charCodeAt(at + 1) === Code.star && !r.text.startsWith('*/', Math.max(at + 2, end - 2))) {
    r.cut = true;
    note(r, 'truncated', 'this comment is never closed', at, end);
  }
  return end;
}

/** The end of the comment that starts at `at`, without the line break of a `//` comment; `at` if none starts there. */
function commentEnd(text: string, at: number): number {
  const second = text.charCodeAt(at + 1);
  if (second === Code.star) {
    const close = text.indexOf('*/', at + 2);
    return close < 0 ? text.length : close + 2;
  }
  if (second !== Code.slash) return at;
  let end = at + 2;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}

/** Behind the string that starts at `r.at`. Line breaks inside are fine: the engine takes them. */
export function skipString(r: Reader): void {
  const { text } = r;
  const { length } = text;
  const start = r.at;
  const quote = text.charCodeAt(start);
  let at = start + 1;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      r.at = at + 1;
      if (quote === Code.apostrophe) note(r, 'syntax', 'strings stand in double quotes', start, r.at);
      return;
    }
    if (code === Code.backslash) {
      checkEscape(r, at);
      at++;
    }
    at++;
  }
  r.at = length;
  r.cut = true;
  note(r, 'truncated', 'this string is never closed', start, length);
}

function checkEscape(r: Reader, at: number): void {
  const code = r.text.charCodeAt(at + 1);
  if (code === Code.backslash || code === Code.quote || code === 110) return;
  if (readJsonEscape(r.text, at, r.text.length) === undefined) {
    note(r, 'syntax', 'JSON does not know this escape', at, Math.min(at + 2, r.text.length));
  }
}

/** A string value. */
export function readString(r: Reader): JsonString {
  const start = r.at;
  skipString(r);
  return new JsonString(r.file, start, r.at);
}

/** A number, or a bare word if what follows makes it none (`2019-01-01`). */
export function readNumber(r: Reader): JsonNode {
  const { text } = r;
  const start = r.at;
  let at = start + (text.charCodeAt(start) === Code.minus ? 1 : 0);
  const digits = at;
  at = skipDigits(text, at);
  let valid = at > digits;
  if (text.charCodeAt(at) === 46) {
    const fraction = at + 1;
    at = skipDigits(text, fraction);
    valid &&= at > fraction;
  }
  if ((text.charCodeAt(at) | 32) === 101) {
    const sign = text.charCodeAt(at + 1);
    const exponent = at + (sign === 43 || sign === Code.minus ? 2 : 1);
    at = skipDigits(text, exponent);
    valid &&= at > exponent;
  }
  if (!valid || !isDelimiter(text, at)) return readBare(r);
  r.at = at;
  return new JsonNumber(r.file, start, at);
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) >= Code.zero && text.charCodeAt(at) <= Code.nine) at++;
  return at;
}

/** `true`, `false`, `null`, or what is no value at all. */
export function readWord(r: Reader): JsonNode {
  const start = r.at;
  if (skipWord(r, 'true') || skipWord(r, 'false')) return new JsonBoolean(r.file, start, r.at);
  if (skipWord(r, 'null')) return new JsonNull(r.file, start, r.at);
  return readBare(r);
}

function skipWord(r: Reader, word: string): boolean {
  if (!r.text.startsWith(word, r.at) || !isDelimiter(r.text, r.at + word.length)) return false;
  r.at += word.length;
  return true;
}

/** Text without quotes where a value should stand. */
function readBare(r: Reader): JsonError {
  const start = r.at;
  skipBare(r);
  const because = 'text without quotes is no JSON value';
  note(r, 'syntax', because, start, r.at);
  return new JsonError(r.file, start, r.at, because);
}

/** Behind a word without quotes, at least one character. Braces inside it (`#{token}#`) belong to it. */
export function skipBare(r: Reader): void {
  const { text } = r;
  let at = r.at;
  let braces = 0;
  do {
    const code = text.charCodeAt(at);
    if (code === Code.openObject) braces++;
    if (code === Code.closeObject) braces--;
    at++;
  } while (at < text.length && (!isDelimiter(text, at) || bracesGoOn(text.charCodeAt(at), braces)));
  r.at = at;
}

function bracesGoOn(code: number, braces: number): boolean {
  return code === Code.openObject || (code === Code.closeObject && braces > 0);
}

/** True where a number or a word may end. */
function isDelimiter(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  if (code <= 32 || code === Code.comma || code === Code.colon || code === Code.quote || code === 0xa0)
    return true;
  if (
    code === Code.closeArray ||
    code === Code.closeObject ||
    code === Code.openArray ||
    code === Code.openObject
  )
    return true;
  return code === Code.slash && commentEnd(text, at) > at;
}
