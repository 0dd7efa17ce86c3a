/** MurmurHash3 in the 64-bit variant that uniqueString uses. */

const c1 = 0x239b961b;
const c2 = 0xab0e9789;

/** The hash of bytes with seed 0. */
export function murmurHash64(bytes: readonly number[]): bigint {
  const blocks = bytes.length - (bytes.length % 8);
  let h1 = 0;
  let h2 = 0;
  for (let index = 0; index < blocks; index += 8) {
    h1 = (Math.imul(rotate(h1 ^ mixFirst(word(bytes, index)), 19) + h2, 5) + 0x561ccd1b) | 0;
    h2 = (Math.imul(rotate(h2 ^ mixSecond(word(bytes, index + 4)), 13) + h1, 5) + 0x0bcaa747) | 0;
  }
  h1 ^= mixFirst(word(bytes, blocks));
  h2 ^= mixSecond(word(bytes, blocks + 4));
  return finished(h1 ^ bytes.length, h2 ^ bytes.length);
}

function finished(first: number, second: number): bigint {
  const sum = (first + second) | 0;
  const h1 = avalanche(sum);
  const h2 = avalanche((second + sum) | 0);
  const low = (h1 + h2) | 0;
  const high = (h2 + low) | 0;
  return (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
}

/** Four bytes, lowest first; bytes beyond the end are zero. */
function word(bytes: readonly number[], at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(at, at + 4);
  return a | (b << 8) | (c << 16) | (d << 24);
}

function mixFirst(block: number): number {
  return Math.imul(rotate(Math.imul(block, c1), 15), c2);
}

function mixSecond(block: number): number {
  return Math.imul(rotate(Math.imul(block, c2), 17), c1);
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function avalanche(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}
