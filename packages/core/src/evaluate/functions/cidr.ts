/** Address arithmetic: parseCidr, cidrSubnet, cidrHost. */
import { FunctionError, type Json } from '../json.ts';
import { integerAt, textAt, wrongType } from './arguments.ts';
import { type PlainArguments, type PlainFunction, plain } from './define.ts';
import { addressText, type Network, networkSize, parseNetwork } from './ip.ts';

function networkAt(args: PlainArguments, index: number): Network {
  return parseNetwork(textAt(args, index));
}

function parseCidr(args: PlainArguments): Json {
  const network = networkAt(args, 0);
  const text = (address: bigint) => addressText(address, network.bits);
  const last = network.first + networkSize(network) - 1n;
  const [firstUsable, lastUsable] = usable(network);
  const netmask = (1n << BigInt(network.bits)) - networkSize(network);
  return new Map<string, Json>([
    ['network', text(network.first)],
    ['netmask', text(netmask)],
    ...(network.bits === 32 ? [['broadcast', text(last)] as const] : []),
    ['firstUsable', text(firstUsable)],
    ['lastUsable', text(lastUsable)],
    ['cidr', network.prefix],
  ]);
}

/** IPv4 keeps the first and last address for itself, except in networks too small for it; IPv6 does not. */
function usable(network: Network): readonly [bigint, bigint] {
  const last = network.first + networkSize(network) - 1n;
  if (network.bits === 128) return [network.first, last];
  return network.prefix > 30 ? [network.first, network.first] : [network.first + 1n, last - 1n];
}

function cidrSubnet(args: PlainArguments): Json {
  const network = networkAt(args, 0);
  const prefix = Number(integerAt(args, 1));
  const index = integerAt(args, 2);
  if (prefix < network.prefix || prefix > network.bits)
    throw wrongType(1, 'a prefix length within the network');
  if (index < 0n || index >= 1n << BigInt(prefix - network.prefix)) {
    throw new FunctionError('the network has no subnet with this index');
  }
  const first = network.first + index * networkSize({ ...network, prefix });
  return `${addressText(first, network.bits)}/${prefix}`;
}

/** Index 0 is the address after the network's own, in IPv6 too. */
function cidrHost(args: PlainArguments): Json {
  const network = networkAt(args, 0);
  const index = integerAt(args, 1);
  const address = network.first + index + 1n;
  const [, last] = usable(network);
  if (index < 0n || address > last) throw new FunctionError('the network has no host with this index');
  return addressText(address, network.bits);
}

/** The CIDR functions of templates. */
export const cidrFunctions: readonly PlainFunction[] = [
  plain('parseCidr', 1, 1, parseCidr),
  plain('cidrSubnet', 3, 3, cidrSubnet),
  plain('cidrHost', 2, 2, cidrHost),
];
