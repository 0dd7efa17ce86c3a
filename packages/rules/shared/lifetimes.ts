/** How long something lives: spans between dates as they are written, and durations. There is no clock: an end is judged by a start. */

/** Milliseconds of a day. */
const DAY = 86_400_000;
const YEAR = 366 * DAY;
/** API versions and tools stay in use after they come out: an end this far from one is far from any start. */
const YEAR_AFTER_RELEASE = 2 * YEAR;
/** Nothing that is short-lived is so far from the version that it is written for. */
const CERTAIN_AFTER_RELEASE = 6 * YEAR;
/** Where nothing tells the start: an end that is years away for as long as this is likely to be read. */
const FAR = Date.UTC(2036, 0, 1);

/** What is written about the time in which a credential is valid. Dates are ISO texts, or seconds since 1970. */
export interface Span {
  readonly start?: string | undefined;
  /** A date before which it cannot have begun: that of the API version that it is written for. */
  readonly since?: string | undefined;
  readonly end: string;
}

/** A span that is longer than a year. */
export interface Long {
  /** For messages: `until 2099-12-31`. */
  readonly time: string;
  /** The start is not written, so that it might have begun later than assumed. */
  readonly guessed: boolean;
}

/** The span, if it is longer than a year; undefined for shorter ones and for texts that are no dates. */
export function longSpan({ end, since, start }: Span): Long | undefined {
  const to = timeOf(end);
  if (to === undefined) return undefined;
  const from = timeOf(start);
  const earliest = timeOf(since);
  const isLong =
    from !== undefined
      ? to - from > YEAR
      : earliest !== undefined
        ? to - earliest > YEAR_AFTER_RELEASE
        : to >= FAR;
  if (!isLong) return undefined;
  const certain = from !== undefined || (earliest !== undefined && to - earliest > CERTAIN_AFTER_RELEASE);
  return { time: `until ${new Date(to).toISOString().slice(0, 10)}`, guessed: !certain };
}

/** Milliseconds since 1970 of the day in an ISO text, or of seconds since 1970; colons may be percent-encoded. */
function timeOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{9,12}$/.test(text)) return Math.min(Number(text) * 1000, Date.UTC(9999, 11, 31));
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text) ?? []).map(Number);
  return year && month && day ? Date.UTC(year, month - 1, day) : undefined;
}

/** Whether an ISO 8601 duration (`P10Y`, `P400D`) is longer than a number of days; than a year if none is given. */
export function isLongDuration(text: string, limit = 366): boolean {
  const match = /^P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T|$)/i.exec(text);
  if (!match) return false;
  const [years = 0, months = 0, weeks = 0, days = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return years * 365 + months * 30 + weeks * 7 + days > limit;
}
