/** Reads what Azure accepts as a source or destination address, and measures how much of the internet it is. */
import { type Interval, size, subtract } from './intervals.ts';

/** IPv6 addresses follow behind all IPv4 addresses, so that one number line holds both. */
const V6 = 1n << 32n;
const ALL_V4: Interval = { from: 0n, to: V6 - 1n };
const ALL_V6: Interval = { from: V6, to: V6 + (1n << 128n) - 1n };
const EVERYTHING: readonly Interval[] = [ALL_V4, ALL_V6];

/** Spellings of "from anywhere" that are no prefix. A bare 0.0.0.0 is meant as one, and other checks read it so. */
const ANYWHERE: readonly string[] = ['*', 'any', 'internet', '0.0.0.0', '/0', '<nw>/0'];

/** Not routed on the internet: RFC 1918, 6598, 3927, 1122, 5737, 1112; 4193, 4291, 3849. */
const PRIVATE: readonly Interval[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  '::/16',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
  '2001:db8::/32',
].flatMap((text) => prefixOf(text) ?? []);

/** How much of the internet a set of addresses is: half of it or more, as much as a /8 or (IPv6) a /16, or less. */
export type Reach = 'anywhere' | 'wide' | 'narrow';

/** The addresses that a text means; undefined for service tags and for what is no address. */
export function addressesOf(text: string): readonly Interval[] | undefined {
  if (isAnywhere(text)) return EVERYTHING;
  const one = rangeOf(text.trim()) ?? prefixOf(text.trim());
  return one && [one];
}

/** `*`, `Internet`, `Any` and their like, in any spelling. */
export function isAnywhere(text: string): boolean {
  return ANYWHERE.includes(text.trim().toLowerCase());
}

/** How much of the public address space the addresses are. */
export function reachOf(addresses: readonly Interval[]): Reach {
  const open = publicPart(addresses);
  const v4 = size(open.filter((one) => one.to < V6));
  const v6 = size(open.filter((one) => one.from >= V6));
  if (v4 >= 1n << 30n || v6 >= 1n << 124n) return 'anywhere';
  return v4 >= 1n << 24n || v6 >= 1n << 112n ? 'wide' : 'narrow';
}

/**
 * The part that can be an address on the internet. No piece of it belongs to both families: the last IPv4 and the first
 * IPv6 addresses are private.
 */
export function publicPart(addresses: readonly Interval[]): readonly Interval[] {
  return subtract(addresses, PRIVATE);
}

function rangeOf(text: string): Interval | undefined {
  const [first = '', last = '', ...more] = text.split('-');
  if (last === '' || more.length > 0) return undefined;
  const from = prefixOf(first.trim());
  const to = prefixOf(last.trim());
  return from && to && { from: from.from, to: to.to };
}

function prefixOf(text: string): Interval | undefined {
  const [address = '', length, ...more] = text.split('/');
  if (more.length > 0 || (length !== undefined && !/^\d{1,3}$/.test(length))) return undefined;
  const v4 = fourBytes(address);
  if (v4 !== undefined) return block(v4, 32, length, 0n);
  const v6 = eightWords(address);
  return v6 === undefined ? undefined : block(v6, 128, length, V6);
}

function block(
  address: bigint,
  bits: number,
  length: string | undefined,
  base: bigint,
): Interval | undefined {
  const kept = length === undefined ? bits : Number(length);
  if (kept > bits) return undefined;
  const rest = BigInt(bits - kept);
  const from = base + ((address >> rest) << rest);
  return { from, to: from + (1n << rest) - 1n };
}

function fourBytes(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255))
    return undefined;
  return parts.reduce((sum, part) => (sum << 8n) + BigInt(part), 0n);
}

function eightWords(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2 || !text.includes(':')) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const words = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
  if (words.some((word) => !/^[0-9a-f]{1,4}$/i.test(word))) return undefined;
  return words.reduce((sum, word) => (sum << 16n) + BigInt(`0x${word}`), 0n);
}
