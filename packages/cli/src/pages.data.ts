/** The rules' pages, read from their folders. The build puts in a module with their text in place of this one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../rules');

/** Rule id to Markdown. */
export const PAGES: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  readdirSync(FOLDER)
    .filter((name) => !name.startsWith('_') && existsSync(join(FOLDER, name, 'README.md')))
    .sort()
    .map((name) => [name, readFileSync(join(FOLDER, name, 'README.md'), 'utf8')]),
);
