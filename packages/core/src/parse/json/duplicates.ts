/** Duplicate keys of one object: kept, but noted. */
import type { JsonProperty } from './nodes.ts';
import { note, type Reader } from './reader.ts';

/** Up to this many properties, comparing every pair is cheaper than building a set. */
const FEW = 12;

/** Notes every property whose key an earlier property of the same object has, letter by letter. */
export function noteDuplicates(r: Reader, properties: readonly JsonProperty[]): void {
  if (properties.length > FEW) {
    noteInMany(r, properties);
    return;
  }
  for (let i = 1; i < properties.length; i++) {
    const property = properties[i] as JsonProperty;
    for (let j = 0; j < i; j++) {
      if (sameKey(r.text, properties[j] as JsonProperty, property)) {
        noteDuplicate(r, property);
        break;
      }
    }
  }
}

function noteInMany(r: Reader, properties: readonly JsonProperty[]): void {
  const seen = new Set<string>();
  for (const property of properties) {
    const key = r.text.slice(property.start, property.keyEnd);
    if (seen.has(key)) noteDuplicate(r, property);
    seen.add(key);
  }
}

function sameKey(text: string, a: JsonProperty, b: JsonProperty): boolean {
  const length = a.keyEnd - a.start;
  if (length !== b.keyEnd - b.start) return false;
  for (let i = 1; i < length; i++) {
    if (text.charCodeAt(a.start + i) !== text.charCodeAt(b.start + i)) return false;
  }
  return true;
}

function noteDuplicate(r: Reader, property: JsonProperty): void {
  const { start, end } = property.keyPlace;
  note(r, 'duplicate-key', 'this key stands twice in the same object; the last one counts', start, end);
}
