/** JSON values as compact text, the way Newtonsoft.Json writes them for the engine. */
import { FunctionError, isJsonObject, type Json } from '../json.ts';
import { maximalTextLength } from './limits.ts';

/** Double quotes in `string()`, single quotes inside `format()` and interpolated strings. */
export type JsonQuote = '"' | "'";

interface Writer {
  readonly quote: JsonQuote;
  readonly sorted: boolean;
  readonly parts: string[];
  length: number;
}

/** Compact JSON; throws FunctionError when the text would be longer than a template may be. */
export function writeJson(value: Json, quote: JsonQuote = '"'): string {
  return written(value, { quote, sorted: false, parts: [], length: 0 });
}

/** Compact JSON with sorted keys: a text that two values share exactly when they are the same. Throws as writeJson. */
export function identity(value: Json): string {
  return written(value, { quote: '"', sorted: true, parts: [], length: 0 });
}

function written(value: Json, writer: Writer): string {
  writeValue(writer, value);
  return writer.parts.join('');
}

function writeValue(writer: Writer, value: Json): void {
  if (value === null || typeof value !== 'object') put(writer, scalar(value, writer.quote));
  else if (isJsonObject(value)) writeMembers(writer, value);
  else writeItems(writer, value);
}

function scalar(value: string | number | bigint | boolean | null, quote: JsonQuote): string {
  if (typeof value === 'string') return quoted(value, quote);
  return typeof value === 'number' || typeof value === 'bigint' ? numberText(value) : String(value);
}

function writeItems(writer: Writer, items: readonly Json[]): void {
  put(writer, '[');
  for (const [index, item] of items.entries()) {
    if (index > 0) put(writer, ',');
    writeValue(writer, item);
  }
  put(writer, ']');
}

function writeMembers(writer: Writer, object: ReadonlyMap<string, Json>): void {
  let separator = '{';
  const members = writer.sorted ? [...object].sort(([a], [b]) => (a < b ? -1 : 1)) : object;
  for (const [key, member] of members) {
    put(writer, `${separator}${quoted(key, writer.quote)}:`);
    writeValue(writer, member);
    separator = ',';
  }
  put(writer, object.size === 0 ? '{}' : '}');
}

function put(writer: Writer, part: string): void {
  writer.length += part.length;
  if (writer.length > maximalTextLength) throw new FunctionError('the text would be too long');
  writer.parts.push(part);
}

/** The digits of a number as .NET prints them: `1E+21` where JavaScript has `1e+21`. */
export function numberText(value: number | bigint): string {
  return String(value).replace('e', 'E');
}

/** Newtonsoft escapes these three beyond what JSON demands. */
const lineBreaks = /[\u0085\u2028\u2029]/g;

function quoted(text: string, quote: JsonQuote): string {
  const json = JSON.stringify(text).replace(lineBreaks, unicodeEscape);
  if (quote === '"') return json;
  const body = json
    .slice(1, -1)
    .replace(/\\.|'/g, (found) => (found === '\\"' ? '"' : found === "'" ? "\\'" : found));
  return `'${body}'`;
}

function unicodeEscape(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
