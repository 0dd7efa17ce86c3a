/** The lexical part of ARM expressions: a cursor over the decoded text that knows the file's offsets. */
import { type DecodedText, rawOffset } from '../../text/decoded.ts';
import { type Place, place, type SourceFile } from '../../text/source-file.ts';

/** `at` is the next character of `source.text`; `end` stands at the closing bracket of the whole expression.
 * `depth` counts what is open around the cursor, `height` is that of the tree that was parsed last. */
export interface Cursor {
  readonly file: SourceFile;
  readonly source: DecodedText;
  readonly text: string;
  readonly end: number;
  at: number;
  depth: number;
  height: number;
}

/** Thrown inside the expression parser and caught at its entry; never leaves this folder. */
export class ExpressionError extends Error {}

/** The offset in the file of an offset in the decoded text. */
export function offsetOf(c: Cursor, at: number): number {
  const { source } = c;
  return source.breaks.length === 0 ? source.start + at : rawOffset(source, at);
}

/** The place in the file of a range of the decoded text. */
export function placeOf(c: Cursor, start: number, end: number): Place {
  return place(c.file, offsetOf(c, start), offsetOf(c, end));
}

/** The next character's code behind blanks; -1 at the end. */
export function peek(c: Cursor): number {
  while (c.at < c.end) {
    const code = c.text.charCodeAt(c.at);
    if (code > 32 && code !== 0xa0) return code;
    c.at++;
  }
  return -1;
}

/** Takes one character that must be there. */
export function expect(c: Cursor, code: number): void {
  if (peek(c) !== code) fail(c, `"${String.fromCharCode(code)}" expected`);
  c.at++;
}

/** Takes that character if it is the next one. */
export function skip(c: Cursor, code: number): boolean {
  if (peek(c) !== code) return false;
  c.at++;
  return true;
}

/** Gives up on the whole expression. */
export function fail(c: Cursor, because: string): never {
  throw new ExpressionError(`${because} at character ${c.at + 1} of the expression`);
}

/** A name; in property names (`dashes`) a hyphen may follow the first letter. */
export function readName(c: Cursor, dashes: boolean): string {
  const start = c.at;
  while (c.at < c.end && isNameCode(c.text.charCodeAt(c.at), dashes && c.at > start)) c.at++;
  if (c.at === start) fail(c, 'a name is expected');
  return c.text.slice(start, c.at);
}

/** Letters, digits, `_`, `$` and everything outside ASCII. */
export function isNameCode(code: number, dashes = false): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    isDigit(code) ||
    code === 95 ||
    code === 36 ||
    code > 0xa0 ||
    (dashes && code === 45)
  );
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A text in single quotes at the cursor; two quotes inside stand for one. */
export function readText(c: Cursor): string {
  const start = c.at + 1;
  let doubled = false;
  let close = c.text.indexOf("'", start);
  while (close >= 0 && c.text.charCodeAt(close + 1) === 39) {
    doubled = true;
    close = c.text.indexOf("'", close + 2);
  }
  if (close < 0 || close >= c.end) fail(c, 'a text is never closed');
  c.at = close + 1;
  const text = c.text.slice(start, close);
  return doubled ? text.replaceAll("''", "'") : text;
}

const INTEGER = /^[+-]?\d+$/;

/** A number at the cursor; integers beyond 2^53 are `bigint`. */
export function readNumber(c: Cursor): number | bigint {
  const start = c.at++;
  while (c.at < c.end && isNumberCode(c.text.charCodeAt(c.at))) c.at++;
  const text = c.text.slice(start, c.at);
  const value = Number(text);
  if (Number.isNaN(value)) fail(c, `"${text}" is no number`);
  return INTEGER.test(text) && !Number.isSafeInteger(value) ? BigInt(text) : value;
}

function isNumberCode(code: number): boolean {
  return isDigit(code) || code === 46 || code === 101 || code === 69 || code === 43 || code === 45;
}
