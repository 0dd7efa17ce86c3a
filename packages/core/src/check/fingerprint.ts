/** A finding's identity across edits: a hash without lines, counts or snippets. */

/** The low part of the 64-bit FNV prime, 2^40 + 0x1b3, and the halves of the offset basis. */
const PRIME = 0x1b3;
const BASIS_HIGH = 0xcbf29ce4;
const BASIS_LOW = 0x84222325;
const WORD = 0x100000000;

/** 64-bit FNV-1a over UTF-16 units, as 16 hex digits. Not a cryptographic hash, and none is needed: it holds no secret. */
export function hash64(text: string): string {
  let high = BASIS_HIGH;
  let low = BASIS_LOW;
  for (let i = 0; i < text.length; i++) {
    low = (low ^ text.charCodeAt(i)) >>> 0;
    const product = low * PRIME;
    high = (Math.imul(high, PRIME) + (low << 8) + Math.floor(product / WORD)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

/** hash(rule, repository-relative path, resource type and name, property path). */
export function fingerprint(rule: string, file: string, type: string, name: string, path: string): string {
  return hash64([rule, file, type.toLowerCase(), name.toLowerCase(), path.toLowerCase()].join('\u0000'));
}
