/** uniqueString and guid: the algorithms give the engine's values (checked outside), these values guard them. */
import { utf8Bytes } from '../../../src/evaluate/functions/bytes.ts';
import { sha1 } from '../../../src/evaluate/functions/sha1.ts';
import { apply, refusal } from './apply.ts';

describe('uniqueString', () => {
  test.each([
    [[''], 'aaaaaaaaaaaaa'],
    [['contoso'], 'dddxm77jlhfou'],
    [['12345678'], 'bgwkv3ufmboyc'],
    [['contoso', 'web', 'prod'], 'gxeqqxgeegtn6'],
    [['Grüße'], 'dg6xyhgvgvwbs'],
  ])('of %j is %s', (args, hash) => {
    expect(apply('uniqueString', ...args)).toBe(hash);
  });

  test('arguments count as if joined by a hyphen', () => {
    expect(apply('uniqueString', 'a', 'b')).toBe(apply('uniqueString', 'a-b'));
  });

  test('takes strings only', () => {
    expect(refusal('uniqueString', 'a', 1)).toBe('uniqueString: argument 2 must be a string');
  });
});

describe('guid', () => {
  // Computed with Python: uuid.uuid5(UUID('11fb06fb-712d-4ddd-98c7-e71bbd588830'), text).
  test.each([
    [['contoso'], 'c6af6a26-9a7b-598f-8db7-85a20273732c'],
    [['contoso', 'web', 'prod'], 'a962544c-eaa8-54aa-a712-de619dde27bb'],
    [['Grüße-西湖'], '159fb42f-41e8-53f8-8837-42c68cfec866'],
    [['x'.repeat(200)], 'e89953b3-152f-552a-91a8-30b5c3c753ad'],
  ])('of %j is %s', (args, guid) => {
    expect(apply('guid', ...args)).toBe(guid);
  });
});

test('SHA-1 of "abc" is the one in FIPS 180', () => {
  const digest = sha1(utf8Bytes('abc')).map((byte) => byte.toString(16).padStart(2, '0'));
  expect(digest.join('')).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
});
