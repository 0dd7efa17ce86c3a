/** The table of plain functions as a whole: names, numbers of arguments, and no surprises whatever comes in. */
import fc from 'fast-check';
import { plainFunctions } from '../../../src/evaluate/functions/table.ts';
import { FunctionError, type Json } from '../../../src/evaluate/json.ts';
import { apply, refusal } from './apply.ts';

describe('the table of plain functions', () => {
  test('is keyed by lower-cased names and keeps the documented spelling', () => {
    expect(plainFunctions.get('datetimetoepoch')?.name).toBe('dateTimeToEpoch');
    for (const [key, { name }] of plainFunctions) expect(key).toBe(name.toLowerCase());
  });

  test('has nothing that depends on the deployment, the clock or chance', () => {
    for (const name of ['resourceid', 'reference', 'utcnow', 'newguid', 'deployment']) {
      expect(plainFunctions.has(name)).toBe(false);
    }
  });

  test('refuses a wrong number of arguments', () => {
    expect(refusal('toLower')).toBe('toLower takes 1 argument');
    expect(refusal('substring', 'a')).toBe('substring takes 2 to 3 arguments');
    expect(refusal('union')).toBe('union takes at least 1 argument');
  });

  test('names the function and the argument that it refuses', () => {
    expect(refusal('replace', 'a', 'b', 3)).toBe('replace: argument 3 must be a string');
  });

  test('never quotes an argument in a refusal: it may be a secret', () => {
    const secret = 'hunter2'.repeat(3);
    for (const name of plainFunctions.keys()) {
      for (const args of [[secret], [secret, secret], [secret, secret, secret]]) {
        expect(messageOf(name, args)).not.toContain('hunter2');
      }
    }
  });

  test('answers or refuses, whatever the arguments are, and the same every time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plainFunctions.keys()),
        fc.array(json(), { maxLength: 4 }),
        (name, args) => {
          expect(messageOf(name, args)).toBe(messageOf(name, args));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('refuses what would fill the memory', () => {
    expect(refusal('padLeft', 'a', 2_000_000_000)).toContain('too long');
    expect(refusal('replace', 'a'.repeat(4000), 'a', 'b'.repeat(4000))).toContain('too long');
    expect(refusal('format', '{0,9000000}', 'a')).toContain('too long');
  });

  test('refuses values nested so deeply that they cannot be compared', () => {
    const deep = () => nested(100_000);
    expect(() => plainFunctions.get('equals')?.call([deep(), deep()])).toThrow(FunctionError);
  });
});

function messageOf(name: string, args: readonly Json[]): string {
  try {
    plainFunctions.get(name)?.call(args);
    return '';
  } catch (error) {
    if (error instanceof FunctionError) return error.message;
    throw error;
  }
}

function nested(depth: number): Json {
  let value: Json = [];
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

/** Any value; texts are often such as the functions look for. */
function json(): fc.Arbitrary<Json> {
  const telling = [
    '10.0.0.0/24',
    'fd00::/48',
    'P1D',
    '2024-02-29T12:00:00Z',
    '{0:D3}',
    '%41',
    '{"a":[1]}',
    '*',
    'https://a/b',
  ];
  const scalar = fc.oneof(
    fc.constantFrom<Json>(null, true, false, ...telling),
    fc.integer({ min: -5, max: 200 }),
    fc.double(),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n }),
    fc.string({ unit: 'grapheme' }),
  );
  return fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.string({ maxLength: 3 }), scalar), { maxLength: 4 })
      .map((members) => new Map(members)),
  );
}

describe('functions without arguments and about the template', () => {
  test('true, false and null are functions in ARM JSON', () => {
    expect([apply('true'), apply('false'), apply('null')]).toEqual([true, false, null]);
    expect(refusal('true', 1)).toBe('true takes 0 arguments');
  });

  test('any gives its argument back', () => {
    expect(apply('any', { tier: 'Premium' })).toEqual({ tier: 'Premium' });
  });

  test('fail always fails and keeps its message to itself', () => {
    expect(refusal('fail', 'the key was rejected')).toBe('fail: the template stops here');
  });
});
