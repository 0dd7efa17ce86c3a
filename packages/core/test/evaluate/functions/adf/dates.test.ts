/** Dates of pipeline expressions beyond the documented examples. */
import { WINDOWS_TIME_ZONES } from '../../../../src/facts/windows-time-zones.ts';
import { worth } from './support.ts';

test.each<[string, unknown]>([
  ["addDays('2024-02-28', 1)", '2024-02-29T00:00:00.0000000'],
  ["addDays('2024-02-28T10:00:00+02:00', 1)", '2024-02-29T08:00:00.0000000Z'],
  ["addHours('2018-03-15T00:00:00.1234567Z', -1)", '2018-03-14T23:00:00.1234567Z'],
  ["addSeconds('12/31/2018 11:59:59 PM', 1)", '2019-01-01T00:00:00.0000000'],
  ["addSeconds('0001-01-01', div(637983144000000000, 10000000), 'yyyy-MM-dd HH:mm')", '2022-09-09 10:00'],
  ["addToTime('2024-01-31T00:00:00Z', 1, 'Month')", '2024-02-29T00:00:00.0000000Z'],
  ["addToTime('2024-02-29T00:00:00Z', 1, 'year', 'yyyy-MM-dd')", '2025-02-28'],
  ["addToTime('2024-12-30', 1, 'Week', 'yyyy-MM-dd')", '2025-01-06'],
  ["subtractFromTime('2024-01-15T00:00:00Z', 13, 'Month', 'yyyy-MM-dd')", '2022-12-15'],
  ["startOfMonth('2024-02-29T23:59:59Z', 'yyyyMMdd')", '20240201'],
  ["startOfHour('2024-02-29 23:59:59')", '2024-02-29T23:00:00.0000000'],
  ["dayOfYear('2024-12-31')", 366],
  ["dayOfWeek('2024-03-03')", 0],
  ["ticks('0001-01-01')", 0],
  ["startOfDay('2024/3/5 23:00')", '2024-03-05T00:00:00.0000000'],
  ["formatDateTime('2024-3-5T01:02:03Z')", '2024-03-05T01:02:03.0000000Z'],
  ["formatDateTime('2024-03', 'd')", '3/1/2024'],
  ["formatDateTime('Tue, 05 Mar 2024 14:07:09 GMT')", '2024-03-05T14:07:09.0000000Z'],
  ["string(ticks('2022-09-09T10:00:00.1234567Z'))", '637983144001234567'],
])('%s', (expression, expected) => {
  expect(worth(expression)).toEqual(expected);
});

test.each([
  ['d', '3/5/2024'],
  ['D', 'Tuesday, March 5, 2024'],
  ['f', 'Tuesday, March 5, 2024 2:07 PM'],
  ['g', '3/5/2024 2:07 PM'],
  ['G', '3/5/2024 2:07:09 PM'],
  ['M', 'March 5'],
  ['o', '2024-03-05T14:07:09.1200000Z'],
  ['r', 'Tue, 05 Mar 2024 14:07:09 GMT'],
  ['s', '2024-03-05T14:07:09'],
  ['t', '2:07 PM'],
  ['u', '2024-03-05 14:07:09Z'],
  ['Y', 'March 2024'],
  ['yyyy-MM-ddTHH:mm:ssK', '2024-03-05T14:07:09Z'],
  ['yy.M.d H:m:s', '24.3.5 14:7:9'],
  ['ddd dd MMM hh tt', 'Tue 05 Mar 02 PM'],
  ['ss.FFFF', '09.12'],
  ['ss.fff', '09.120'],
  ["yyyy''MM''dd", '2024MM05'],
  ['yyyy\\\\Q', '2024\\Q'],
])('the format %s gives %s', (format, expected) => {
  expect(worth(`formatDateTime('2024-03-05T14:07:09.12Z', '${format}')`)).toBe(expected);
});

test('the point goes with the digits that are zero', () => {
  expect(worth("formatDateTime('2024-03-05T14:07:09Z', 'ss.FFF')")).toBe('09');
});

test.each<[string, string]>([
  ["convertFromUtc('2024-07-01T12:00:00Z', 'Central Europe Standard Time', 'HH:mm')", '14:00'],
  ["convertFromUtc('2024-01-01T12:00:00Z', 'Central Europe Standard Time', 'HH:mm')", '13:00'],
  ["convertFromUtc('2024-01-01T12:00:00Z', 'India Standard Time', 'HH:mm')", '17:30'],
  ["convertFromUtc('2024-01-01T12:00:00.1234567Z', 'utc')", '2024-01-01T12:00:00.1234567'],
  ["convertToUtc('2024-07-01T14:00:00', 'Central Europe Standard Time')", '2024-07-01T12:00:00.0000000Z'],
  // The hour that the clock shows twice is the second one, in standard time.
  ["convertToUtc('2024-10-27T02:30:00', 'Central Europe Standard Time', 'HH:mm')", '01:30'],
  ["convertTimeZone('2024-07-01T12:00:00', 'GMT Standard Time', 'Tokyo Standard Time', 'HH:mm')", '20:00'],
])('%s', (expression, expected) => {
  expect(worth(expression)).toBe(expected);
});

test.each<[string, RegExp]>([
  ["convertToUtc('2024-03-31T02:30:00', 'Central Europe Standard Time')", /skips this time/],
  ["convertFromUtc('2024-01-01', 'Middle Earth Standard Time')", /no time zone of Windows/],
  ["formatDateTime('20180315', 'yyyy')", /not a date and time/],
  ["formatDateTime('2018-02-30')", /not a date and time/],
  ["formatDateTime('2018-02-03', 'yyyy', 'fr-FR')", /only the en-US culture/],
  ["formatDateTime('2018-02-03', 'q')", /unknown date format/],
  ["addToTime('2018-02-03', 1, 'Fortnight')", /unit of time/],
  ["addDays('2018-02-03', 1.5)", /not an integer/],
  ["addDays('9999-12-31', 1)", /out of range/],
])('%s is refused', (expression, reason) => {
  expect(worth(expression)).toMatch(reason);
});

test('the names of the table are zones that the language knows', () => {
  expect(WINDOWS_TIME_ZONES.size).toBeGreaterThan(130);
  for (const timeZone of WINDOWS_TIME_ZONES.values())
    expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
});
