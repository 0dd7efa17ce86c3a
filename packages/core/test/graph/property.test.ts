/** A property as rules see it: always there, perhaps absent, never pretending to know. */
import { textAt } from '../evaluate/support.ts';
import { account } from './support.ts';

const parameters = {
  open: { type: 'bool' },
  more: { type: 'object' },
  tls: { type: 'string', allowedValues: ['TLS1_0', 'TLS1_2'] },
  name: { type: 'string' },
};
const members = { parameters };

/** Where a property that is missing would be reported. */
function anchor(path: string, properties: object): string {
  let { origin } = account(properties, members).at(path).value;
  while (origin.from) origin = origin.from;
  return textAt(origin.place);
}

test('names are found in any casing, and spelled as written', () => {
  const property = account({ minimumTLSversion: 'TLS1_0' }).at('PROPERTIES.minimumTlsVersion');
  expect(property.text).toBe('TLS1_0');
  expect(property.path).toBe('properties.minimumTLSversion');
  expect(property.key).toBe('minimumTLSversion');
});

test('a path may go through arrays', () => {
  const property = account({ acls: { rules: [{ value: 'a' }, { value: 'b' }] } }).at(
    'properties.acls.rules[1].value',
  );
  expect([property.text, property.path]).toEqual(['b', 'properties.acls.rules[1].value']);
});

describe('absent', () => {
  test('has a place: the key of the object where it is missing', () => {
    expect(anchor('properties.acls.defaultAction', { acls: {} })).toBe('acls');
    expect(anchor('properties.minimumTlsVersion', { other: 1 })).toBe('properties');
    expect(anchor('properties.acls.defaultAction', {})).toBe('properties');
  });

  test('at the top of a resource is its type', () => {
    expect(anchor('identity.type', {})).toBe('Microsoft.Storage/storageAccounts');
  });

  test('null is how a template leaves something out', () => {
    const property = account({ tls: null, other: '[null()]' });
    expect(property.at('properties.tls').absent).toBe(true);
    expect(property.at('properties.other').absent).toBe(true);
  });

  test('below an unknown object nothing is certainly absent', () => {
    const property = account({ acls: "[parameters('more')]" }, members).at('properties.acls.defaultAction');
    expect([property.absent, property.present, property.unknown]).toEqual([false, false, true]);
    expect(property.isAbsent()).toBeUndefined();
  });

  test('nor beside an unknown part of a union, unless it is there', () => {
    const properties = { acls: "[union(parameters('more'), createObject('bypass', 'None'))]" };
    const acls = account(properties, members).at('properties.acls');
    expect([acls.at('bypass').text, acls.at('defaultAction').absent, acls.open]).toEqual([
      'None',
      false,
      true,
    ]);
  });

  test('in one branch may be absent', () => {
    const properties = { tls: "[if(parameters('open'), null(), 'TLS1_2')]" };
    const property = account(properties, members).at('properties.tls');
    expect(property.isAbsent()).toBeUndefined();
    expect(property.mayBeAbsent()?.evidence.certain).toBe(false);
  });
});

describe('is and mayBe', () => {
  const access = (value: unknown) => account({ access: value }, members).at('properties.access');

  test('a known value certainly is what it is, in any casing', () => {
    expect(access('ENABLED').is('Enabled')?.evidence.certain).toBe(true);
    expect(access('Disabled').is('Enabled')).toBeUndefined();
  });

  test("Azure takes 'true' for true", () => {
    expect(access('True').is(true)).toBeDefined();
    expect(access(true).is('true')).toBeDefined();
  });

  test.each([[['Enabled', 'On'] as const], [(value: unknown) => String(value).startsWith('En')]])(
    'the test may be a list or a question',
    (question) => expect(access('Enabled').is(question as never)).toBeDefined(),
  );

  test('an undecided value may be each of its branches, and is none of them', () => {
    const property = access("[if(parameters('open'), 'Enabled', 'Disabled')]");
    expect(property.is('Enabled')).toBeUndefined();
    expect(property.mayBe('Enabled')?.evidence.certain).toBe(false);
    expect(property.is(['Enabled', 'Disabled'])?.evidence.certain).toBe(true);
  });

  test('what the deployer still chooses is never held against anyone', () => {
    const property = access("[parameters('tls')]");
    expect(property.mayBe('TLS1_0')).toBeUndefined();
    expect(property.is(['TLS1_0', 'TLS1_2'])).toBeDefined();
  });

  test('an unknown value is nothing and may be nothing', () => {
    expect(access("[parameters('name')]").is('x')).toBeUndefined();
    expect(access("[parameters('name')]").mayBe('x')).toBeUndefined();
  });
});

describe('containers', () => {
  test('items of an undecided array are those of every branch', () => {
    const properties = { list: "[if(parameters('open'), createArray('a'), createArray('b', 'c'))]" };
    const property = account(properties, members).at('properties.list');
    expect(property.items().map((item) => [item.text, item.evidence.certain])).toEqual([
      ['a', false],
      ['b', false],
      ['c', false],
    ]);
  });

  test('entries in the order of writing', () => {
    const property = account({ tags: { b: 1, a: 2 } }).at('properties.tags');
    expect(property.entries().map(({ key, scalar }) => [key, scalar])).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
  });

  test('every text below a property, with its path', () => {
    const found = [
      ...account({ a: ['x', { b: 'y' }], n: 1, c: "[concat('k=', parameters('name'))]" }, members)
        .at('properties')
        .strings(),
    ];
    expect(found.map(({ path, parts }) => [path, parts])).toEqual([
      ['properties.a[0]', ['x']],
      ['properties.a[1].b', ['y']],
      ['properties.c', ['k=', undefined]],
    ]);
  });
});

describe('for messages', () => {
  test('values are quoted and shortened', () => {
    expect(account({ a: 'x' }).at('properties.a').print()).toBe("'x'");
    expect(
      account({ a: 'x'.repeat(100) })
        .at('properties.a')
        .print(),
    ).toBe(`'${'x'.repeat(60)}…'`);
  });

  test('unknown values are their expression', () => {
    expect(account({ a: "[parameters('name')]" }, members).at('properties.a').print()).toBe(
      "'[parameters('name')]'",
    );
  });

  test('secrets are never shown', () => {
    const secret = { parameters: { key: { type: 'securestring', defaultValue: 'not-a-real-one' } } };
    expect(account({ a: "[concat('Key=', parameters('key'))]" }, secret).at('properties.a').print()).toBe(
      'a secret',
    );
  });
});

test.each([3, 60])('one of %i members is one view, however it is asked for', (count) => {
  const tags = Object.fromEntries(Array.from({ length: count }, (_, i) => [`Tag${i}`, { value: 'a' }]));
  const asked = account({ tags });
  expect(asked.at('properties.tags').entries()[2]).toBe(asked.at('properties.TAGS.tag2'));
  const listed = account({ tags });
  const before = listed.at('properties.tags.tag2');
  expect(listed.at('properties.tags').entries()[2]).toBe(before);
});

test('an item is one view, however it is asked for', () => {
  const list = account({ rules: Array.from({ length: 60 }, () => ({ value: 'a' })) });
  expect(list.at('properties.rules').items()[50]).toBe(list.at('properties.rules[50]'));
});
