/** Builds packages/cli/dist: a tiny entry, the program, and what it loads on demand (rule pages). */
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
// Tests build elsewhere, with rules of their own: node scripts/build.mjs <folder> <rules module>
const outdir = process.argv[2] ?? join(root, 'packages/cli/dist');
const rules = process.argv[3];
const version = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')).version;

/** The rules' pages become one module: the bundle must not depend on files beside it. */
const pages = {
  name: 'rule-pages',
  setup(builder) {
    builder.onLoad({ filter: /[/\\]pages\.data\.ts$/ }, () => ({
      contents: `export const PAGES = ${JSON.stringify(rules ? {} : readPages())};`,
      loader: 'js',
    }));
  },
};

/** Rule id to Markdown, in the order of the ids. */
function readPages() {
  const folder = join(root, 'packages/rules');
  const ids = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'rule.ts')))
    .sort();
  return Object.fromEntries(
    ids.filter((id) => !id.startsWith('_')).map((id) => [id, page(join(folder, id))]),
  );
}

function page(folder) {
  const file = join(folder, 'README.md');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

rmSync(outdir, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ['packages/cli/src/forearm.ts'],
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // jsonc-parser's CommonJS build cannot be bundled; its ES modules can.
  mainFields: ['module', 'main'],
  chunkNames: '[name]-[hash]',
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  define: { FOREARM_VERSION: JSON.stringify(version) },
  alias: rules ? { '@forearm/rules': rules } : {},
  plugins: [pages],
  logLevel: 'warning',
});
chmodSync(join(outdir, 'forearm.js'), 0o755);

for (const name of readdirSync(outdir).sort()) {
  console.log(
    `${relative(root, outdir)}/${name}  ${(statSync(join(outdir, name)).size / 1024).toFixed(0)} KiB`,
  );
}
