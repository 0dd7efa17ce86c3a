/** Marvin32, the checksum inside Azure's identifiable keys (microsoft/security-utilities, Marvin.Net5.cs). */

/** A 64-bit seed in two halves. */
export interface Seed {
  readonly low: number;
  readonly high: number;
}

/** The seed that eight ASCII characters make, read as a big-endian 64-bit number. */
export function seedOf(name: string): Seed {
  const word = (at: number) =>
    ((name.charCodeAt(at) << 24) |
      (name.charCodeAt(at + 1) << 16) |
      (name.charCodeAt(at + 2) << 8) |
      name.charCodeAt(at + 3)) >>>
    0;
  return { high: word(0), low: word(4) };
}

/** The 32-bit Marvin checksum of bytes, unsigned. */
export function marvin32(bytes: Uint8Array, seed: Seed): number {
  const state: [number, number] = [seed.low | 0, seed.high | 0];
  const whole = bytes.length & ~3;
  for (let i = 0; i < whole; i += 4) add(state, word(bytes, i, 4));
  add(state, word(bytes, whole, bytes.length - whole) | (0x80 << (8 * (bytes.length - whole))));
  mix(state);
  return (state[0] ^ state[1]) >>> 0;
}

/** Up to four bytes, little endian. */
function word(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let i = 0; i < count; i++) value |= (bytes[at + i] as number) << (8 * i);
  return value;
}

function add(state: [number, number], value: number): void {
  state[0] = (state[0] + value) | 0;
  mix(state);
}

function mix(state: [number, number]): void {
  let [p0, p1] = state;
  p1 ^= p0;
  p0 = rotate(p0, 20);
  p0 = (p0 + p1) | 0;
  p1 = rotate(p1, 9);
  p1 ^= p0;
  p0 = rotate(p0, 27);
  p0 = (p0 + p1) | 0;
  p1 = rotate(p1, 19);
  state[0] = p0;
  state[1] = p1;
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
