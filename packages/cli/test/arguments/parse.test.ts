/** The command line: what is understood, and what is said about the rest. */
import { helpFor, overview } from '../../src/arguments/help.ts';
import { type Invocation, parseArguments } from '../../src/arguments/parse.ts';
import { COMMANDS } from '../../src/arguments/table.ts';

function parse(line: string): Invocation {
  const asked = parseArguments(line.split(' '));
  if (asked.kind !== 'run') throw new Error(asked.kind);
  return asked;
}

test('options have values, defaults and may stand anywhere', () => {
  const asked = parse('scan infra --fail-on low main.bicep -f json --staged');
  expect(asked.operands).toEqual(['infra', 'main.bicep']);
  expect([asked.text('fail-on'), asked.text('format'), asked.text('color'), asked.text('since')]).toEqual([
    'low',
    'json',
    'auto',
    undefined,
  ]);
  expect([asked.flag('staged'), asked.flag('quiet')]).toEqual([true, false]);
});

test('--parameters takes the parameter files behind it, and leaves the paths', () => {
  const asked = parse('scan --parameters a.parameters.json b.bicepparam main.bicep x.parameters.json');
  expect(asked.list('parameters')).toEqual(['a.parameters.json', 'b.bicepparam']);
  expect(asked.operands).toEqual(['main.bicep', 'x.parameters.json']);
});

test('what stands behind -- is a path', () => {
  expect(parse('scan -- --odd-name.bicep').operands).toEqual(['--odd-name.bicep']);
});

test.each([
  ['scann', 'unknown command "scann". Did you mean "scan"?'],
  ['frobnicate', 'unknown command "frobnicate". Commands: '],
  ['scan --fial-on low', 'unknown option "--fial-on". Did you mean "--fail-on"?'],
  ['scan --zzzzzz', 'unknown option "--zzzzzz". See forearm scan --help.'],
  [
    'scan --format yaml',
    '--format can be text, json, sarif, junit, github, azure-devops, markdown, html; not "yaml".',
  ],
  ['scan --format', 'option "--format" needs a value: --format FORMAT. See forearm scan --help.'],
  ['scan --staged=yes', 'option "--staged" takes no value. See forearm scan --help.'],
  ['explain', 'forearm explain needs <id>.'],
  ['explain a b', 'unexpected "b". See forearm explain --help.'],
])('%s is explained', (line, message) => {
  expect(() => parse(line)).toThrow(message);
});

test('help and version are asked for in several ways', () => {
  expect(parseArguments([])).toEqual({ kind: 'help' });
  expect(parseArguments(['--help'])).toEqual({ kind: 'help' });
  expect(parseArguments(['-V'])).toEqual({ kind: 'version' });
  for (const line of [
    ['help', 'scan'],
    ['scan', '-h'],
    ['scan', 'x', '--help'],
  ]) {
    expect(parseArguments(line)).toMatchObject({ kind: 'help', command: { name: 'scan' } });
  }
});

test('help names every command and every option, in lines that fit', () => {
  for (const command of COMMANDS) {
    expect(overview()).toContain(command.summary);
    for (const { name } of command.options) expect(helpFor(command)).toContain(`--${name}`);
    for (const line of helpFor(command).split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  }
});
