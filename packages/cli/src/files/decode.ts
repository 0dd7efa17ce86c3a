/** Bytes to text: UTF-8, or UTF-16 when a byte-order mark says so. */
import { isUtf8 } from 'node:buffer';

/** Larger files are not read: no template is that large. */
export const LARGEST = 200 * 1024 * 1024;

export type Decoded = { readonly text: string } | { readonly problem: string };

/** The text, its byte-order mark kept; or why it is not text. */
export function decode(bytes: Buffer): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return utf16(Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16());
  if (!isUtf8(bytes)) return { problem: 'it is not UTF-8 text' };
  if (bytes.subarray(0, 8192).includes(0)) return { problem: 'it is a binary file' };
  return { text: bytes.toString('utf8') };
}

function utf16(bytes: Buffer): Decoded {
  return { text: bytes.toString('utf16le') };
}

/** True when undecodable bytes look like something that we should have analysed. */
export function looksDeployable(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 65_536).toString('latin1').replaceAll('\0', '');
  return /deploymentTemplate|deploymentParameters|"Microsoft\.|"typeProperties"/i.test(start);
}
