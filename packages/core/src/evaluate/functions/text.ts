/** Texts as .NET's ordinal and invariant operations treat them: case is mapped character by character. */
import { numberText } from './json-write.ts';

/** A scalar as text: `True` and `False` with a capital, as .NET prints them. */
export function scalarText(value: string | number | bigint | boolean): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'string' ? value : numberText(value);
}

const plainText = /^[\0-\x7f]*$/;

/** Lower case without change of length (no special casing of `İ` or a final `Σ`). */
export function lowerCase(text: string): string {
  return plainText.test(text) ? text.toLowerCase() : mapped(text, (char) => char.toLowerCase());
}

/** Upper case without change of length (`ß` stays). */
export function upperCase(text: string): string {
  return plainText.test(text) ? text.toUpperCase() : mapped(text, (char) => char.toUpperCase());
}

function mapped(text: string, change: (char: string) => string): string {
  let result = '';
  for (const char of text) {
    const changed = change(char);
    result += changed.length === char.length ? changed : char;
  }
  return result;
}

/** What ordinal comparison without regard to case compares. */
export function foldCase(text: string): string {
  return lowerCase(upperCase(text));
}
