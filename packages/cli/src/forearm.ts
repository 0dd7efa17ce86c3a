#!/usr/bin/env node
/** The program's entry: answers `--version` at once and loads everything else only when it is needed. */
import * as module from 'node:module';
import { VERSION } from './version.ts';

const args = process.argv.slice(2);
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.write(`${VERSION}\n`);
} else {
  // Compiled code is kept by Node between runs where it can (22.1 and later): most of our start-up is compiling.
  (module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
  const { main } = await import('./main.ts');
  process.exitCode = await main(args);
}
