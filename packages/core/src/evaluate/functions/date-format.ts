/** .NET date and time format strings, standard and custom, in the invariant culture or en-US. */
import { FunctionError } from '../json.ts';
import type { Instant } from './date.ts';
import { checkTextLength } from './limits.ts';

/** Characters of the longest name or number that a letter of a format may become. */
const longestName = 9;

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Standard formats, each a single letter, as the custom format that they stand for. */
const standard: Readonly<Record<string, string>> = {
  d: 'MM/dd/yyyy',
  D: 'dddd, dd MMMM yyyy',
  f: 'dddd, dd MMMM yyyy HH:mm',
  F: 'dddd, dd MMMM yyyy HH:mm:ss',
  g: 'MM/dd/yyyy HH:mm',
  G: 'MM/dd/yyyy HH:mm:ss',
  m: 'MMMM dd',
  M: 'MMMM dd',
  o: "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'",
  O: "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'",
  r: "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
  R: "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
  s: "yyyy-MM-dd'T'HH:mm:ss",
  t: 'HH:mm',
  T: 'HH:mm:ss',
  u: "yyyy-MM-dd HH:mm:ss'Z'",
  U: 'dddd, dd MMMM yyyy HH:mm:ss',
  y: 'yyyy MMMM',
  Y: 'yyyy MMMM',
};

/** The standard formats of en-US where they are not the invariant culture's. */
const american: Readonly<Record<string, string>> = {
  ...standard,
  d: 'M/d/yyyy',
  D: 'dddd, MMMM d, yyyy',
  f: 'dddd, MMMM d, yyyy h:mm tt',
  F: 'dddd, MMMM d, yyyy h:mm:ss tt',
  g: 'M/d/yyyy h:mm tt',
  G: 'M/d/yyyy h:mm:ss tt',
  m: 'MMMM d',
  M: 'MMMM d',
  o: "yyyy-MM-dd'T'HH:mm:ss.fffffffK",
  O: "yyyy-MM-dd'T'HH:mm:ss.fffffffK",
  t: 'h:mm tt',
  T: 'h:mm:ss tt',
  U: 'dddd, MMMM d, yyyy h:mm:ss tt',
  y: 'MMMM yyyy',
  Y: 'MMMM yyyy',
};

/** How a date is written: whose standard formats, and whether it has a zone to be written (`K`). */
export interface DateStyle {
  readonly culture: 'invariant' | 'en-US';
  readonly zoned: boolean;
}

const templateStyle: DateStyle = { culture: 'invariant', zoned: true };

interface Fields {
  readonly date: Date;
  /** Seven digits. */
  readonly fraction: string;
  readonly zoned: boolean;
}

type Writer = (fields: Fields, width: number) => string;

/** Custom specifiers by their letter; width is how often the letter stands in a row. */
const specifiers: Readonly<Record<string, Writer>> = {
  y: ({ date }, width) => year(date.getUTCFullYear(), width),
  M: ({ date }, width) => named(months[date.getUTCMonth()] ?? '', date.getUTCMonth() + 1, width),
  d: ({ date }, width) => named(days[date.getUTCDay()] ?? '', date.getUTCDate(), width),
  H: ({ date }, width) => number(date.getUTCHours(), width),
  h: ({ date }, width) => number(date.getUTCHours() % 12 || 12, width),
  m: ({ date }, width) => number(date.getUTCMinutes(), width),
  s: ({ date }, width) => number(date.getUTCSeconds(), width),
  f: ({ fraction }, width) => fraction.slice(0, width),
  F: ({ fraction }, width) => fraction.slice(0, width).replace(/0+$/, ''),
  t: ({ date }, width) => (date.getUTCHours() < 12 ? 'AM' : 'PM').slice(0, width),
  z: (_, width) => ['+0', '+00', '+00:00'][Math.min(width, 3) - 1] ?? '',
  K: ({ zoned }) => (zoned ? 'Z' : ''),
  g: () => 'A.D.',
};

function year(value: number, width: number): string {
  return width <= 2 ? number(value % 100, width) : String(value).padStart(width, '0');
}

function named(name: string, value: number, width: number): string {
  if (width <= 2) return number(value, width);
  return width === 3 ? name.slice(0, 3) : name;
}

function number(value: number, width: number): string {
  return String(value).padStart(Math.min(width, 2), '0');
}

/** A quoted text, an escaped character, a fraction with its point, a run of one letter, or any other character. */
const token = /'([^']*)'|"([^"]*)"|\\(.)|%(?=[a-zA-Z])|\.(F+)|([a-zA-Z])\5*|[^a-zA-Z'"\\%]/sy;

/** A point in time in a .NET format, for dateTimeAdd and utcNow; throws FunctionError for a broken format. */
export function formatDate(instant: Instant, format: string, style: DateStyle = templateStyle): string {
  const known = style.culture === 'en-US' ? american : standard;
  const pattern = format.length === 1 ? known[format] : format || known.G;
  if (pattern === undefined) throw new FunctionError('unknown date format');
  checkTextLength(pattern.length * longestName);
  const fields = {
    date: new Date(instant.seconds * 1000),
    fraction: String(instant.ticks).padStart(7, '0'),
    zoned: style.zoned,
  };
  let text = '';
  for (let at = 0; at < pattern.length; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(pattern);
    if (found === null) throw new FunctionError('unknown date format');
    text += tokenText(found, fields);
  }
  return text;
}

function tokenText(found: RegExpExecArray, fields: Fields): string {
  const [whole, quoted = '', doubleQuoted = '', escaped = '', optional, letter] = found;
  // The point goes when no digit follows it.
  if (optional !== undefined) return `.${writer('F', fields, optional.length)}`.replace(/^\.$/, '');
  if (letter === undefined) return /^['"\\%]/.test(whole) ? quoted + doubleQuoted + escaped : whole;
  // Letters that mean nothing stand for themselves.
  return writer(letter, fields, whole.length) ?? whole;
}

function writer(letter: string, fields: Fields, width: number): string | undefined {
  if (/[fF]/.test(letter) && width > fields.fraction.length) throw new FunctionError('unknown date format');
  return specifiers[letter]?.(fields, width);
}
