/** Writes generated files, or (check) says which of them are not what the generator would write. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);

/** A path of the repository as a file system path. */
export function inRepository(path) {
  return fileURLToPath(new URL(path, root));
}

/** Text of a repository file; undefined if there is none. */
export function textOf(path) {
  const file = inRepository(path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** sha256 over the texts, each with its length in front so that no two lists of texts look the same. */
export function digest(...texts) {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${Buffer.byteLength(text)}\n`).update(text);
  return hash.digest('hex');
}

/** check: a problem if the file differs from `text`; otherwise writes it. Returns the list of problems. */
export function emit(check, path, text) {
  if (textOf(path) === text) return [];
  if (check) return [`${path} is not what its inputs give: run \`npm run generate\``];
  mkdirSync(dirname(inRepository(path)), { recursive: true });
  writeFileSync(inRepository(path), text);
  return [];
}
