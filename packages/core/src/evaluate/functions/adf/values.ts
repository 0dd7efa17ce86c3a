/** Functions of texts, collections and conversions that mean something else in pipeline expressions than in templates. */
import { isJsonObject, type Json } from '../../json.ts';
import { isJsonArray, textAt, valueAt, valuesFrom, wrongType } from '../arguments.ts';
import { utf8Bytes } from '../bytes.ts';
import { type PlainArguments, type PlainFunction, plain } from '../define.ts';
import { sameValue } from '../equality.ts';
import { readJson } from '../json-read.ts';
import { writeJson } from '../json-write.ts';
import { checkTextLength } from '../limits.ts';
import { scalarText } from '../text.ts';
import { isXml, xmlToJson } from './xml.ts';

/** A value inside a text: objects and arrays as JSON, nothing for null, `True` and `False`. */
export function textOfValue(value: Json): string {
  if (value === null) return '';
  return typeof value === 'object' ? writeJson(value) : scalarText(value);
}

function concat(args: PlainArguments): Json {
  const parts = valuesFrom(args, 0).map(textOfValue);
  checkTextLength(parts.reduce((total, part) => total + part.length, 0));
  return parts.join('');
}

/** Unlike in templates, `true` is 1 and `false` is 0. */
function equals(args: PlainArguments): Json {
  const [left, right] = [valueAt(args, 0), valueAt(args, 1)];
  if (typeof left === 'boolean' && typeof right === 'number') return Number(left) === right;
  if (typeof right === 'boolean' && typeof left === 'number') return Number(right) === left;
  return sameValue(left, right);
}

/** A key, an element or a part of a text, always with regard to case. */
function contains(args: PlainArguments): Json {
  const [container, wanted] = [valueAt(args, 0), valueAt(args, 1)];
  if (isJsonArray(container)) return container.some((element) => sameValue(element, wanted));
  const key = wanted === null || typeof wanted === 'object' ? textAt(args, 1) : scalarText(wanted);
  return isJsonObject(container) ? container.has(key) : textAt(args, 0).includes(key);
}

/** A text between delimiters; unlike in templates there is one delimiter. */
function split(args: PlainArguments): Json {
  const [text, delimiter] = [textAt(args, 0), textAt(args, 1)];
  return delimiter === '' ? [text] : text.split(delimiter);
}

/** The documented result of `binary`: the digits of the bytes. */
function binary(name: string, quote = ''): PlainFunction {
  return plain(name, 1, 1, (args) => {
    const text = `${quote}${textAt(args, 0)}${quote}`;
    checkTextLength(text.length * 8);
    return utf8Bytes(text)
      .map((byte) => byte.toString(2).padStart(8, '0'))
      .join('');
  });
}

/** null is an empty object; XML becomes JSON. */
function json(args: PlainArguments): Json {
  const value = valueAt(args, 0);
  if (value === null) return new Map<string, Json>();
  if (typeof value !== 'string') return value;
  return isXml(value) ? xmlToJson(value) : readJson(value);
}

function skip(args: PlainArguments): Json {
  const items = valueAt(args, 0);
  const count = valueAt(args, 1);
  if (!isJsonArray(items)) throw wrongType(0, 'an array');
  if (typeof count !== 'number' || !Number.isInteger(count)) throw wrongType(1, 'an integer');
  return items.slice(Math.max(0, count));
}

/** The functions that ADF has of its own, or with a meaning of its own. */
export const valueFunctions: readonly PlainFunction[] = [
  plain('concat', 1, Number.POSITIVE_INFINITY, concat),
  plain('equals', 2, 2, equals),
  plain('contains', 2, 2, contains),
  plain('split', 2, 2, split),
  plain('skip', 2, 2, skip),
  plain('json', 1, 1, json),
  binary('binary'),
  binary('base64ToBinary'),
  binary('dataUriToBinary'),
  binary('decodeDataUri'),
  binary('uriComponentToBinary', '"'),
];
