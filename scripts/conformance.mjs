/**
 * Compares what Bicep files become with what the official compiler made of them:
 * `npm run conformance -- <folder> [--only TEXT] [--modules GIT-DIRECTORY] [--at-least RATE]`.
 *
 * A pair is `x.bicep` beside `x.json`, or `main.bicep` beside `azuredeploy.json`, whose JSON names the compiler. Both are
 * evaluated without parameter values and with every parameter file that both could take. Registry modules come from the
 * cache of `bicep restore`, and from the tags of a clone of Azure/bicep-registry-modules when `--modules` names one.
 * docs/conformance.md says what is not compared.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { canonical, firstDifference } from './conformance/compare.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    modules: { type: 'string' },
    'at-least': { type: 'string', default: '0' },
  },
});
const folder = resolve(positionals[0] ?? '.');
const { listResources, readRestoredModule } = await load();
const counts = { same: 0, different: 0, skipped: 0 };
const workspace = { files: () => [], read, readModule };
for (const pair of pairs()) compare(pair);
const rate = counts.same / Math.max(1, counts.same + counts.different);
console.log(
  `${counts.same} same, ${counts.different} different, ${counts.skipped} skipped: ${rate.toFixed(4)}`,
);
process.exitCode = rate < Number(values['at-least']) ? 1 : 0;

/** The core and the cache reader, bundled: the sources are TypeScript. */
async function load() {
  const outdir = mkdtempSync(join(tmpdir(), 'conformance-'));
  const contents = `
    export { listResources } from './packages/core/src/index.ts';
    export { readRestoredModule } from './packages/cli/src/files/module-cache.ts';`;
  const outfile = join(outdir, 'core.mjs');
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
  });
  const loaded = await import(pathToFileURL(outfile).href);
  rmSync(outdir, { recursive: true });
  return loaded;
}

function read(path) {
  try {
    return readFileSync(join(folder, path), 'utf8');
  } catch {
    return undefined;
  }
}

function readModule(address) {
  return readRestoredModule(address) ?? (values.modules && taggedModule(address));
}

/** `bicep/avm/res/x/y` with tag `1.0.0` is `avm/res/x/y/main.json` at the tag `avm/res/x/y/1.0.0`. */
function taggedModule({ scheme, registry, path, tag }) {
  if (scheme !== 'br' || registry !== 'mcr.microsoft.com') return undefined;
  const name = path.replace(/^bicep\//, '');
  const file = `${name.startsWith('avm/') ? '' : 'modules/'}${name}/main.json`;
  const shown = spawnSync('git', ['--git-dir', values.modules, 'show', `${name}/${tag}:${file}`], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return shown.status === 0 ? shown.stdout : undefined;
}

function pairs() {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.bicep'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => path.includes(values.only));
  return paths.sort().flatMap((bicep) => {
    const json = candidates(bicep).find((path) => existsSync(join(folder, path)));
    return json === undefined ? [] : [{ bicep, json }];
  });
}

function candidates(bicep) {
  const beside = bicep.replace(/\.bicep$/, '.json');
  const isMain = /(?:^|[\\/])main\.bicep$/.test(bicep);
  return isMain ? [beside, join(dirname(bicep), 'azuredeploy.json')] : [beside];
}

/** `x.parameters.json` and its like beside the pair. */
function parameterFiles(json) {
  const base = json.replace(/^.*[\\/]/, '').replace(/\.json$/, '');
  const names = readdirSync(join(folder, dirname(json)));
  const fitting = names.filter((name) => name.startsWith(`${base}.param`) && name.endsWith('.json'));
  return fitting.sort().map((name) => join(dirname(json), name));
}

function compare({ bicep, json }) {
  if (!/"_generator"/.test(read(json) ?? '')) {
    counts.skipped++;
    return;
  }
  for (const parameters of [[], ...parameterFiles(json).map((file) => [file])])
    compareUnder({ bicep, json }, parameters);
}

function compareUnder({ bicep, json }, parameters) {
  const [ours, theirs] = [bicep, json].map((path) => listResources(workspace, path, parameters));
  if (!ours || !theirs) {
    counts.skipped++;
    return;
  }
  const difference = firstDifference(canonical(ours.resources), canonical(theirs.resources));
  if (difference === undefined) counts.same++;
  else {
    counts.different++;
    console.log(`different: ${[bicep, ...parameters].join(' with ')}\n${difference}`);
  }
}
