/** .NET composite formatting, by example. */
import fc from 'fast-check';
import { formatValue } from '../../../src/evaluate/functions/format.ts';
import { apply, refusal, toJson } from './apply.ts';

describe('format', () => {
  test('puts arguments where their index stands', () => {
    expect(apply('format', '{1}-{0}-{1}', 'app', 'weu')).toBe('weu-app-weu');
  });

  test('doubled braces are braces', () => {
    expect(apply('format', '{{{0}}} {{}}', 5)).toBe('{5} {}');
  });

  test('writes values as .NET does: True, nothing for null, single-quoted JSON for objects and arrays', () => {
    expect(apply('format', '{0}|{1}|{2}|{3}', true, null, { a: "it's", 'b"': [1] }, ['x', false])).toBe(
      `True||{'a':'it\\'s','b"':[1]}|['x',false]`,
    );
  });

  test('pads to the alignment, on the left or, if negative, on the right', () => {
    expect(apply('format', '[{0,5}|{0,-5}|{0,1}]', 'abc')).toBe('[  abc|abc  |abc]');
  });

  test.each([
    ['{0:D5}', 42, '00042'],
    ['{0:D3}', -7, '-007'],
    ['{0:N0}', 1234567, '1,234,567'],
    ['{0:N}', -1234, '-1,234.00'],
    ['{0:X}', 255, 'FF'],
    ['{0:x4}', 255, '00ff'],
    ['{0:F1}', 12, '12.0'],
    ['{0:P0}', 2, '200 %'],
    ['{0:G}', 12, '12'],
    ['{0:E2}', 12345, '1.23E+004'],
    ['{0:000}', 7, '007'],
    ['{0:#,##0}', 1234567, '1,234,567'],
    ['{0:0.00}', 3, '3.00'],
    ['{0:#.##}', 3, '3'],
    ['{0:vm-00}', 4, 'vm-04'],
    ['{0,6:D2}', 9, '    09'],
  ])('%s of %d is %s', (format, value, text) => {
    expect(apply('format', format, value)).toBe(text);
  });

  test('a format of anything but a number is ignored', () => {
    expect(apply('format', '{0:D3}{1:N}', 'a', true)).toBe('aTrue');
  });

  test('hexadecimal digits of negative integers are those of 64 bits', () => {
    expect(apply('format', '{0:X}', -1)).toBe('F'.repeat(16));
  });

  test('refuses lone braces, missing arguments and unknown formats', () => {
    expect(refusal('format', '{0', 1)).toContain('lone brace');
    expect(refusal('format', 'a}b', 1)).toContain('lone brace');
    expect(refusal('format', '{1}', 'a')).toContain('not there');
    expect(refusal('format', '{0:Q}', 1)).toContain('unknown number format');
  });

  test('text with doubled braces comes back whole', () => {
    const doubled = (text: string) => text.replace(/[{}]/g, '$&$&');
    fc.assert(
      fc.property(fc.string(), (text) => expect(apply('format', `${doubled(text)}{0}`, '')).toBe(text)),
    );
  });

  test('formatValue is what an interpolated string shows', () => {
    expect(formatValue(toJson({ sku: 'B1', zones: [1, 2] }))).toBe("{'sku':'B1','zones':[1,2]}");
  });
});
