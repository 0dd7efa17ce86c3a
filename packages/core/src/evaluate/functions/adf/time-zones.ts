/** Time zones by their Windows names: what their clocks show at a moment, and the moment at which they show something. */
import { WINDOWS_TIME_ZONES } from '../../../facts/windows-time-zones.ts';
import { FunctionError } from '../../json.ts';
import { textAt } from '../arguments.ts';
import { instant, secondsPerDay, type Timestamp } from '../date.ts';
import type { PlainArguments } from '../define.ts';

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The clock of the zone that an argument names; throws FunctionError for a name that Windows does not have. */
export function zoneAt(args: PlainArguments, index: number): Intl.DateTimeFormat {
  const name = WINDOWS_TIME_ZONES.get(textAt(args, index).trim().toLowerCase());
  if (name === undefined) throw new FunctionError(`argument ${index + 1} is no time zone of Windows`);
  const known = clocks.get(name) ?? clockOf(name);
  clocks.set(name, known);
  return known;
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'short',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
}

/** What a zone's clock shows at a moment, as a time that no longer says whose it is. */
export function localTime(time: Timestamp, zone: Intl.DateTimeFormat): Timestamp {
  return { ...instant(time.seconds + offset(time.seconds, zone), time.ticks), zoned: false };
}

/**
 * The moment at which a zone's clock shows a time. An hour that the clock shows twice is taken for standard time; one
 * that it skips is refused, both as .NET does. Throws FunctionError.
 */
export function universalTime(time: Timestamp, zone: Intl.DateTimeFormat): Timestamp {
  const around = [-secondsPerDay, secondsPerDay].map((shift) => offset(time.seconds + shift, zone));
  const standard = Math.min(...around);
  const fitting = [standard, Math.max(...around)].find(
    (candidate) => offset(time.seconds - candidate, zone) === candidate,
  );
  if (fitting === undefined) throw new FunctionError('the clock of the time zone skips this time');
  return { ...instant(time.seconds - fitting, time.ticks), zoned: true };
}

/** How many seconds a zone is ahead of UTC at a moment. */
function offset(seconds: number, zone: Intl.DateTimeFormat): number {
  const shown = new Map(zone.formatToParts(seconds * 1000).map(({ type, value }) => [type, value]));
  const [month = 1, day, hour, minute, second] = ['month', 'day', 'hour', 'minute', 'second'].map((type) =>
    Number(shown.get(type as Intl.DateTimeFormatPartTypes)),
  );
  const year = Number(shown.get('year'));
  const date = new Date(0);
  date.setUTCFullYear(shown.get('era') === 'BC' ? 1 - year : year, month - 1, day);
  date.setUTCHours(hour ?? 0, minute, second);
  return date.getTime() / 1000 - Math.floor(seconds);
}
