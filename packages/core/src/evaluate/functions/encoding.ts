/** base64, data URIs, percent encoding and JSON texts. */
import { FunctionError, type Json } from '../json.ts';
import { textAt, valueAt } from './arguments.ts';
import { codePointAt, fromBase64, toBase64, utf8Bytes, utf8Text } from './bytes.ts';
import { type PlainArguments, type PlainFunction, plain } from './define.ts';
import { formatValue } from './format.ts';
import { readJson } from './json-read.ts';
import { writeJson } from './json-write.ts';
import { checkTextLength } from './limits.ts';

/** Percent encoding of everything but unreserved characters (RFC 3986), so of `!'()*` too; upper-case hexadecimal. */
function escapeComponent(text: string): string {
  checkTextLength(text.length * 3);
  return text.replace(/[^A-Za-z0-9\-._~]+/g, (run) => utf8Bytes(run).map(percent).join(''));
}

function percent(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Decodes percent encoding; what is no encoded UTF-8 stays as it is. */
function unescapeComponent(text: string): string {
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, unescapeRun);
}

function unescapeRun(run: string): string {
  const bytes = run
    .split('%')
    .slice(1)
    .map((digits) => Number.parseInt(digits, 16));
  let result = '';
  for (let index = 0; index < bytes.length; ) {
    const found = codePointAt(bytes, index);
    result += found === undefined ? run.slice(index * 3, index * 3 + 3) : String.fromCodePoint(found.code);
    index += found?.size ?? 1;
  }
  return result;
}

/** The docs show `utf8`, the engine writes `utf-8` (Azure/bicep, FunctionResolverTests). */
function dataUri(args: PlainArguments): Json {
  const value = valueAt(args, 0);
  const text = typeof value === 'object' && value !== null ? writeJson(value) : formatValue(value);
  return `data:text/plain;charset=utf-8;base64,${toBase64(utf8Bytes(text))}`;
}

/** RFC 2397: base64 or percent-encoded text behind the first comma. */
function dataUriToString(args: PlainArguments): Json {
  const shape = /^data:([^,]*),/i.exec(textAt(args, 0));
  if (shape === null) throw new FunctionError('not a data URI');
  const data = textAt(args, 0).slice(shape[0].length);
  const isBase64 = /;\s*base64\s*$/i.test(shape[1] ?? '');
  return isBase64 ? utf8Text(fromBase64(unescapeComponent(data))) : unescapeComponent(data);
}

/** The encoding functions of templates. */
export const encodingFunctions: readonly PlainFunction[] = [
  plain('base64', 1, 1, (args) => toBase64(utf8Bytes(textAt(args, 0)))),
  plain('base64ToString', 1, 1, (args) => utf8Text(fromBase64(textAt(args, 0)))),
  plain('base64ToJson', 1, 1, (args) => readJson(utf8Text(fromBase64(textAt(args, 0))))),
  plain('json', 1, 1, (args) => (args[0] === null ? null : readJson(textAt(args, 0)))),
  plain('dataUri', 1, 1, dataUri),
  plain('dataUriToString', 1, 1, dataUriToString),
  plain('uriComponent', 1, 1, (args) => escapeComponent(textAt(args, 0))),
  plain('uriComponentToString', 1, 1, (args) => unescapeComponent(textAt(args, 0))),
];
