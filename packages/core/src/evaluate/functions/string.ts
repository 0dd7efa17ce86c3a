/** Functions of strings alone; those shared with arrays (length, take, contains …) stand in array.ts. */
import { FunctionError, type Json } from '../json.ts';
import { arrayAt, countAt, isJsonArray, textAt, valueAt, wrongType } from './arguments.ts';
import { type PlainArguments, type PlainFunction, plain } from './define.ts';
import { formatted } from './format.ts';
import { writeJson } from './json-write.ts';
import { checkTextLength, maximalTextLength } from './limits.ts';
import { foldCase, lowerCase, scalarText, upperCase } from './text.ts';

/** Scalars as they are, arrays and objects as compact JSON. */
function toText(args: PlainArguments): Json {
  const value = valueAt(args, 0);
  if (value === null) return '';
  return typeof value === 'object' ? writeJson(value) : scalarText(value);
}

function padLeft(args: PlainArguments): Json {
  const value = valueAt(args, 0);
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint') {
    throw wrongType(0, 'a string or integer');
  }
  const width = countAt(args, 1);
  const filler = args.length > 2 ? textAt(args, 2) : ' ';
  if (width < 0) throw new FunctionError('length must not be negative');
  if (filler.length !== 1) throw wrongType(2, 'one character');
  checkTextLength(width);
  return scalarText(value).padStart(width, filler);
}

function replace(args: PlainArguments): Json {
  const [text, wanted, replacement] = [textAt(args, 0), textAt(args, 1), textAt(args, 2)];
  if (wanted === '') throw wrongType(1, 'a string with characters');
  const parts = text.split(wanted);
  checkTextLength(text.length + (parts.length - 1) * (replacement.length - wanted.length));
  return parts.join(replacement);
}

/** Outside of the text is an error here, unlike in take and skip. */
function substring(args: PlainArguments): Json {
  const text = textAt(args, 0);
  const start = countAt(args, 1);
  const length = args.length > 2 ? countAt(args, 2) : text.length - start;
  if (start < 0 || length < 0 || start + length > text.length) {
    throw new FunctionError('start and length must lie within the string');
  }
  return text.slice(start, start + length);
}

/** How many comparisons a split may cost: characters times delimiters. */
const maximalTries = 16 * maximalTextLength;

function split(args: PlainArguments): Json {
  const text = textAt(args, 0);
  const given = valueAt(args, 1);
  const delimiters = isJsonArray(given) ? given.map((_, index) => textAt(given, index)) : [textAt(args, 1)];
  const used = delimiters.filter((delimiter) => delimiter !== '');
  if (used.length === 0) return [text];
  if (text.length * used.length > maximalTries) throw new FunctionError('there are too many delimiters');
  return splitBy(text, used);
}

/** At each place the first delimiter of the list that fits. */
function splitBy(text: string, delimiters: readonly string[]): string[] {
  if (delimiters.length === 1) return text.split(delimiters[0] ?? '');
  const parts: string[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const found = delimiters.find((delimiter) => text.startsWith(delimiter, at));
    at += found?.length ?? 1;
    if (found === undefined) continue;
    parts.push(text.slice(start, at - found.length));
    start = at;
  }
  return [...parts, text.slice(start)];
}

function join(args: PlainArguments): Json {
  const delimiter = textAt(args, 1);
  const parts = arrayAt(args, 0).map((element) => {
    if (typeof element === 'object' && element !== null) throw wrongType(0, 'an array of scalars');
    return element === null ? '' : scalarText(element);
  });
  checkTextLength(parts.reduce((total, part) => total + part.length + delimiter.length, 0));
  return parts.join(delimiter);
}

/** `*` stands for any characters; case does not matter. */
function like(args: PlainArguments): Json {
  const text = foldCase(textAt(args, 0));
  const [first = '', ...rest] = foldCase(textAt(args, 1)).split('*');
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
    return false;
  return containsInOrder(text.slice(first.length, text.length - last.length), rest);
}

function containsInOrder(text: string, parts: readonly string[]): boolean {
  let at = 0;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}

/** The string functions of templates. */
export const stringFunctions: readonly PlainFunction[] = [
  plain('string', 1, 1, toText),
  plain('format', 1, Infinity, formatted),
  plain('join', 2, 2, join),
  plain('split', 2, 2, split),
  plain('replace', 3, 3, replace),
  plain('substring', 2, 3, substring),
  plain('padLeft', 2, 3, padLeft),
  plain('trim', 1, 1, (args) => textAt(args, 0).trim()),
  plain('toLower', 1, 1, (args) => lowerCase(textAt(args, 0))),
  plain('toUpper', 1, 1, (args) => upperCase(textAt(args, 0))),
  plain('startsWith', 2, 2, (args) => foldCase(textAt(args, 0)).startsWith(foldCase(textAt(args, 1)))),
  plain('endsWith', 2, 2, (args) => foldCase(textAt(args, 0)).endsWith(foldCase(textAt(args, 1)))),
  plain('like', 2, 2, like),
];
