/** `npm run new-rule <id>`: copies packages/rules/_template to a new rule's folder and registers it. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './generators/rules-index.mjs';

const rules = fileURLToPath(new URL('../packages/rules/', import.meta.url));
const id = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
  fail('Usage: npm run new-rule <id>   (lower-case words with dashes: open-management-port)');
const folder = join(rules, id);
if (existsSync(folder)) fail(`There is a rule '${id}' already.`);

cpSync(join(rules, '_template'), folder, { recursive: true });
const file = join(folder, 'rule.ts');
writeFileSync(file, readFileSync(file, 'utf8').replace("'_template'", `'${id}'`));
await run(false);
console.log(
  `packages/rules/${id} is there: write README.md first, then rule.ts, then 'npx jest packages/rules -t ${id}'.`,
);

function fail(message) {
  console.error(message);
  process.exit(2);
}
