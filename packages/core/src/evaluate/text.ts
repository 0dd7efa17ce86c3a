/** Text built from parts: known as far as its parts are known. */
import type { Expression } from '../model/expression.ts';
import { Mark, type Marks, type UnknownValue, type Value } from '../model/value.ts';
import { marksOf, toJson } from './convert.ts';
import { textOfValue } from './functions/adf/values.ts';
import { formatValue } from './functions/format.ts';
import { FunctionError, type Json } from './json.ts';
import { isAdf, type Scope } from './scope.ts';
import { literal, MAX_OPTIONS, oneOf, reason, unknown } from './values.ts';

/** Texts and part lists beyond these are unknown: a few variables that double each other would fill any memory. */
const MAX_TEXT = 2_000_000;
const MAX_PARTS = 2_000;

/** Joins parts into one text, formatting each as the engine does. Undecided parts give undecided texts. */
export function interpolate(parts: readonly Value[], expression: Expression, scope: Scope): Value {
  const undecided = parts.findIndex((part) => part.kind === 'oneOf');
  if (undecided >= 0 && combinations(parts) <= MAX_OPTIONS) {
    const choice = parts[undecided] as Extract<Value, { kind: 'oneOf' }>;
    const options = choice.options.map((option) =>
      interpolate(parts.with(undecided, option), expression, scope),
    );
    return oneOf(options, choice.choice, expression, scope);
  }
  return join(parts, expression, scope);
}

function combinations(parts: readonly Value[]): number {
  return parts.reduce((product, part) => product * (part.kind === 'oneOf' ? part.options.length : 1), 1);
}

function join(parts: readonly Value[], expression: Expression, scope: Scope): Value {
  const marks = marksOf(parts);
  let text = '';
  for (const part of parts) {
    const json = toJson(part);
    if (json === undefined) return partly(parts, expression, scope);
    const formatted = format(json, scope);
    if (formatted === undefined) return tooLarge(expression, scope, marks);
    text += formatted;
    if (text.length > MAX_TEXT) return tooLarge(expression, scope, marks);
  }
  return literal(text, originOf(parts, expression), marks);
}

/** A part as text; undefined when it is too large or too deep to be written out. */
function format(json: Json, scope: Scope): string | undefined {
  try {
    return isAdf(scope) ? textOfValue(json) : formatValue(json);
  } catch (error) {
    if (error instanceof FunctionError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function tooLarge(expression: Expression, scope: Scope, marks: Marks): UnknownValue {
  scope.self.environment.notice(
    'limit',
    'A text grows beyond what the analysis allows; it is unknown.',
    expression,
  );
  return unknown(reason('limit', 'the text grows beyond what the analysis allows'), expression, scope, marks);
}

/** A text with exactly one travelled part keeps that part's way; otherwise it was made where it is written. */
function originOf(parts: readonly Value[], expression: Expression): Value['origin'] {
  const travelled = parts.filter((part) => part.origin.from);
  const [only] = travelled;
  const from = travelled.length === 1 && only ? only.origin : undefined;
  return { place: expression, how: 'expression', from };
}

function partly(parts: readonly Value[], expression: Expression, scope: Scope): UnknownValue {
  const flat = parts.flatMap((part) => (part.kind === 'unknown' && part.parts ? part.parts : [part]));
  const known = flat.reduce(
    (sum, part) => sum + (part.kind === 'literal' ? String(part.value).length : 0),
    0,
  );
  if (flat.length > MAX_PARTS || known > MAX_TEXT) return tooLarge(expression, scope, marksOf(parts));
  const first = parts.find((part): part is UnknownValue => part.kind === 'unknown');
  const because = first?.because ?? reason('undecided-condition', 'a part of the text is not known');
  return unknown(because, expression, scope, parts.length ? marksOf(parts) : Mark.none, flat);
}
