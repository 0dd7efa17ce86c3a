/** Imports the core and the rules, which are TypeScript, into a script: bundled in memory, nothing is written. */
import { build } from 'esbuild';
import { inRepository } from './emit.mjs';

let bundle;

/** The public API of the core, and `rules`. The same module for every caller. */
export function bundledRules() {
  bundle ??= load();
  return bundle;
}

async function load() {
  const { outputFiles } = await build({
    absWorkingDir: inRepository('.'),
    stdin: {
      contents: "export * from '@forearm/core'; export { rules } from '@forearm/rules';",
      resolveDir: inRepository('packages/rules'),
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
