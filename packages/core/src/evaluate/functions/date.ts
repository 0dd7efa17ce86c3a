/** Points in time and durations: dateTimeAdd, dateTimeFromEpoch, dateTimeToEpoch. */
import { FunctionError, type Json } from '../json.ts';
import { integerAt, textAt } from './arguments.ts';
import { formatDate } from './date-format.ts';
import { type PlainArguments, type PlainFunction, plain } from './define.ts';

/** A point in time in UTC: whole seconds since 1970 and the rest of the second in ticks of 100 ns. */
export interface Instant {
  readonly seconds: number;
  readonly ticks: number;
}

/** Ticks of 100 ns in a second. */
export const ticksPerSecond = 10_000_000;
/** Seconds in a day. */
export const secondsPerDay = 86_400;

/** A point in time as it was written: with a zone it is UTC, without one nobody says whose time it is. */
export interface Timestamp extends Instant {
  readonly zoned: boolean;
}

/** The years 1 to 9999, as .NET's DateTime has them. */
const earliest = -62_135_596_800;
const latest = 253_402_300_799;

/** Throws FunctionError outside of the years 1 to 9999. */
export function instant(seconds: number, ticks: number): Instant {
  if (!(seconds >= earliest && seconds <= latest)) throw new FunctionError('the date is out of range');
  return { seconds, ticks };
}

/** ISO 8601, extended or basic (what utcNow() gives), with `T` or a blank between date and time. */
const iso =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[Tt ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,7})\d*)?)?)?\s*([Zz]|[+-]\d\d(?::?\d\d)?)?$/;

/** The invariant culture's own notation: `04/07/2020 14:53:14` or with `AM`, `PM`. */
const invariant = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d\d)(?::(\d\d))?(?: (AM|PM))?)?$/i;

/** A date as templates write it; without zone it is UTC. Throws FunctionError. */
export function parseInstant(text: string): Instant {
  const { seconds, ticks } = parseTimestamp(text);
  return { seconds, ticks };
}

/** A date in ISO 8601 or in the invariant culture's notation; throws FunctionError for anything else. */
export function parseTimestamp(text: string): Timestamp {
  const trimmed = text.trim();
  const found = iso.exec(trimmed);
  if (found === null) return { ...parseInvariant(trimmed), zoned: false };
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone] = found;
  const local = epochSeconds([year, month, day, hour, minute, second].map(Number));
  const utc = instant(local - zoneSeconds(zone ?? 'Z'), Number(fraction.padEnd(7, '0')));
  return { ...utc, zoned: zone !== undefined };
}

function parseInvariant(text: string): Instant {
  const found = invariant.exec(text);
  if (found === null) throw new FunctionError('not a date and time');
  const [, month, day, year, hour = '0', minute = '0', second = '0', half] = found;
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
  return instant(epochSeconds([year, month, day, hours, minute, second].map(Number)), 0);
}

/** Year, month, day, hour, minute, second; throws when there is no such day or time. */
function epochSeconds(fields: readonly number[]): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = fields;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isDay || hour > 23 || minute > 59 || second > 59) throw new FunctionError('not a date and time');
  return date.getTime() / 1000 + hour * 3600 + minute * 60 + second;
}

function zoneSeconds(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const seconds = Number(digits.slice(0, 2)) * 3600 + Number(digits.slice(2)) * 60;
  return zone.startsWith('-') ? -seconds : seconds;
}

const duration =
  /^(-?)P(?=[\dT])(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})D)?(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})(?:\.(\d{1,7})\d*)?S)?)?$/;

/** How many seconds years, months, days, hours, minutes and seconds of a duration count: a year is 365 days, a month 30. */
const durationSeconds = [365 * secondsPerDay, 30 * secondsPerDay, secondsPerDay, 3600, 60, 1];

function parseDuration(text: string): Instant {
  const found = duration.exec(text.trim());
  if (found === null) throw new FunctionError('not an ISO 8601 duration');
  const sign = found[1] === '-' ? -1 : 1;
  const seconds = durationSeconds.reduce((sum, each, index) => sum + each * Number(found[index + 2] ?? 0), 0);
  return { seconds: sign * seconds, ticks: sign * Number((found[8] ?? '').padEnd(7, '0')) };
}

function dateTimeAdd(args: PlainArguments): Json {
  const base = parseInstant(textAt(args, 0));
  const added = parseDuration(textAt(args, 1));
  const ticks = base.ticks + added.ticks;
  const carry = Math.floor(ticks / ticksPerSecond);
  const sum = instant(base.seconds + added.seconds + carry, ticks - carry * ticksPerSecond);
  return formatDate(sum, args.length > 2 ? textAt(args, 2) : standardFormat);
}

/** What the engine writes when no format is asked for. */
const standardFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

function dateTimeFromEpoch(args: PlainArguments): Json {
  return formatDate(instant(Number(integerAt(args, 0)), 0), standardFormat);
}

/** The date functions of templates; utcNow() is the evaluator's, as there is no clock here. */
export const dateFunctions: readonly PlainFunction[] = [
  plain('dateTimeAdd', 2, 3, dateTimeAdd),
  plain('dateTimeFromEpoch', 1, 1, dateTimeFromEpoch),
  plain('dateTimeToEpoch', 1, 1, (args) => parseInstant(textAt(args, 0)).seconds),
];
