/** Nothing from the user's files can command a build agent, a terminal or a reader's eye. */
import { guardStart, neutralJson, safe } from '../../src/report/neutral.ts';

test.each(['##vso[task.setvariable variable=x]y', 'name ##[group]x', '##VSO[task.complete]'])(
  'the logging command in %j is broken',
  (text) => {
    expect(safe(text)).not.toMatch(/##vso\[|##\[/i);
    expect(safe(text).replaceAll('\u200b', '')).toBe(text);
  },
);

test('a workflow command at the start of a line is broken, elsewhere two colons stay', () => {
  expect(safe('  ::set-output name=x::y')).toBe('  :\u200b:set-output name=x::y');
  expect(guardStart('at a::b')).toBe('at a::b');
});

test('line breaks become spaces, so that no text can start a line of its own', () => {
  expect(safe('a\r\n::error::b\nc\u2028d')).toBe('a ::error::b c d');
});

test('control characters and bidirectional overrides become visible', () => {
  expect(safe('a\u001b[31mb\u202ec\u0000')).toBe('a\ufffd[31mb\ufffdc\ufffd');
});

test('in JSON a command is broken by an escape that changes no value', () => {
  const text = JSON.stringify({ name: '##vso[task.x]', other: '###[section]' });
  expect(neutralJson(text)).not.toMatch(/##vso\[|##\[/);
  expect(JSON.parse(neutralJson(text))).toEqual(JSON.parse(text));
});
