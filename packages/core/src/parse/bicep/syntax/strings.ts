/** What strings are worth: quotes and escapes taken away, and the way back from a character to its place. */

const ESCAPE = /\\(?:u\{([0-9a-fA-F]+)\}|(\$\{|[\s\S]))/g;
const SINGLE_ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** The text of a segment of a single-line string, given without its quotes and braces. The lexer has checked it. */
export function unescaped(segment: string): string {
  return segment.includes('\\') ? segment.replace(ESCAPE, unescapeOne) : segment;
}

function unescapeOne(_escape: string, codePoint: string | undefined, character: string | undefined): string {
  if (codePoint !== undefined) return String.fromCodePoint(Number.parseInt(codePoint, 16));
  return SINGLE_ESCAPES[character as string] ?? (character as string);
}

/** How many characters a multi-line string's first segment loses: one line break right after the quotes. */
export function leadingBreak(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return 2;
  return text.startsWith('\n', at) ? 1 : 0;
}

/** How many `$` stand before the quotes of a multi-line string; undefined for a single-line string. */
export function multiLineDollars(text: string, start: number, end: number): number | undefined {
  let at = start;
  while (text.charCodeAt(at) === 36) at++;
  const quotes = text.startsWith("'''", at);
  return quotes && end - at > 2 ? at - start : undefined;
}

/**
 * The offset into `raw` of character `decoded` of the string that `raw` stands for. `raw` is the source of a string
 * literal: quotes included for a whole one, none for the text between two holes.
 */
export function rawOffset(raw: string, decoded: number): number {
  const dollars = multiLineDollars(raw, 0, raw.length);
  if (dollars !== undefined) {
    const open = dollars + 3;
    return Math.min(raw.length, open + leadingBreak(raw, open) + decoded);
  }
  const open = raw.startsWith("'") ? 1 : 0;
  let missing = decoded;
  let at = open;
  for (const match of raw.slice(open).matchAll(ESCAPE)) {
    const plain = open + match.index - at;
    if (missing < plain) break;
    missing -= plain;
    at += plain;
    const width = unescapeOne(match[0], match[1], match[2]).length;
    if (missing < width) return at;
    missing -= width;
    at += match[0].length;
  }
  return Math.min(raw.length, at + missing);
}
