/** SHA-1 (FIPS 180-4), needed for name-based GUIDs only: nothing here protects anything. */

/** The 20 bytes of the digest. */
export function sha1(message: readonly number[]): number[] {
  const words = padded(message);
  let state: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let block = 0; block < words.length; block += 16)
    state = compressed(state, words.slice(block, block + 16));
  return state.flatMap((word) => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]);
}

type State = readonly [number, number, number, number, number];

/** The message as 32-bit words, with a one bit, zeros and its length in bits behind it. */
function padded(message: readonly number[]): number[] {
  const count = ((message.length + 8) >> 6) * 16 + 16;
  const words = new Array<number>(count).fill(0);
  for (const [index, byte] of [...message, 0x80].entries()) {
    words[index >> 2] = (words[index >> 2] ?? 0) | (byte << (24 - (index % 4) * 8));
  }
  words[count - 1] = message.length * 8;
  return words;
}

function compressed(state: State, block: number[]): State {
  let [a, b, c, d, e] = state;
  for (let round = 0; round < 80; round++) {
    const scheduled = block[round] ?? schedule(block, round);
    const next = (rotate(a, 5) + mix(round, b, c, d) + e + scheduled) | 0;
    [e, d, c, b, a] = [d, c, rotate(b, 30), a, next];
  }
  return [(state[0] + a) | 0, (state[1] + b) | 0, (state[2] + c) | 0, (state[3] + d) | 0, (state[4] + e) | 0];
}

/** Extends the block by the word of a round. */
function schedule(block: number[], round: number): number {
  const at = (back: number) => block[round - back] ?? 0;
  const word = rotate(at(3) ^ at(8) ^ at(14) ^ at(16), 1);
  block[round] = word;
  return word;
}

/** The function of a quarter of the rounds, its constant added. */
function mix(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
