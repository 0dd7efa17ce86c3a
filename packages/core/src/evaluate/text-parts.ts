/** What a text is put together from, however it was written: `format`, `concat` and interpolation in each other are one list. */
import type { CallExpression, Expression } from '../model/expression.ts';
import type { Residual, Value } from '../model/value.ts';
import type { Place } from '../text/source-file.ts';
import { evaluate } from './evaluate.ts';
import { formatHoles } from './format-holes.ts';
import { type Scope, withLocal } from './scope.ts';

/** Texts in texts in texts: deeper ones stay as they are written. */
const MAX_DEPTH = 32;

/** The parts of a value that is a text, with those of texts inside it in their place. Any other value is its only part. */
export function textParts(value: Value, depth = 0): readonly Value[] {
  const own = depth < MAX_DEPTH ? ownParts(value) : undefined;
  return own ? own.flatMap((part) => textParts(part, depth + 1)) : [value];
}

function ownParts(value: Value): readonly Value[] | undefined {
  if (value.kind !== 'unknown' && value.kind !== 'oneOf') return undefined;
  if (value.kind === 'unknown' && value.parts) return value.parts;
  return isTextBuilding(value.residual.expression) ? partsOf(value.residual) : undefined;
}

/** The parts of an unsettled `format`, `concat` or interpolation; undefined for anything else. */
export function partsOf({ expression, scope }: Residual): readonly Value[] | undefined {
  const evaluated = (list: readonly Expression[]) => list.map((part) => evaluate(part, scope as Scope));
  if (expression.kind === 'interpolation') return evaluated(expression.parts);
  if (expression.kind !== 'call') return undefined;
  return callParts(expression, evaluated);
}

function callParts(
  { args, name }: CallExpression,
  evaluated: (list: readonly Expression[]) => readonly Value[],
): readonly Value[] | undefined {
  const values = ['format', 'concat'].includes(name.toLowerCase()) ? evaluated(args) : [];
  const [first, ...rest] = values;
  if (!first) return undefined;
  if (name.toLowerCase() === 'concat') return values.some(mayBeArray) ? undefined : values;
  const template = first.kind === 'literal' && typeof first.value === 'string' ? first.value : undefined;
  return template === undefined ? undefined : formatHoles(first, template, rest);
}

function mayBeArray(value: Value): boolean {
  return value.kind === 'array' || (value.kind === 'oneOf' && value.options.some(mayBeArray));
}

/** True for what builds a text from parts. */
export function isTextBuilding(expression: Expression): boolean {
  if (expression.kind === 'interpolation') return true;
  return expression.kind === 'call' && ['concat', 'format'].includes(expression.name.toLowerCase());
}

/** The text of these parts, as a value whose expression is nothing but them. */
export function joinParts(parts: readonly Value[], at: Place, scope: Scope): Value {
  const { file, start, end } = at;
  let inner = scope;
  const names = parts.map((part, i): Expression => {
    inner = withLocal(inner, `#part${i}`, part);
    return { kind: 'reference', to: 'local', name: `#part${i}`, file, start, end };
  });
  return evaluate({ kind: 'interpolation', parts: names, file, start, end }, inner);
}
