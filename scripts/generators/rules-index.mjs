/** Makes packages/rules/index.ts from the folders beside it: the folder is the registry. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const name = 'rules-index';
const folder = fileURLToPath(new URL('../../packages/rules/', import.meta.url));
const target = join(folder, 'index.ts');

/** Writes the index, or with `check` says whether it is stale. */
export async function run(check) {
  const text = indexText();
  const fresh = existsSync(target) && readFileSync(target, 'utf8') === text;
  if (check) return fresh ? [] : ["packages/rules/index.ts is stale: run 'npm run generate'."];
  if (!fresh) writeFileSync(target, text);
  return [];
}

function indexText() {
  const ids = readdirSync(folder)
    .filter((entry) => entry !== '_template' && existsSync(join(folder, entry, 'rule.ts')))
    .sort();
  const imports = ids.map((id) => `import ${camel(id)} from './${id}/rule.ts';`);
  return [
    '/** All rules, in the order of their ids. Generated from the folders by `npm run generate`; do not edit. */',
    "import type { Rule } from '@forearm/core';",
    ...imports,
    '',
    'export const rules: readonly Rule[] = [',
    ...ids.map((id) => `  ${camel(id)},`),
    '];',
    '',
  ].join('\n');
}

function camel(id) {
  return id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}
