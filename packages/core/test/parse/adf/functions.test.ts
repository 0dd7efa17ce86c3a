/** The table of functions. */
import { FUNCTIONS } from '../../../src/parse/adf/index.ts';

test('is looked up in lower case and knows the documented spelling', () => {
  expect(FUNCTIONS.get('formatdatetime')).toEqual({
    name: 'formatDateTime',
    min: 1,
    max: 3,
    takes: [['text']],
    gives: 'text',
  });
});

test('names the same thing once', () => {
  const names = [...FUNCTIONS.values()].map(({ name }) => name.toLowerCase());
  expect(names).toEqual([...FUNCTIONS.keys()]);
});

test('allows no function fewer arguments at most than at least', () => {
  for (const { min, max } of FUNCTIONS.values()) expect(max).toBeGreaterThanOrEqual(min);
});
