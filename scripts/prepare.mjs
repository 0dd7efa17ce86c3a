/**
 * npm's `prepare`: builds the bundle, so that an install straight from git works. `npm install -g git+…`, which is what
 * pre-commit does, runs this in a clone without development dependencies, because its own inner install is a global one
 * too; so they are fetched here first.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
if (!hasBuilder()) fetchDependencies();
await import('./build.mjs');

function hasBuilder() {
  try {
    createRequire(join(root, 'package.json')).resolve('esbuild');
    return true;
  } catch {
    return false;
  }
}

/** A local install without scripts; the settings of the global install around us must not reach it. */
function fetchDependencies() {
  const env = {
    ...process.env,
    npm_config_global: 'false',
    npm_config_location: 'project',
    NODE_ENV: 'development',
  };
  const command = ['install', '--no-save', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const [program, args] = npm ? [process.execPath, [npm, ...command]] : ['npm', command];
  const { status } = spawnSync(program, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0)
    throw new Error('The development dependencies could not be installed; the bundle was not built.');
}
