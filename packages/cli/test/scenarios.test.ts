/**
 * Every file of test-templates/cli is a scenario of the real, bundled command line: its files, its command, and exactly
 * what it prints and returns. `UPDATE_SCENARIOS=1 npx jest packages/cli/test/scenarios` writes down what it does now.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBundle, type Outcome, readScenario, runScenario, type Scenario, steady } from './scenario.ts';

const FOLDER = join(import.meta.dirname, '../../../test-templates/cli');
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
let bundle = '';

beforeAll(() => {
  bundle = buildBundle();
}, 60_000);

test.each(names)('%s', (name) => {
  const path = join(FOLDER, name);
  const scenario = readScenario(readFileSync(path, 'utf8'));
  const outcome = runScenario(scenario, bundle);
  if (process.env.UPDATE_SCENARIOS) writeFileSync(path, written(scenario, outcome));
  else
    for (const [part, text] of scenario)
      if (!GIVEN.includes(part)) expect([part, found(part, outcome)]).toEqual([part, text]);
});

/** Parts that are put in; all others are what must come out. */
const GIVEN = ['files', 'git', 'environment', 'command'];

function found(part: string, outcome: Outcome): string {
  if (part === 'stdout' || part === 'stderr' || part === 'exit') return outcome[part];
  const path = join(outcome.root, part.replace(/^file /, ''));
  return existsSync(path) ? steady(readFileSync(path, 'utf8'), outcome.root) : '(no such file)\n';
}

function written(scenario: Scenario, outcome: Outcome): string {
  return [...scenario]
    .map(([part, text]) => `====${part}====\n${GIVEN.includes(part) ? text : found(part, outcome)}`)
    .join('');
}
