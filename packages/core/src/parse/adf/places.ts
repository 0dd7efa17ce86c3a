/** Places of ranges inside a JSON string: offsets of the decoded text turned into offsets of the file. */
import { decodeJson, rawOffset } from '../../text/decoded.ts';
import { type Place, place } from '../../text/source-file.ts';

/**
 * A function from a range of `text` to its place in the file. When `literal` is not a string in quotes that decodes
 * to `text` as JSON does (a value that was computed, a text with other escapes), every range is the whole literal.
 */
export function placesIn(text: string, literal: Place): (start: number, end: number) => Place {
  const { file, start, end } = literal;
  const decoded = decodeJson(file.text, start + 1, end - 1);
  if (decoded.text !== text) return () => place(file, start, end);
  return (from, to) => place(file, rawOffset(decoded, from), rawOffset(decoded, to));
}
