/** Points in time as pipeline expressions read, move and write them: .NET's DateTime in the en-US culture. */
import { FunctionError } from '../../json.ts';
import { textAt } from '../arguments.ts';
import { instant, parseTimestamp, secondsPerDay, type Timestamp, ticksPerSecond } from '../date.ts';
import { formatDate } from '../date-format.ts';
import type { PlainArguments } from '../define.ts';

/** `Thu, 15 Mar 2018 13:27:36 GMT`, as HTTP headers have it. */
const httpDate = /^(?:[a-z]{3}, )?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d\d:\d\d:\d\d) GMT$/i;
const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Year first, with one digit where two are usual, with slashes, or without a day: .NET takes them all. */
const looseDate = /^(\d{4})([-/])(\d{1,2})(?:\2(\d{1,2}))?(?=$|[T ])/i;

/** An argument as point in time; digits without separators are refused, as the service does. Throws FunctionError. */
export function timestampAt(args: PlainArguments, index: number): Timestamp {
  const text = textAt(args, index).trim();
  if (/^\d{5}/.test(text)) throw new FunctionError('not a date and time in ISO 8601');
  const http = httpDate.exec(text);
  if (http === null) return parseTimestamp(text.replace(looseDate, strictDate));
  const [, day = '', month = '', year, time] = http;
  const number = monthNames.indexOf(month.toLowerCase()) + 1;
  return parseTimestamp(`${year}-${padded(number)}-${padded(Number(day))}T${time}Z`);
}

function strictDate(_: string, year: string, __: string, month: string, day = '1'): string {
  return `${year}-${padded(Number(month))}-${padded(Number(day))}`;
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}

/** The timestamp in the format that an optional argument asks for, in `o` without one. Throws FunctionError. */
export function written(time: Timestamp, args: PlainArguments, formatAt: number): string {
  const format = args.length > formatAt && args[formatAt] !== null ? textAt(args, formatAt) : 'o';
  return formatDate(time, format, { culture: 'en-US', zoned: time.zoned });
}

/** A timestamp so many ticks of 100 ns later; throws FunctionError outside of the calendar. */
export function later(time: Timestamp, ticks: bigint): Timestamp {
  const sum = ticksOf(time) + ticks;
  const perSecond = BigInt(ticksPerSecond);
  const rest = ((sum % perSecond) + perSecond) % perSecond;
  return { ...instant(Number((sum - rest) / perSecond), Number(rest)), zoned: time.zoned };
}

function ticksOf({ seconds, ticks }: Timestamp): bigint {
  return BigInt(seconds) * BigInt(ticksPerSecond) + BigInt(ticks);
}

/** Ticks from the first of January of the year 1, where .NET's calendar begins. */
export function ticksSinceYearOne(time: Timestamp): bigint {
  const first = 62_135_596_800n;
  return ticksOf(time) + first * BigInt(ticksPerSecond);
}

/** So many calendar months later; the day is the month's last where it has no such day. Throws FunctionError. */
export function monthsLater(time: Timestamp, months: number): Timestamp {
  const date = new Date(time.seconds * 1000);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const [year, monthOfYear] = [Math.floor(month / 12), month - Math.floor(month / 12) * 12];
  if (!(year >= 1 && year <= 9999)) throw new FunctionError('the date is out of range');
  const last = startOf(year, monthOfYear + 1) - secondsPerDay;
  const lastDay = new Date(last * 1000).getUTCDate();
  const day = Math.min(date.getUTCDate(), lastDay);
  const ofDay = time.seconds - startOfDay(time.seconds);
  return {
    ...instant(startOf(year, monthOfYear) + (day - 1) * secondsPerDay + ofDay, time.ticks),
    zoned: time.zoned,
  };
}

/** The first second of a month (from 0 on, 12 is the next January), in seconds since 1970. */
export function startOf(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return date.getTime() / 1000;
}

/** The first second of the day. */
export function startOfDay(seconds: number): number {
  return Math.floor(seconds / secondsPerDay) * secondsPerDay;
}
