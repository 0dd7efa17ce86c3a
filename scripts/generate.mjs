/**
 * Makes every generated file of the repository, or verifies them: `node scripts/generate.mjs [--check] [--only NAME]
 * [--types CHECKOUT [--commit SHA]]`.
 *
 * Each module of `scripts/generators` exports `name` and `run(check, options)`, which returns a list of problems (none if
 * check is false and all went well). `--types` names a checkout of Azure/bicep-types-az and is needed only to take in newer
 * official types; everything else is made from what is in the repository. `--check` writes nothing and exits with 1 if a
 * file is not what its inputs give.
 */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    only: { type: 'string' },
    types: { type: 'string' },
    commit: { type: 'string' },
  },
});

const folder = new URL('./generators/', import.meta.url);
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs'))
  .sort();
const problems = [];
for (const file of files) {
  const generator = await import(new URL(file, folder).href);
  if (values.only && values.only !== generator.name) continue;
  problems.push(...(await generator.run(values.check, { types: values.types, commit: values.commit })));
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
