/** A finding's identity across edits: a hash without lines, counts or snippets. */

const PRIME = 0x100000001b3n;
const BASIS = 0xcbf29ce484222325n;
const MASK = 0xffffffffffffffffn;

/** 64-bit FNV-1a over UTF-16 units, as 16 hex digits. Not a cryptographic hash, and none is needed: it holds no secret. */
export function hash64(text: string): string {
  let hash = BASIS;
  for (let i = 0; i < text.length; i++) {
    hash ^= BigInt(text.charCodeAt(i));
    hash = (hash * PRIME) & MASK;
  }
  return hash.toString(16).padStart(16, '0');
}

/** hash(rule, repository-relative path, resource type and name, property path). */
export function fingerprint(rule: string, file: string, type: string, name: string, path: string): string {
  return hash64([rule, file, type.toLowerCase(), name.toLowerCase(), path.toLowerCase()].join('\u0000'));
}
