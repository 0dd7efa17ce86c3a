/** Texts inside texts: base64 and escaped JSON, unpacked once, with a way back to the outer offsets. */
import { decodeBase64, latin1 } from './bytes.ts';

/** An unpacked text. */
export interface Nested {
  readonly text: string;
  /** The outer span that an inner span `[start, end)` came from. */
  readonly outer: (start: number, end: number) => readonly [number, number];
}

/** A run shorter than this holds no sentence with a secret in it. */
const SHORTEST_BASE64 = 48;
const BASE64_RUN = new RegExp(
  `(?<![A-Za-z0-9+/=_-])[A-Za-z0-9+/]{${SHORTEST_BASE64},}={0,2}(?![A-Za-z0-9+/_-])`,
  'g',
);

/** The texts inside the runs of base64 of a text, UTF-8 or UTF-16 (`powershell -EncodedCommand`). */
export function insideBase64(text: string): readonly Nested[] {
  if (text.length < SHORTEST_BASE64) return [];
  return [...text.matchAll(BASE64_RUN)].flatMap((match) => unpack(match[0], match.index) ?? []);
}

function unpack(run: string, offset: number): Nested | undefined {
  const head = decodeBase64(run.slice(0, SHORTEST_BASE64)) as Uint8Array;
  const isWide = head[0] !== 0 && head[1] === 0 && head[3] === 0 && head[5] === 0;
  const narrow = (bytes: Uint8Array) => latin1(isWide ? bytes.filter((_, i) => i % 2 === 0) : bytes);
  if (!isPrintable(narrow(head))) return undefined;
  const bytes = decodeBase64(run);
  const inner = bytes === undefined ? '' : narrow(bytes);
  if (!isPrintable(inner)) return undefined;
  const scale = isWide ? 2 : 1;
  return {
    text: inner,
    outer: (start, end) => [
      offset + Math.floor((start * scale * 4) / 3),
      offset + Math.min(run.length, Math.ceil((end * scale * 4) / 3)),
    ],
  };
}

/** Text of a document: no control characters but blanks, and mostly ASCII (bytes of UTF-8 may stand in it). */
function isPrintable(text: string): boolean {
  const length = Math.min(text.length, 4096);
  let high = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 ? code !== 9 && code !== 10 && code !== 13 && code !== 27 : code === 127) return false;
    if (code > 127) high++;
  }
  return high <= length * 0.1;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '/': '/',
  '\\': '\\',
  b: ' ',
  f: ' ',
};

/** A text with JSON escapes in it (`\"`, `\n`, `\u0026`), unescaped once; undefined when there are none that matter. */
export function insideJson(text: string): Nested | undefined {
  if (!/\\["nru/]/.test(text)) return undefined;
  const pieces: string[] = [];
  const innerAt: number[] = [0];
  const outerAt: number[] = [0];
  let last = 0;
  let length = 0;
  for (const match of text.matchAll(/\\(?:u([0-9a-fA-F]{4})|([nrt"/\\bf]))/g)) {
    const kept = text.slice(last, match.index);
    pieces.push(
      kept,
      match[1] === undefined
        ? (ESCAPES[match[2] as string] as string)
        : String.fromCharCode(Number.parseInt(match[1], 16)),
    );
    length += kept.length + 1;
    last = match.index + match[0].length;
    innerAt.push(length);
    outerAt.push(last);
  }
  pieces.push(text.slice(last));
  const outer = (at: number) => {
    const i = lastAtMost(innerAt, at);
    return (outerAt[i] as number) + at - (innerAt[i] as number);
  };
  return { text: pieces.join(''), outer: (start, end) => [outer(start), outer(end)] };
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
