/** Dates and durations, by example. */
import fc from 'fast-check';
import { parseInstant } from '../../../src/evaluate/functions/date.ts';
import { formatDate } from '../../../src/evaluate/functions/date-format.ts';
import { apply, refusal } from './apply.ts';

describe('dateTimeAdd', () => {
  test.each([
    ['2024-03-01T10:00:00Z', 'PT90M', '2024-03-01T11:30:00Z'],
    ['2024-03-01T00:00:00Z', '-P1D', '2024-02-29T00:00:00Z'],
    ['2024-12-31T23:59:59Z', 'PT1S', '2025-01-01T00:00:00Z'],
    ['2023-06-15 08:30:00Z', 'P1DT2H3M4S', '2023-06-16T10:33:04Z'],
  ])('%s plus %s is %s', (base, duration, sum) => {
    expect(apply('dateTimeAdd', base, duration)).toBe(sum);
  });

  test('a year is 365 days and a month 30, as documented', () => {
    expect(apply('dateTimeAdd', '2028-01-01T00:00:00Z', 'P1Y')).toBe('2028-12-31T00:00:00Z');
    expect(apply('dateTimeAdd', '2027-02-01T00:00:00Z', 'P1M')).toBe('2027-03-03T00:00:00Z');
  });

  test('takes what utcNow gives by default, and other zones', () => {
    expect(apply('dateTimeAdd', '20240301T100000Z', 'PT1H')).toBe('2024-03-01T11:00:00Z');
    expect(apply('dateTimeAdd', '2024-03-01T10:00:00+02:00', 'PT0S')).toBe('2024-03-01T08:00:00Z');
    expect(apply('dateTimeAdd', '03/01/2024 11:00:00 PM', 'PT0S')).toBe('2024-03-01T23:00:00Z');
  });

  test('writes the format that is asked for', () => {
    expect(apply('dateTimeAdd', '2024-03-01T10:00:00Z', 'P1D', 'yyyy/MM/dd')).toBe('2024/03/02');
  });

  test('fractions of seconds carry over', () => {
    expect(apply('dateTimeAdd', '2024-03-01T10:00:00.75Z', 'PT0.5S', 'o')).toBe(
      '2024-03-01T10:00:01.2500000Z',
    );
    expect(apply('dateTimeAdd', '2024-03-01T10:00:00.25Z', '-PT0.5S', 'o')).toBe(
      '2024-03-01T09:59:59.7500000Z',
    );
  });

  test('refuses what is no date or duration, or leaves the calendar', () => {
    expect(refusal('dateTimeAdd', 'tomorrow', 'P1D')).toContain('not a date');
    expect(refusal('dateTimeAdd', '2023-02-29T00:00:00Z', 'P1D')).toContain('not a date');
    expect(refusal('dateTimeAdd', '2023-02-28T00:00:00Z', 'P')).toContain('duration');
    expect(refusal('dateTimeAdd', '2023-02-28T00:00:00Z', 'P1DT')).toContain('duration');
    expect(refusal('dateTimeAdd', '9999-12-31T00:00:00Z', 'P1D')).toContain('out of range');
  });
});

describe('epochs', () => {
  test('are whole seconds since 1970', () => {
    expect(apply('dateTimeToEpoch', '2001-09-09T01:46:40Z')).toBe(1_000_000_000);
    expect(apply('dateTimeFromEpoch', 1_000_000_000)).toBe('2001-09-09T01:46:40Z');
    expect(refusal('dateTimeFromEpoch', 10 ** 14)).toContain('out of range');
  });

  test('come back whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_135_596_800, max: 253_402_300_799 }), (epoch) => {
        expect(apply('dateTimeToEpoch', apply('dateTimeFromEpoch', epoch))).toBe(epoch);
      }),
    );
  });
});

describe('formats', () => {
  const moment = parseInstant('2024-03-05T14:07:09.1234567Z');

  test.each([
    ['d', '03/05/2024'],
    ['D', 'Tuesday, 05 March 2024'],
    ['u', '2024-03-05 14:07:09Z'],
    ['s', '2024-03-05T14:07:09'],
    ['r', 'Tue, 05 Mar 2024 14:07:09 GMT'],
    ['yyyyMMddTHHmmssZ', '20240305T140709Z'],
    ['d MMM yy, h:mm tt', '5 Mar 24, 2:07 PM'],
    ['%d', '5'],
    ['ss.fff', '09.123'],
    ["'week of' dddd", 'week of Tuesday'],
    ['yyyy-MM-ddTHH:mm:sszzz', '2024-03-05T14:07:09+00:00'],
  ])('%s gives %s', (format, text) => {
    expect(formatDate(moment, format)).toBe(text);
  });

  test('an unknown letter alone, or an open quote, is refused', () => {
    expect(() => formatDate(moment, 'q')).toThrow('unknown date format');
    expect(() => formatDate(moment, "yyyy'")).toThrow('unknown date format');
  });
});
