/** Functions that take a lambda, by example; the lambda is a JavaScript function here. */
import { FunctionError, isJsonObject, type Json } from '../../../src/evaluate/json.ts';
import { apply, refusal } from './apply.ts';

const member = (key: string) => (value: Json) => (isJsonObject(value) ? (value.get(key) ?? null) : null);
const shops = [
  { city: 'Oslo', size: 3 },
  { city: 'Rome', size: 1 },
  { city: 'OSLO', size: 2 },
];

describe('lambda functions', () => {
  test('map and filter call with element and index', () => {
    expect(apply('map', ['a', 'b'], (element, index) => `${element}${index}`)).toEqual(['a0', 'b1']);
    expect(apply('filter', ['a', 'b', 'c'], (_, index) => index !== 1)).toEqual(['a', 'c']);
  });

  test('filter insists on booleans', () => {
    expect(refusal('filter', [1], () => 1)).toContain('boolean');
  });

  test('reduce calls with the result so far, element and index', () => {
    expect(apply('reduce', ['a', 'b'], '>', (soFar, element, index) => `${soFar}${element}${index}`)).toBe(
      '>a0b1',
    );
    expect(apply('reduce', [], 'start', () => 'never')).toBe('start');
  });

  test('sort asks whether one goes before the other, and keeps the order of equals', () => {
    const bySize = (left: Json, right: Json) => Number(member('size')(left)) < Number(member('size')(right));
    expect(apply('map', apply('sort', shops, bySize), member('city'))).toEqual(['Rome', 'OSLO', 'Oslo']);
    expect(apply('sort', shops, () => false)).toEqual(shops);
  });

  test('toObject takes keys, and values if asked to; keys are one whatever their case', () => {
    expect(apply('toObject', ['a', 'b'], (value) => value)).toEqual({ a: 'a', b: 'b' });
    expect(apply('toObject', shops, member('city'), member('size'))).toEqual({ Oslo: 2, Rome: 1 });
    expect(refusal('toObject', [1], () => 1)).toContain('key must be a string');
  });

  test('groupBy collects elements by key', () => {
    expect(apply('groupBy', shops, member('city'), member('size'))).toEqual({ Oslo: [3, 2], Rome: [1] });
  });

  test('mapValues keeps the keys', () => {
    expect(apply('mapValues', { a: 1, b: 2 }, (value) => Number(value) * 10)).toEqual({ a: 10, b: 20 });
  });

  test('a value cannot stand for a lambda, nor a lambda for a value', () => {
    expect(refusal('map', [1], 'x')).toBe('map: argument 2 must be a lambda');
    expect(refusal('string', () => null)).toBe('string: argument 1 must be a value');
  });

  test('what a lambda throws comes through', () => {
    class Unknown extends Error {}
    const thrower = () => {
      throw new Unknown();
    };
    expect(() => apply('map', [1], thrower)).toThrow(Unknown);
    expect(() => apply('map', [1], () => apply('div', 1, 0) as Json)).toThrow(FunctionError);
  });
});
