/** What the program says when things go wrong around it. */
import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { main } from '../src/main.ts';
import type { Terminal } from '../src/terminal.ts';
import { wantsColour } from '../src/terminal.ts';
import { folder } from './folder.ts';
import { buildBundle } from './scenario.ts';

function terminal(changes: Partial<Terminal> = {}): Terminal & { readonly said: string[] } {
  const said: string[] = [];
  const error = (text: string) => void said.push(text);
  return { cwd: folder({}), env: {}, outputIsTerminal: false, out: () => {}, error, said, ...changes };
}

const failing = () => {
  throw new Error('the wire is cut');
};

test('an internal error is a short message and exit code 3, without a stack', async () => {
  const to = terminal({ out: failing });
  expect(await main(['--help'], to)).toBe(3);
  expect(to.said.join('')).toBe(
    'forearm: internal error: the wire is cut\nThis is a mistake in Forearm. FOREARM_DEBUG=1 shows where.\n',
  );
});

test('FOREARM_DEBUG=1 shows the stack', async () => {
  const to = terminal({ out: failing, env: { FOREARM_DEBUG: '1' } });
  await main(['--help'], to);
  expect(to.said.join('')).toMatch(/\n {4}at /);
});

test.each([
  ['always', {}, false, true],
  ['never', {}, true, false],
  ['auto', {}, true, true],
  ['auto', {}, false, false],
  ['auto', { NO_COLOR: '1' }, true, false],
  ['auto', { FORCE_COLOR: '1' }, false, true],
  ['auto', { TERM: 'dumb' }, true, false],
])('--color %s with %j on a terminal (%s): %s', (choice, env, outputIsTerminal, expected) => {
  expect(wantsColour(choice, terminal({ env, outputIsTerminal }))).toBe(expected);
});

test('a reader that goes away early gets no error message', async () => {
  const bundle = buildBundle();
  const resource =
    '{"type":"Microsoft.Storage/storageAccounts","apiVersion":"1","name":"a","properties":{"publicNetworkAccess":"Enabled"}}';
  const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
  const text = `{"$schema":"${schema}","contentVersion":"1.0.0.0","resources":[${Array(3000).fill(resource).join(',\n')}]}`;
  const root = folder({ 'main.json': text });
  const child = spawn(process.execPath, [bundle, 'scan'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let complaints = '';
  child.stderr.on('data', (data) => {
    complaints += data;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  await new Promise((resolve) => child.on('close', resolve));
  expect(complaints).toBe('');
}, 60_000);

test('--version loads next to nothing: the entry and what it imports at once are tiny', () => {
  const bundle = buildBundle();
  const entry = readFileSync(bundle, 'utf8');
  const imported = [...entry.matchAll(/(?:from|import)\s*"(\.\/[^"]+)"/g)].map(([, name]) =>
    join(dirname(bundle), name!),
  );
  const bytes = [bundle, ...imported].reduce((sum, path) => sum + statSync(path).size, 0);
  expect(bytes).toBeLessThan(2000);
}, 60_000);
