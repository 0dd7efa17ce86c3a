/** UTF-8 and base64 without the help of a platform. */
import { FunctionError } from '../json.ts';

/** UTF-8 bytes; a lone surrogate becomes U+FFFD. */
export function utf8Bytes(text: string): number[] {
  const bytes: number[] = [];
  for (const char of text) addUtf8(bytes, scalarValue(char.codePointAt(0) ?? 0));
  return bytes;
}

function scalarValue(code: number): number {
  return code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
}

function addUtf8(bytes: number[], code: number): void {
  if (code < 0x80) bytes.push(code);
  else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
  else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
  else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f);
}

/** The code point that starts at an index, and how many bytes it takes; undefined when the bytes are no UTF-8. */
export function codePointAt(
  bytes: readonly number[],
  index: number,
): { code: number; size: number } | undefined {
  const first = bytes[index] ?? 0;
  if (first < 0x80) return { code: first, size: 1 };
  const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  let code = first & (0x7f >> size);
  for (let offset = 1; offset < size; offset++) {
    const next = bytes[index + offset] ?? 0;
    if ((next & 0xc0) !== 0x80) return undefined;
    code = (code << 6) | (next & 0x3f);
  }
  return isShortest(code, size) ? { code, size } : undefined;
}

const smallestBySize = [0, 0, 0x80, 0x800, 0x10000];

function isShortest(code: number, size: number): boolean {
  return code >= (smallestBySize[size] ?? 0) && code <= 0x10ffff && scalarValue(code) === code;
}

/** Text of UTF-8 bytes; what is no UTF-8 becomes U+FFFD. */
export function utf8Text(bytes: readonly number[]): string {
  const chars: string[] = [];
  for (let index = 0; index < bytes.length; ) {
    const found = codePointAt(bytes, index) ?? { code: 0xfffd, size: 1 };
    chars.push(String.fromCodePoint(found.code));
    index += found.size;
  }
  return chars.join('');
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const sextets = new Map([...alphabet].map((char, value) => [char, value]));

/** Base64 with padding. */
export function toBase64(bytes: readonly number[]): string {
  const chars: string[] = [];
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b, c] = bytes.slice(index, index + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    chars.push(alphabet.charAt(bits >> 18), alphabet.charAt((bits >> 12) & 63));
    chars.push(b === undefined ? '=' : alphabet.charAt((bits >> 6) & 63));
    chars.push(c === undefined ? '=' : alphabet.charAt(bits & 63));
  }
  return chars.join('');
}

/** Bytes of base64 text; blanks are skipped, padding is demanded, as .NET does. Throws FunctionError. */
export function fromBase64(text: string): number[] {
  const compact = text.replace(/[ \t\r\n]/g, '');
  if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact))
    throw new FunctionError('not base64');
  const bytes: number[] = [];
  for (let index = 0; index < compact.length; index += 4) {
    const [a = 0, b = 0, c, d] = [...compact.slice(index, index + 4)].map((char) => sextets.get(char));
    bytes.push((a << 2) | (b >> 4));
    if (c !== undefined) bytes.push(((b & 15) << 4) | (c >> 2));
    if (c !== undefined && d !== undefined) bytes.push(((c & 3) << 6) | d);
  }
  return bytes;
}
