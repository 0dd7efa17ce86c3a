/** The engine's integers: 64 bits, overflow is an error; `bigint` only where a JavaScript number is not exact. */
import { FunctionError, type Json } from '../json.ts';

const largest = 2n ** 63n - 1n;
const smallest = -(2n ** 63n);

/** A number as 64-bit integer; throws FunctionError when it has a fraction or does not fit. */
export function toInt64(value: number | bigint): bigint {
  if (typeof value === 'number' && !Number.isInteger(value)) throw new FunctionError('not an integer');
  return checked(BigInt(value));
}

/** An integer as JSON value: a number up to 2^53, a bigint beyond; throws FunctionError beyond 64 bits. */
export function fromInt64(value: bigint): Json {
  const whole = checked(value);
  const short = Number(whole);
  return Number.isSafeInteger(short) ? short : whole;
}

/** Decimal digits with optional sign and blanks around, as .NET parses them; undefined for anything else. */
export function parseInt64(text: string): bigint | undefined {
  const digits = text.trim();
  if (digits.length > 40 || !/^[+-]?\d+$/.test(digits)) return undefined;
  return checked(BigInt(digits.startsWith('+') ? digits.slice(1) : digits));
}

function checked(value: bigint): bigint {
  if (value > largest || value < smallest) throw new FunctionError('integer overflow');
  return value;
}
