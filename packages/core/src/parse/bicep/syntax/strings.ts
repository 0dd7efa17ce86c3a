/** What strings are worth: quotes and escapes taken away, and the way back from a character to its place. */
import { type DecodedText, decodeText, type Escape } from '../../../text/decoded.ts';

const ESCAPE = /\\(?:u\{([0-9a-fA-F]+)\}|(\$\{|[\s\S]))/g;
const ONE_ESCAPE = new RegExp(ESCAPE.source, 'y');
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
  return end - at > 2 && text.startsWith("'''", at) ? at - start : undefined;
}

/**
 * The text of a string literal with the way back to the file.
 * @param start where the literal starts, quotes included; for a text between two holes its first character
 */
export function decodeBicep(source: string, start: number, end: number): DecodedText {
  const dollars = multiLineDollars(source, start, end);
  if (dollars !== undefined) {
    const open = start + dollars + 3;
    const from = open + leadingBreak(source, open);
    return { text: source.slice(from, end - 3), start: from, breaks: [] };
  }
  const quoted = source.startsWith("'", start) ? 1 : 0;
  return decodeText(source, start + quoted, end - quoted, readEscape);
}

function readEscape(source: string, at: number): Escape {
  ONE_ESCAPE.lastIndex = at;
  const match = ONE_ESCAPE.exec(source) as RegExpExecArray;
  return { text: unescapeOne(match[0], match[1], match[2]), length: match[0].length };
}
