/** String literals decoded, with the way back from an offset of the decoded text to an offset of the file. */

/**
 * A decoded string. `start` is where its first character stands in the file; each pair in `breaks` says
 * "from this decoded offset on, the text continues at that file offset". Without escapes there are no breaks.
 */
export interface DecodedText {
  readonly text: string;
  readonly start: number;
  readonly breaks: readonly number[];
}

/** What one escape sequence stands for and how many characters of the file it takes. */
export interface Escape {
  readonly text: string;
  readonly length: number;
}

/** Reads the escape whose backslash is at `at`; `undefined` for one that the language does not know. */
export type EscapeReader = (source: string, at: number, end: number) => Escape | undefined;

/**
 * Decodes the literal whose content (without quotes) is `source.slice(start, end)`.
 * An escape that `read` does not know stays as it is written, backslash included.
 */
export function decodeText(source: string, start: number, end: number, read: EscapeReader): DecodedText {
  const raw = source.slice(start, end);
  let slash = raw.indexOf('\\');
  if (slash < 0) return { text: raw, start, breaks: [] };
  const breaks: number[] = [];
  let text = '';
  let copied = 0;
  while (slash >= 0) {
    const sequence = read(source, start + slash, end);
    const next = slash + (sequence?.length ?? 1);
    if (sequence !== undefined) {
      text += raw.slice(copied, slash) + sequence.text;
      copied = next;
      breaks.push(text.length, start + next);
    }
    slash = raw.indexOf('\\', next);
  }
  return { text: text + raw.slice(copied), start, breaks };
}

/** Decodes the content of a JSON string, see `decodeText`. */
export function decodeJson(source: string, start: number, end: number): DecodedText {
  return decodeText(source, start, end, readJsonEscape);
}

/** The file offset of an offset of the decoded text (0 up to and including its length). */
export function rawOffset(decoded: DecodedText, offset: number): number {
  const { breaks } = decoded;
  if (breaks.length === 0 || offset < (breaks[0] as number)) return decoded.start + offset;
  let low = 0;
  let high = breaks.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((breaks[middle * 2] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return (breaks[low * 2 + 1] as number) + offset - (breaks[low * 2] as number);
}

/** Newtonsoft.Json, which the deployment engine reads with, also takes `\'`. */
const SIMPLE: Readonly<Record<string, Escape>> = {
  '"': { text: '"', length: 2 },
  "'": { text: "'", length: 2 },
  '\\': { text: '\\', length: 2 },
  '/': { text: '/', length: 2 },
  b: { text: '\b', length: 2 },
  f: { text: '\f', length: 2 },
  n: { text: '\n', length: 2 },
  r: { text: '\r', length: 2 },
  t: { text: '\t', length: 2 },
};

/** The escape reader of JSON: `\n`, `\u00e4` and their like. */
export function readJsonEscape(source: string, at: number, end: number): Escape | undefined {
  const letter = at + 1 < end ? (source[at + 1] as string) : '';
  if (letter !== 'u') return Object.hasOwn(SIMPLE, letter) ? SIMPLE[letter] : undefined;
  const digits = source.slice(at + 2, Math.min(at + 6, end));
  if (!/^[0-9a-fA-F]{4}$/.test(digits)) return undefined;
  return { text: String.fromCharCode(Number.parseInt(digits, 16)), length: 6 };
}
