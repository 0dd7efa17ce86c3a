/** IP addresses and networks as integers, read and written (RFC 4291, RFC 5952). */
import { FunctionError } from '../json.ts';

export type IpBits = 32 | 128;

/** A network: its first address, how many bits its prefix has, and whether it is IPv4 (32) or IPv6 (128). */
export interface Network {
  readonly bits: IpBits;
  readonly first: bigint;
  readonly prefix: number;
}

/** How many addresses a network has. */
export function networkSize(network: Network): bigint {
  return 1n << BigInt(network.bits - network.prefix);
}

/** A network in CIDR notation; host bits are cleared. Throws FunctionError. */
export function parseNetwork(text: string): Network {
  const shape = /^\s*([0-9a-fA-F:.]{2,45})\/(\d{1,3})\s*$/.exec(text);
  const address = shape?.[1] ?? '';
  const bits = address.includes(':') ? 128 : 32;
  const parsed = bits === 128 ? parseIpv6(address) : parseIpv4(address);
  const prefix = Number(shape?.[2] ?? Number.NaN);
  if (parsed === undefined || !(prefix <= bits))
    throw new FunctionError('not an IP network in CIDR notation');
  const hostBits = BigInt(bits - prefix);
  return { bits, prefix, first: (parsed >> hostBits) << hostBits };
}

function parseIpv4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255))
    return undefined;
  return parts.reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
}

function parseIpv6(text: string): bigint | undefined {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return undefined;
  const left = groups(head);
  const right = groups(tail ?? '');
  const missing = 8 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const all = [...left, ...new Array<string>(missing).fill('0'), ...right];
  if (!all.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  return all.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n);
}

/** The groups of one side of `::`; a dotted end counts as two. */
function groups(side: string): string[] {
  if (side === '') return [];
  const parts = side.split(':');
  const dotted = parseIpv4(parts.at(-1) ?? '');
  if (dotted === undefined) return parts;
  return [...parts.slice(0, -1), (dotted >> 16n).toString(16), (dotted & 0xffffn).toString(16)];
}

/** An address in its usual notation. */
export function addressText(address: bigint, bits: IpBits): string {
  return bits === 32 ? slices(address, 4, 8).join('.') : compressed(slices(address, 8, 16));
}

function slices(address: bigint, count: number, width: number): bigint[] {
  const mask = (1n << BigInt(width)) - 1n;
  return Array.from({ length: count }, (_, index) => (address >> BigInt(width * (count - 1 - index))) & mask);
}

/** `::` stands for the longest run of zeros, the first of equally long ones; a single zero is written. */
function compressed(groups: readonly bigint[]): string {
  const text = groups.map((group) => group.toString(16)).join(':');
  const runs = [...text.matchAll(/(?<![0-9a-f])0(?::0)+(?![0-9a-f])/g)];
  const longest = runs.reduce((best, run) => (run[0].length > best.length ? run[0] : best), '');
  if (longest === '') return text;
  const at = runs.find((run) => run[0] === longest)?.index ?? 0;
  return `${text.slice(0, at).replace(/:$/, '')}::${text.slice(at + longest.length).replace(/^:/, '')}`;
}
