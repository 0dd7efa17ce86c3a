/** Places of ranges inside a JSON string: offsets of the decoded text turned into offsets of the file. */
import type { Place } from '../../text/source-file.ts';

/**
 * A function from a range of `text` to its place in the file. When `literal` is not the JSON string that decodes to
 * `text` (a value that was computed, or another language's string), every range is the whole literal.
 */
export function placesIn(text: string, literal: Place): (start: number, end: number) => Place {
  const { file, start: from } = literal;
  const raw = file.text.slice(from, literal.end);
  if (raw.length === text.length + 2 && raw.startsWith('"') && raw.startsWith(text, 1)) {
    return (start, end) => ({ file, start: from + 1 + start, end: from + 1 + end });
  }
  const offsets = rawOffsets(raw, text);
  if (offsets === undefined) return () => ({ file, start: from, end: literal.end });
  return (start, end) => ({ file, start: from + at(offsets, start), end: from + at(offsets, end) });
}

function at(offsets: Uint32Array, index: number): number {
  return offsets[index] as number;
}

/** Where each UTF-16 unit of the decoded text starts in the raw string; undefined when `raw` does not decode to it. */
function rawOffsets(raw: string, text: string): Uint32Array | undefined {
  if (!raw.startsWith('"') || decode(raw) !== text) return undefined;
  const offsets = new Uint32Array(text.length + 1);
  let position = 1;
  for (let i = 0; i <= text.length; i++) {
    offsets[i] = position;
    if (raw[position] !== '\\') position += 1;
    else position += raw[position + 1] === 'u' ? 6 : 2;
  }
  return offsets;
}

function decode(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
