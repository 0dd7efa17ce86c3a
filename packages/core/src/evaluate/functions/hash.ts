/** uniqueString and guid: the same texts give the same name on every machine, and the same as the engine's. */

import { textAt } from './arguments.ts';
import { utf8Bytes } from './bytes.ts';
import { type PlainArguments, type PlainFunction, plain } from './define.ts';
import { murmurHash64 } from './murmur.ts';
import { sha1 } from './sha1.ts';

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** The arguments joined by `-`, hashed, and written as 13 characters. */
function uniqueString(args: PlainArguments): string {
  let hash = murmurHash64(joinedBytes(args));
  let text = '';
  for (let index = 0; index < 13; index++) {
    text += base32.charAt(Number(hash >> 59n));
    hash = BigInt.asUintN(64, hash << 5n);
  }
  return text;
}

/** The namespace that the engine gives its name-based GUIDs (checked against values in Azure/bicep's tests). */
const namespace = [...'11fb06fb712d4ddd98c7e71bbd588830'.matchAll(/../g)].map(([pair]) =>
  Number.parseInt(pair, 16),
);

/** A name-based GUID (RFC 4122, version 5) of the arguments joined by `-`. */
function guid(args: PlainArguments): string {
  const bytes = sha1([...namespace, ...joinedBytes(args)]).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const ends = [0, 8, 12, 16, 20, 32];
  return ends
    .slice(1)
    .map((end, index) => digits.slice(ends[index], end))
    .join('-');
}

function joinedBytes(args: PlainArguments): number[] {
  return utf8Bytes(args.map((_, index) => textAt(args, index)).join('-'));
}

/** The hash functions of templates. */
export const hashFunctions: readonly PlainFunction[] = [
  plain('uniqueString', 1, Infinity, uniqueString),
  plain('guid', 1, Infinity, guid),
];
