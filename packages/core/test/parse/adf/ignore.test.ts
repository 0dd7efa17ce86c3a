/** Where an ignore may stand in an artefact, and what it silences. */
import type { IgnoreMark } from '../../../src/model/unit.ts';
import { unitOf, written } from './files.ts';

function ignores(properties: object): readonly IgnoreMark[] {
  return unitOf('pipeline/p.json', { name: 'p', properties: { activities: [], ...properties } }).ignores;
}

/** What of a mark matters to the check, with the name in what it covers. */
function shown({ rules, reason, covers }: IgnoreMark): unknown[] {
  return [rules, reason, /"name": "([^"]*)"/.exec(written(covers))?.[1]];
}

test('an annotation silences the artefact', () => {
  const marks = ignores({
    annotations: ['team: sales', 'forearm:ignore plain-http an internal test server'],
  });
  expect(marks.map(shown)).toEqual([[['plain-http'], 'an internal test server', 'p']]);
  expect(marks.map(written)).toEqual(['"forearm:ignore plain-http an internal test server"']);
});

test('a line of the description silences the artefact', () => {
  const marks = ignores({
    description: 'Loads orders.\r\nforearm:ignore rule-a, Rule-B: known\nsee forearm:ignore x',
  });
  expect(marks.map(shown)).toEqual([[['rule-a', 'rule-b'], 'known', 'p']]);
});

test('a description or a user property of an activity silences that activity, at any depth', () => {
  const set = { name: 'inner', description: 'forearm:ignore * generated' };
  const each = { name: 'each', type: 'ForEach', typeProperties: { activities: [set] } };
  const web = { name: 'web', userProperties: [{ name: 'forearm:ignore', value: 'plain-http test' }] };
  const marks = ignores({ activities: [each, web] });
  expect(marks.map(shown)).toEqual([
    [['*'], 'generated', 'inner'],
    [['plain-http'], 'test', 'web'],
  ]);
});

test('without a rule it names none', () => {
  expect(ignores({ annotations: ['forearm:ignore'] }).map(shown)).toEqual([[[], '', 'p']]);
});

test('other texts are no ignores', () => {
  expect(ignores({ annotations: ['forearm:ignored x', 'do not forearm:ignore x', 7] })).toEqual([]);
});

describe('a comment silences', () => {
  const text = `// forearm:ignore whole why
{
  "name": "p",
  "properties": {
    // forearm:ignore above why
    // and some more words
    "activities": [
      { "name": "a" }, /* forearm:ignore beside why */
      { "name": "b" }
    ], // forearm:ignore bracket why
    "folder": { // forearm:ignore opening why
      "name": "f"
    }
    // forearm:ignore nothing why
  }
}`;
  const covered = new Map(
    unitOf('pipeline/p.json', text).ignores.map(({ rules, covers }) => [rules[0], written(covers)]),
  );

  test.each([
    ['whole', /^\{[\s\S]*\}$/],
    ['above', /^"activities": \[[\s\S]*\]$/],
    ['beside', /^\{ "name": "a" \}$/],
    ['bracket', /^ {4}\], \/\/.*$/],
    ['opening', /^"folder": \{[\s\S]*\}$/],
    ['nothing', /^ {4}\/\/.*$/],
  ])('%s', (rule, text) => {
    expect(covered.get(rule)).toMatch(text);
  });
});
