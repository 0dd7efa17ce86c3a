/** Tests of the question what the calls are given that an unknown value is made of. */
import { account } from './support.ts';

/** The first argument's key of every call of `listThings` behind a value. */
function given(value: string, members: object = {}): readonly (string | undefined)[] {
  return account({ it: value }, members)
    .at('properties.it')
    .calls('LISTTHINGS')
    .map(([first]) => first?.at('end').text);
}

const call = (end: string) => `listThings(createObject('end', '${end}'))`;

test('a call is found in what is left of an expression, whatever stands around it', () => {
  expect(given(`[${call('a')}]`)).toEqual(['a']);
  expect(given(`[${call('a')}.token]`)).toEqual(['a']);
  expect(given(`[concat('https://', ${call('a')}.token, '/', ${call('b')}.token)]`)).toEqual(['a', 'b']);
});

test('arguments are worked out, and calls behind parameters are found', () => {
  const parameters = {
    end: { type: 'string', defaultValue: 'later' },
    made: { type: 'string', defaultValue: `[${call('a')}.token]` },
  };
  expect(given("[listThings(createObject('end', parameters('end')))]", { parameters })).toEqual(['later']);
  expect(given("[parameters('made')]", { parameters })).toEqual(['a']);
});

test('a known value is made of no call, and other functions are not asked for', () => {
  expect(given('plain')).toEqual([]);
  expect(given('[listKeys(createObject())]')).toEqual([]);
});
