/** Registry modules and template specs as `bicep restore` has left them in its cache. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { ModuleAddress } from '@forearm/core';
import { decode, LARGEST } from './decode.ts';
import { relativePath } from './paths.ts';

/** What a host name, repository path or version may consist of; none of it can lead to another folder. */
const SAFE = /^[\w.:$#-]+$/;

/**
 * Reads the compiled template of a restored module; undefined when there is none.
 * The layout is that of the official tool (Azure/bicep: OciArtifactRegistry, TemplateSpecModuleRegistry).
 */
export function readRestoredModule(address: ModuleAddress): string | undefined {
  const root = cacheRoot(address.cacheRoot);
  const folders = root === undefined ? undefined : foldersOf(address);
  return root === undefined || folders === undefined
    ? undefined
    : readBelow(root, join(root, ...folders, 'main.json'));
}

/** `cacheRootDirectory` of bicepconfig.json may start with `~`; a relative one is not defined. */
function cacheRoot(configured: string | undefined): string | undefined {
  if (configured === undefined || configured.trim() === '') return join(homedir(), '.bicep');
  if (/^~(?:[\\/]|$)/.test(configured)) return join(homedir(), configured.slice(1));
  return isAbsolute(configured) ? configured : undefined;
}

function foldersOf({ scheme, registry, path, tag }: ModuleAddress): readonly string[] | undefined {
  const folders =
    scheme === 'br'
      ? [registry.replaceAll(':', '$').toLowerCase(), path.replaceAll('/', '$'), encodedTag(tag)]
      : [registry, ...path.split('/'), tag].map((segment) => segment.toLowerCase());
  const safe = folders.every((folder) => SAFE.test(folder) && !/^\.+$/.test(folder));
  return safe ? [scheme, ...folders] : undefined;
}

/** Tags are case-sensitive and file systems need not be: behind `$` a bit mask in hexadecimal says what is upper case. */
function encodedTag(tag: string): string {
  if (tag.includes(':')) return tag.replaceAll(':', '#');
  const upper = [...tag].map((character) => (/[A-Z]/.test(character) ? 1n : 0n));
  const mask = upper.reduce<bigint>((sum, bit, at) => sum | (bit << BigInt(at)), 0n);
  return `${tag}$${mask === 0n ? '' : mask.toString(16)}`;
}

/** A regular file of the cache itself: a link that leads out of it is not followed. */
function readBelow(root: string, path: string): string | undefined {
  try {
    const real = realpathSync.native(path);
    const stats = statSync(real);
    if (relativePath(realpathSync.native(root), real) === undefined) return undefined;
    if (!stats.isFile() || stats.size > LARGEST) return undefined;
    const result = decode(readFileSync(real));
    return 'text' in result ? result.text : undefined;
  } catch {
    return undefined;
  }
}
