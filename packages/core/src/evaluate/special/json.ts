/** `json()` of a text that is partly known: the structure is read, and what is unknown stays where it stands. */
import type { CallExpression } from '../../model/expression.ts';
import { Mark, type Value, type ValueProperty } from '../../model/value.ts';
import { callPlain, distribute } from '../call.ts';
import { marksOf } from '../convert.ts';
import { evaluate } from '../evaluate.ts';
import { readJson } from '../functions/json-read.ts';
import { FunctionError, type Json } from '../json.ts';
import type { Scope } from '../scope.ts';
import { interpolate } from '../text.ts';
import { array, LazyProperty, literal, object, unknown, written } from '../values.ts';
import type { SpecialFunction } from './index.ts';

/** Private characters of Unicode around a part's number; they stand for the part while the text is read. */
const OPEN = '\uE0F0';
const CLOSE = '\uE0F1';
const HOLE = /\uE0F0(\d{1,9})\uE0F1/;
const BARE = /^\uE0F2(\d{1,9})$/;

const json: SpecialFunction = (call, scope) => {
  const args = call.args.map((arg) => evaluate(arg, scope));
  return distribute(args, call, scope, (decided) => {
    const [text] = decided;
    const parts = text?.kind === 'unknown' ? text.parts : undefined;
    return (
      (parts && isStructured(parts) && partly(parts, call, scope)) || callPlain(call, 'json', decided, scope)
    );
  });
};

/** Without a known bracket or brace there is nothing to read. */
function isStructured(parts: readonly Value[]): boolean {
  return parts.some((part) => part.kind === 'literal' && /[[{]/.test(String(part.value)));
}

function partly(parts: readonly Value[], call: CallExpression, scope: Scope): Value | undefined {
  try {
    return rebuild(readJson(withHoles(parts)), parts, call, scope);
  } catch (error) {
    if (error instanceof FunctionError) return undefined;
    throw error;
  }
}

/** The text with a numbered hole for every unknown part; outside of strings the hole becomes a string of its own. */
function withHoles(parts: readonly Value[]): string {
  let text = '';
  let quote = '';
  parts.forEach((part, i) => {
    if (part.kind !== 'literal') {
      const hole = `${OPEN}${i}${CLOSE}`;
      text += quote ? hole : `"\uE0F2${i}"`;
      return;
    }
    const known = String(part.value);
    text += known;
    quote = quoteAfter(known, quote);
  });
  return text;
}

/** The quote that is open after a text, empty when none is. */
function quoteAfter(text: string, before: string): string {
  let quote = before;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? '';
    if (quote && c === '\\') i++;
    else if (quote ? c === quote : c === '"' || c === "'") quote = quote ? '' : c;
  }
  return quote;
}

function rebuild(json: Json, parts: readonly Value[], call: CallExpression, scope: Scope): Value {
  const origin = written(call, 'expression');
  if (typeof json === 'string') return textOf(json, parts, call, scope);
  if (Array.isArray(json)) {
    const items = (json as readonly Json[]).map((item) => rebuild(item, parts, call, scope));
    const open = json.some((item: Json) => typeof item === 'string' && BARE.test(item));
    return array(items, origin, marksOf(items), open ? { expression: call, scope } : undefined);
  }
  if (!(json instanceof Map)) return literal(json as null | boolean | number, origin);
  const properties = new Map<string, ValueProperty>();
  let open = false;
  for (const [key, value] of json as ReadonlyMap<string, Json>) {
    if (HOLE.test(key)) open = true;
    else
      properties.set(
        key.toLowerCase(),
        new LazyProperty(key, call, () => rebuild(value, parts, call, scope)),
      );
  }
  return object(properties, origin, Mark.none, open ? { expression: call, scope } : undefined);
}

/** A string with its holes filled. */
function textOf(text: string, parts: readonly Value[], call: CallExpression, scope: Scope): Value {
  const bare = BARE.exec(text);
  if (bare) return withoutParts(parts[Number(bare[1])] as Value, scope);
  const pieces = text.split(HOLE).map((piece, i): Value => {
    const part = i % 2 === 1 ? parts[Number(piece)] : undefined;
    return part ?? literal(piece, written(call, 'expression'));
  });
  const filled = pieces.filter((piece) => piece.kind !== 'literal' || piece.value !== '');
  const [only] = filled;
  if (filled.length === 1 && only) return only;
  const { file, start, end } = call;
  return interpolate(filled, { kind: 'interpolation', parts: [], file, start, end }, scope);
}

/** What stands outside of quotes may be anything: a number, an object, in an array even several items. */
function withoutParts(part: Value, scope: Scope): Value {
  if (part.kind !== 'unknown') return part;
  return unknown(part.because, part.residual.expression, (part.residual.scope as Scope) ?? scope, part.marks);
}

export const jsonFunctions: Readonly<Record<string, SpecialFunction>> = { json };
