/** The checksums inside keys and tokens: a value that passes is no accident. */
import { asciiBytes, decodeBase32, decodeBase64, latin1 } from './bytes.ts';
import { crc32 } from './crc.ts';
import { marvin32, seedOf } from './marvin.ts';
import type { KeySignature } from './signatures.ts';

/** Whether an identifiable Azure key carries the checksum that its issuer put into the last four bytes. */
export function hasValidChecksum(body: string, key: KeySignature): boolean {
  const bytes = decodeBase64(body);
  if (bytes === undefined || bytes.length < 8) return false;
  const stored = littleEndian(bytes, bytes.length - 4);
  const covered = bytes.subarray(0, bytes.length - 4);
  if (key.seeds.some((seed) => marvin32(covered, seedOf(seed)) === stored)) return true;
  return key.signature === 'AzCa' && key.seeds.some((seed) => isRedisVariant(body, bytes, seed));
}

/** Redis keys may hold their checksum over all bytes, and have `+` and `/` replaced by `P` and `F`. */
function isRedisVariant(body: string, bytes: Uint8Array, seed: string): boolean {
  const sum = marvin32(bytes, seedOf(seed));
  const made = new Uint8Array(bytes);
  for (let i = 0; i < 4; i++) made[made.length - 4 + i] = (sum >>> (8 * i)) & 0xff;
  return encode(made).replace(/\+/g, 'P').replace(/\//g, 'F') === body;
}

/** `8Q~` client secrets end with three base-66 digits of the checksum over the first 37 characters. */
export function isEntraChecksumValid(secret: string): boolean {
  if (secret.length !== 40) return false;
  const digits = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~';
  let rest = marvin32(asciiBytes(secret.slice(0, 37)), seedOf('AadPwd00'));
  let text = '';
  while (rest > 0) {
    text = digits[rest % 66] + text;
    rest = Math.floor(rest / 66);
  }
  return text.padStart(6, 'a').slice(0, 3) === secret.slice(37);
}

/** `ghp_` tokens end with six base-62 digits of the CRC-32 of the thirty before. */
export function isGitHubChecksumValid(token: string): boolean {
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  let rest = crc32(asciiBytes(token.slice(4, 34)));
  let text = '';
  while (rest > 0) {
    text = digits[rest % 62] + text;
    rest = Math.floor(rest / 62);
  }
  return text.padStart(6, '0') === token.slice(34);
}

/** Bytes of an old Azure DevOps token that hold its checksum, most significant first; what issuers combine it with. */
const PAT_SUM_AT = [2, 7, 8, 22];
const PAT_MASKS = [0xe0b9692d, 0x1019f92e];

/** Whether 52 characters of base32 are an Azure DevOps token: four of its bytes are a CRC-32 of the others. */
export function isDevOpsToken(text: string): boolean {
  const bytes = decodeBase32(text);
  if (bytes === undefined || bytes.length !== 32) return false;
  const data = bytes.filter((_, i) => !PAT_SUM_AT.includes(i) && isPatData(i));
  const stored = PAT_SUM_AT.reduce((sum, at) => ((sum << 8) | (bytes[at] as number)) >>> 0, 0);
  return PAT_MASKS.some((mask) => (crc32(data) ^ mask) >>> 0 === stored);
}

function isPatData(i: number): boolean {
  return i <= 1 || (i >= 3 && i <= 6) || (i >= 9 && i <= 21) || i >= 23;
}

function littleEndian(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24)) >>>
    0
  );
}

/** Base64 without padding. */
function encode(bytes: Uint8Array): string {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let text = '';
  const source = latin1(bytes);
  for (let i = 0; i < source.length; i += 3) {
    const word = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const count = Math.min(4, Math.ceil(((bytes.length - i) * 8) / 6));
    for (let k = 0; k < count; k++) text += digits[(word >> (18 - 6 * k)) & 63];
  }
  return text;
}
