/** Tests of how spans are measured where there is no clock. */
import fc from 'fast-check';
import { isLongDuration, longSpan } from './lifetimes.ts';

test('an end is measured from its start', () => {
  expect(longSpan({ start: '2024-01-01', end: '2025-01-01' })).toBeUndefined();
  expect(longSpan({ start: '2024-01-01', end: '2025-01-03' })).toEqual({
    time: 'until 2025-01-03',
    guessed: false,
  });
  expect(longSpan({ start: '1704067200', end: '2020243200' })?.time).toBe('until 2034-01-07');
});

test('without a start the API version is one, and two years are left to it', () => {
  expect(longSpan({ since: '2022-11-02', end: '2024-10-31' })).toBeUndefined();
  expect(longSpan({ since: '2022-11-02', end: '2024-11-30' })).toEqual({
    time: 'until 2024-11-30',
    guessed: true,
  });
  expect(longSpan({ since: '2022-11-02', end: '2034-01-01' })?.guessed).toBe(false);
});

test('with nothing to count from, only what is far away for everybody is long', () => {
  expect(longSpan({ end: '2030-01-01' })).toBeUndefined();
  expect(longSpan({ end: '9999-12-31T23:59:59Z' })?.time).toBe('until 9999-12-31');
  expect(longSpan({ end: '999999999999' })?.time).toBe('until 9999-12-31');
});

test('an end before its start, and what is no date, is not long', () => {
  expect(longSpan({ start: '2030-01-01', end: '2024-01-01' })).toBeUndefined();
  expect(longSpan({ end: '<end>' })).toBeUndefined();
});

test.each([
  ['P1Y', false],
  ['P400D', true],
  ['P18M', true],
  ['p10y', true],
  ['PT9000H', false],
  ['P', false],
  ['ten years', false],
])('%s is longer than a year: %s', (text, long) => {
  expect(isLongDuration(text)).toBe(long);
});

test('any text ends in an answer', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (start, end) => {
      longSpan({ start, end });
      isLongDuration(end);
    }),
  );
});
