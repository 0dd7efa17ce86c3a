/** The table of computed functions against the documented ones. */
import { adfFunctions } from '../../../../src/evaluate/functions/adf/table.ts';
import { specialAdfFunction } from '../../../../src/evaluate/special/index.ts';
import { FUNCTIONS } from '../../../../src/parse/adf/index.ts';

test('every documented function is computed, or known only to a run', () => {
  const missing = [...FUNCTIONS.keys()].filter(
    (name) => !adfFunctions.has(name) && !specialAdfFunction(name),
  );
  expect(missing).toEqual([]);
});

test('nothing else is computed', () => {
  expect([...adfFunctions.keys()].filter((name) => !FUNCTIONS.has(name))).toEqual([]);
});

test('both tables agree on spelling and arguments', () => {
  for (const [key, { name, min, max }] of adfFunctions) {
    // and, or: the engine takes more, the service two.
    if (key === 'and' || key === 'or') continue;
    expect({ name, min, max }).toEqual({
      name: FUNCTIONS.get(key)?.name,
      min: FUNCTIONS.get(key)?.min,
      max: FUNCTIONS.get(key)?.max,
    });
  }
});
