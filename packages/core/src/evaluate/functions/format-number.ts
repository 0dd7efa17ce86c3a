/** .NET numeric format strings, standard (`N0`, `D3`, `X`) and custom (`0000`, `#,##0.00`), in the invariant culture. */
import { FunctionError } from '../json.ts';
import { numberText } from './json-write.ts';

type Formatter = (value: number | bigint, precision: number | undefined) => string;

/** Standard formats by their letter. Currency is left out: its symbol depends on the culture of the machine. */
const standard: Readonly<Record<string, Formatter>> = {
  D: (value, precision = 0) => signed(value, integerDigits(value).padStart(precision, '0')),
  E: (value, precision = 6) => scientific(value, precision),
  F: (value, precision = 2) => signed(value, fixed(value, precision)),
  G: (value) => numberText(value),
  N: (value, precision = 2) => signed(value, grouped(fixed(value, precision))),
  P: (value, precision = 2) => `${signed(value, grouped(fixed(hundredfold(value), precision)))} %`,
  R: (value) => numberText(value),
  X: (value, precision = 0) => hexadecimal(value).padStart(precision, '0'),
  B: (value, precision = 0) => unsigned(value).toString(2).padStart(precision, '0'),
};

/** A number by a format; throws FunctionError for a format that is not known or does not suit the number. */
export function formatNumber(value: number | bigint, format: string): string {
  const letter = /^([a-zA-Z])(\d{0,3})$/.exec(format);
  if (letter === null) return custom(value, format);
  const [, name = '', digits = ''] = letter;
  const formatter = standard[name.toUpperCase()];
  if (formatter === undefined) throw new FunctionError('unknown number format');
  const text = formatter(value, digits === '' ? undefined : Number(digits));
  return name === 'x' ? text.toLowerCase() : text;
}

function isNegative(value: number | bigint): boolean {
  return value < 0;
}

function signed(value: number | bigint, digits: string): string {
  return isNegative(value) && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

function magnitude(value: number | bigint): number | bigint {
  return isNegative(value) ? -value : value;
}

function integerDigits(value: number | bigint): string {
  if (typeof value === 'number' && !Number.isInteger(value))
    throw new FunctionError('the format needs an integer');
  return BigInt(magnitude(value)).toString();
}

/** Digits without sign, with so many of them after the point. */
function fixed(value: number | bigint, precision: number): string {
  if (typeof value === 'number' && !Number.isInteger(value)) {
    return Math.abs(value).toFixed(Math.min(precision, 100)).padEnd(precision, '0');
  }
  return precision === 0 ? integerDigits(value) : `${integerDigits(value)}.${'0'.repeat(precision)}`;
}

function hundredfold(value: number | bigint): number | bigint {
  return typeof value === 'bigint' ? value * 100n : value * 100;
}

/** Commas between groups of three digits before the point. */
function grouped(digits: string): string {
  const [whole = '', ...fraction] = digits.split('.');
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  return [groups.join(','), ...fraction].join('.');
}

/** Exponents have three digits at least: `1.5E+003`. */
function scientific(value: number | bigint, precision: number): string {
  const [mantissa = '', exponent = '0'] = Number(value).toExponential(Math.min(precision, 100)).split('e');
  return `${mantissa}E${exponent.charAt(0)}${exponent.slice(1).padStart(3, '0')}`;
}

/** Two's complement: of 32 bits would do for small numbers, but the engine's integers have 64. */
function unsigned(value: number | bigint): bigint {
  if (typeof value === 'number' && !Number.isInteger(value))
    throw new FunctionError('the format needs an integer');
  return BigInt.asUintN(64, BigInt(value));
}

function hexadecimal(value: number | bigint): string {
  return unsigned(value).toString(16).toUpperCase();
}

/** The digit placeholders of a custom format, with what stands before and after them. */
const customShape = /^([^0#.,]*)([0#,]*)(?:\.([0#]*))?([^0#.,]*)$/;

/** Custom formats of one section: `0` and `#` placeholders, a point, group separators, and text around them. */
function custom(value: number | bigint, format: string): string {
  const shape = customShape.exec(format);
  if (shape === null || /[;%\\'"eE‰]/.test(format)) throw new FunctionError('unknown number format');
  const [, before = '', whole = '', fraction = '', after = ''] = shape;
  const [digits = '', decimals = ''] = fixed(value, fraction.length).split('.');
  const least = whole.includes('0')
    ? whole.replaceAll(',', '').length - whole.replaceAll(',', '').indexOf('0')
    : 0;
  const padded = (digits === '0' ? '' : digits).padStart(least, '0');
  const kept = trimmedDecimals(decimals, fraction);
  const number = `${whole.includes(',') ? grouped(padded) : padded}${kept === '' ? '' : `.${kept}`}`;
  return signed(value, `${before}${number}${after}`);
}

/** `#` places at the end of the fraction show no zeros. */
function trimmedDecimals(decimals: string, fraction: string): string {
  let length = decimals.length;
  while (length > 0 && decimals[length - 1] === '0' && fraction[length - 1] === '#') length--;
  return decimals.slice(0, length);
}
