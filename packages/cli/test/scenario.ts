/** Reads and runs the scenario files of test-templates/cli: files, a command, and what it must print. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { folder, git } from './folder.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Builds the bundle as it is shipped but for the rules, and gives the path of its entry. */
export function buildBundle(): string {
  const outdir = join(ROOT, '.cache/cli-scenarios', process.env.JEST_WORKER_ID ?? '0');
  const rules = join(import.meta.dirname, 'scenario-rules.ts');
  execFileSync(process.execPath, [join(ROOT, 'scripts/build.mjs'), outdir, rules], { stdio: 'pipe' });
  return join(outdir, 'forearm.js');
}

/** Parts of a scenario by name; `files`, `git`, `environment`, `command`, `stdout`, `stderr`, `exit`, `file <name>`. */
export type Scenario = ReadonlyMap<string, string>;

/** Parts begin with a line `====name====`. */
export function readScenario(text: string): Scenario {
  const parts = text.split(/^====(.+?)====\n/m).slice(1);
  return new Map(parts.flatMap((name, index) => (index % 2 === 0 ? [[name, parts[index + 1] ?? '']] : [])));
}

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: string;
  readonly root: string;
}

/**
 * Runs a scenario in a folder of its own. Several commands follow each other: their output is joined, the last exit code
 * counts. Commands are split at spaces; quotes keep words together.
 */
export function runScenario(scenario: Scenario, bundle: string): Outcome {
  const root = folder(files(scenario.get('files') ?? ''));
  for (const line of lines(scenario.get('git'))) git(root, ...words(line));
  const environment = Object.fromEntries(
    lines(scenario.get('environment')).map((line) => line.split(/=(.*)/s)),
  );
  const env = { PATH: process.env.PATH, HOME: root, GIT_CONFIG_NOSYSTEM: '1', ...environment };
  const results = lines(scenario.get('command')).map((line) => {
    const [, ...args] = words(line);
    return spawnSync(process.execPath, [bundle, ...args], { cwd: root, env, encoding: 'utf8' });
  });
  return {
    stdout: steady(results.map(({ stdout }) => stdout).join(''), root),
    stderr: steady(results.map(({ stderr }) => stderr).join(''), root),
    exit: `${results.at(-1)?.status}\n`,
    root,
  };
}

/** Without what differs from run to run: time, folder, version. */
export function steady(text: string, root: string): string {
  return text
    .replaceAll(root, '<root>')
    .replace(/\d+\.\d\d s$/gm, '0.00 s')
    .replace(/"milliseconds": \d+/g, '"milliseconds": 0')
    .replace(/time="[\d.]+"/g, 'time="0"');
}

/** Files begin with a line `--- path`. */
function files(text: string): Record<string, string> {
  const parts = text.split(/^--- (.+)\n/m).slice(1);
  const names = parts.filter((_, index) => index % 2 === 0);
  return Object.fromEntries(names.map((name, index) => [name, parts[index * 2 + 1] ?? '']));
}

function lines(text: string | undefined): string[] {
  return (text ?? '').split('\n').filter((line) => line !== '');
}

function words(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
}
