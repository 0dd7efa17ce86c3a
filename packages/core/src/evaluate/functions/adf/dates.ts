/** The date functions of pipeline expressions that do not ask for the time of the run. */
import { FunctionError, type Json } from '../../json.ts';
import { countAt, integerAt, textAt } from '../arguments.ts';
import { type Timestamp, ticksPerSecond } from '../date.ts';
import { type PlainArguments, type PlainFunction, plain } from '../define.ts';
import { fromInt64 } from '../int64.ts';
import { localTime, universalTime, zoneAt } from './time-zones.ts';
import {
  later,
  monthsLater,
  startOf,
  startOfDay,
  ticksSinceYearOne,
  timestampAt,
  written,
} from './timestamps.ts';

/** Seconds of the units that are of equal length. */
const UNIT_SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
};
const UNIT_MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12 };

/** addDays and its like: `(timestamp, number, format?)`. */
function adding(name: string, unit: string): PlainFunction {
  return plain(name, 2, 3, (args) => written(moved(timestampAt(args, 0), args, 1, unit, 1), args, 2));
}

/** addToTime and subtractFromTime: `(timestamp, number, unit, format?)`. */
function moving(name: string, sign: 1 | -1): PlainFunction {
  return plain(name, 3, 4, (args) =>
    written(moved(timestampAt(args, 0), args, 1, textAt(args, 2).toLowerCase(), sign), args, 3),
  );
}

function moved(time: Timestamp, args: PlainArguments, countIndex: number, unit: string, sign: 1 | -1) {
  if (Object.hasOwn(UNIT_MONTHS, unit))
    return monthsLater(time, sign * countAt(args, countIndex) * (UNIT_MONTHS[unit] ?? 0));
  if (!Object.hasOwn(UNIT_SECONDS, unit))
    throw new FunctionError('the unit of time is none of the documented');
  const ticks = BigInt((UNIT_SECONDS[unit] ?? 0) * ticksPerSecond);
  return later(time, BigInt(sign) * integerAt(args, countIndex) * ticks);
}

/** startOfDay and its like: `(timestamp, format?)`. */
function starting(name: string, start: (seconds: number) => number): PlainFunction {
  return plain(name, 1, 2, (args) => {
    const { seconds, zoned } = timestampAt(args, 0);
    return written({ seconds: start(seconds), ticks: 0, zoned }, args, 1);
  });
}

function startOfMonth(seconds: number): number {
  const date = new Date(seconds * 1000);
  return startOf(date.getUTCFullYear(), date.getUTCMonth());
}

/** dayOfMonth and its like: a number that the date has. */
function part(name: string, read: (date: Date) => number): PlainFunction {
  return plain(name, 1, 1, (args) => read(new Date(timestampAt(args, 0).seconds * 1000)));
}

function dayOfYear(date: Date): number {
  const seconds = startOfDay(date.getTime() / 1000);
  return (seconds - startOf(date.getUTCFullYear(), 0)) / 86_400 + 1;
}

/** Month and day names of other cultures are not ours to know. */
function formatDateTime(args: PlainArguments): Json {
  if (args.length > 2 && !/^en(?:-us)?$/i.test(textAt(args, 2)))
    throw new FunctionError('only the en-US culture is known');
  return written(timestampAt(args, 0), args, 1);
}

function convertTimeZone(args: PlainArguments): Json {
  const time = timestampAt(args, 0);
  const [from, to] = [zoneAt(args, 1), zoneAt(args, 2)];
  return written(localTime(time.zoned ? time : universalTime(time, from), to), args, 3);
}

function convertToUtc(args: PlainArguments): Json {
  const [time, zone] = [timestampAt(args, 0), zoneAt(args, 1)];
  return written(time.zoned ? time : universalTime(time, zone), args, 2);
}

/** The date functions that need no clock. */
export const dateFunctions: readonly PlainFunction[] = [
  adding('addDays', 'day'),
  adding('addHours', 'hour'),
  adding('addMinutes', 'minute'),
  adding('addSeconds', 'second'),
  moving('addToTime', 1),
  moving('subtractFromTime', -1),
  plain('convertFromUtc', 2, 3, (args) => written(localTime(timestampAt(args, 0), zoneAt(args, 1)), args, 2)),
  plain('convertTimeZone', 3, 4, convertTimeZone),
  plain('convertToUtc', 2, 3, convertToUtc),
  part('dayOfMonth', (date) => date.getUTCDate()),
  part('dayOfWeek', (date) => date.getUTCDay()),
  part('dayOfYear', dayOfYear),
  plain('formatDateTime', 1, 3, formatDateTime),
  starting('startOfDay', startOfDay),
  starting('startOfHour', (seconds) => Math.floor(seconds / 3600) * 3600),
  starting('startOfMonth', startOfMonth),
  plain('ticks', 1, 1, (args) => fromInt64(ticksSinceYearOne(timestampAt(args, 0)))),
];
