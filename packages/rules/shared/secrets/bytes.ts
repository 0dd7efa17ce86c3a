/** Base64 and base32 without any platform API, and a few measures of texts. */

const BASE64 = table('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', { '-': 62, _: 63 });
const BASE32 = table('abcdefghijklmnopqrstuvwxyz234567', {});

/**
 * The bytes of a base64 text; both alphabets, padding optional.
 * @returns undefined when a character is foreign or the length is impossible.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  const end = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length;
  return end % 4 === 1 ? undefined : decode(text, end, BASE64, 6);
}

/** The bytes of a lower-case base32 text (RFC 4648 alphabet, no padding); undefined on a foreign character. */
export function decodeBase32(text: string): Uint8Array | undefined {
  return decode(text, text.length, BASE32, 5);
}

/** Bytes as a text of the same length, one character per byte (Latin-1), so that offsets stay comparable. */
export function latin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let i = 0; i < bytes.length; i += 4096)
    pieces.push(String.fromCharCode(...bytes.subarray(i, i + 4096)));
  return pieces.join('');
}

/** The bytes of an ASCII text; higher bits are dropped. */
export function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (c) => c.charCodeAt(0) & 0xff);
}

/** Shannon entropy of a text in bits per character; 0 for the empty text. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1);
  let bits = 0;
  for (const n of counts.values()) bits -= (n / text.length) * Math.log2(n / text.length);
  return bits;
}

/** How many of lower case, upper case, digit and other a text uses: 0 to 4. */
export function characterClasses(text: string): number {
  return [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/].filter((c) => c.test(text)).length;
}

function decode(text: string, end: number, values: Int8Array, width: number): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((end * width) / 8));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    const value = code < 128 ? (values[code] as number) : -1;
    if (value < 0) return undefined;
    held = ((held << width) | value) & 0xffff;
    bits += width;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 0xff;
  }
  return bytes;
}

function table(alphabet: string, more: Readonly<Record<string, number>>): Int8Array {
  const values = new Int8Array(128).fill(-1);
  for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i;
  for (const [c, value] of Object.entries(more)) values[c.charCodeAt(0)] = value;
  return values;
}
