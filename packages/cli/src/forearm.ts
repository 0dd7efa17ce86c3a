#!/usr/bin/env node
/** The program's entry: answers `--version` at once and loads everything else only when it is needed. */
import * as module from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { VERSION } from './version.ts';

const args = process.argv.slice(2);
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.write(`${VERSION}\n`);
} else {
  // Compiled code is kept by Node between runs where it can (22.1 and later): most of our start-up is compiling.
  (module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
  // Measured with Node 20, whose flags these are. Most runs are over before optimised code pays for its compilation.
  // Nearly all that a run over one estate makes lives until its end: young space that grows at once is copied less
  // often; of many estates each is done with at once, and a heap that grows in smaller steps keeps within 300 MB.
  if (process.versions.v8.startsWith('11.'))
    setFlagsFromString('--interrupt-budget=600000 --semi-space-growth-factor=16 --heap-growing-percent=150');
  const { main } = await import('./main.ts');
  process.exitCode = await main(args);
}
