/** .NET composite formatting: `{index,alignment:format}` items, `{{` and `}}`, in format() and interpolated strings. */
import { FunctionError, type Json } from '../json.ts';
import { textAt, valuesFrom } from './arguments.ts';
import type { PlainArguments } from './define.ts';
import { formatNumber } from './format-number.ts';
import { writeJson } from './json-write.ts';
import { checkTextLength } from './limits.ts';
import { scalarText } from './text.ts';

/** A value as it appears inside a built text: `True`, nothing for null, objects and arrays as single-quoted JSON. */
export function formatValue(value: Json): string {
  if (value === null) return '';
  return typeof value === 'object' ? writeJson(value, "'") : scalarText(value);
}

/** One token of a format string: an escaped brace, an item, or text. Anything else is a lone brace. */
const token = /\{\{|\}\}|\{(\d{1,7})\s*(?:,\s*(-?\d{1,7})\s*)?(?::([^{}]*))?\}|[^{}]+/y;

/** The body of format(): format string first, then what its items refer to. Throws FunctionError for a broken format. */
export function formatted(args: PlainArguments): Json {
  const format = textAt(args, 0);
  const values = valuesFrom(args, 1);
  const parts: string[] = [];
  let length = 0;
  for (let at = 0; at < format.length; ) {
    token.lastIndex = at;
    const found = token.exec(format);
    if (found === null) throw new FunctionError('the format string has a lone brace');
    const part = tokenText(found, values);
    length += part.length;
    checkTextLength(length);
    parts.push(part);
    at += found[0].length;
  }
  return parts.join('');
}

function tokenText(found: RegExpExecArray, values: readonly Json[]): string {
  const [whole, index, alignment = '0', format = ''] = found;
  if (index === undefined) return whole === '{{' || whole === '}}' ? whole.charAt(0) : whole;
  const value = values[Number(index)];
  if (value === undefined)
    throw new FunctionError('the format string refers to an argument that is not there');
  return aligned(itemText(value, format), Number(alignment));
}

/** Only numbers take a format; .NET ignores it for everything else that can occur here. */
function itemText(value: Json, format: string): string {
  const numeric = typeof value === 'number' || typeof value === 'bigint';
  return numeric && format !== '' ? formatNumber(value, format) : formatValue(value);
}

/** Positive alignments pad on the left, negative ones on the right. */
function aligned(text: string, width: number): string {
  checkTextLength(Math.abs(width));
  return width < 0 ? text.padEnd(-width) : text.padStart(width);
}
