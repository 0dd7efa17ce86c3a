/** Prints values as artefacts of factories write them: what is not known is `@expression`, or a text with `@{…}` in it. */
import type { ObjectValue, Residual, Value } from '../model/value.ts';
import { CUT, type Piece, writeExpression, writeScalar, writeTemplate } from './adf-source.ts';
import { toJson } from './convert.ts';
import { evaluate } from './evaluate.ts';
import { textOfValue } from './functions/adf/values.ts';
import type { Json } from './json.ts';
import type { Printed } from './print.ts';
import { isHidden, isOpen } from './print-parts.ts';
import type { Scope } from './scope.ts';
import { isTextBuilding } from './text-parts.ts';

/** How much a print may still visit: expressions may use each other again and again. */
interface Budget {
  nodes: number;
  depth: number;
}

const MAX_NODES = 20_000;
const MAX_DEPTH = 200;

/** The value as JSON of an artefact; an integer beyond 2^53 by itself stays exact. Secrets are `***`. */
export function printAdf(value: Value): Printed | bigint {
  if (value.kind === 'literal' && typeof value.value === 'bigint' && !isHidden(value)) return value.value;
  return json(value, { nodes: MAX_NODES, depth: 0 });
}

function json(value: Value, budget: Budget): Printed {
  if (budget.nodes-- <= 0) return CUT;
  if (isHidden(value)) return '***';
  if (value.kind === 'literal') return typeof value.value === 'bigint' ? Number(value.value) : value.value;
  if (value.kind === 'absent') return null;
  if (value.kind === 'array' && !isOpen(value)) return value.items.map((item) => json(item, budget));
  if (value.kind === 'object' && !isOpen(value)) return members(value, budget);
  const pieces = piecesOf(value, budget);
  return pieces ? writeTemplate(pieces) : `@${expressionOf(value, budget)}`;
}

function members(value: ObjectValue, budget: Budget): Printed {
  return Object.fromEntries([...value.properties.values()].map((one) => [one.key, json(one.value, budget)]));
}

/** What a partly known text is made of; undefined for anything else. */
function piecesOf(value: Value, budget: Budget): readonly Piece[] | undefined {
  if (value.kind !== 'unknown' || !value.parts || !isTextBuilding(value.residual.expression))
    return undefined;
  return value.parts.map((part) =>
    part.kind === 'literal' && !isHidden(part)
      ? { text: textOfValue(part.value) }
      : { expression: expressionOf(part, budget) },
  );
}

/** A value inside an expression: written out as far as it is known. */
function expressionOf(value: Value, budget: Budget): string {
  if (budget.nodes-- <= 0 || budget.depth >= MAX_DEPTH) return CUT;
  budget.depth++;
  const text = written(value, budget);
  budget.depth--;
  return text;
}

function written(value: Value, budget: Budget): string {
  if (isHidden(value)) return "'***'";
  if (value.kind === 'literal') return writeScalar(value.value);
  if (value.kind === 'absent') return 'null';
  if (value.kind === 'unknown' || value.kind === 'oneOf') return residual(value, budget);
  if (value.residual && isOpen(value)) return residual({ ...value, residual: value.residual }, budget);
  const known = toJson(value);
  if (known !== undefined && !(value.kind === 'array' && value.items.length > 0))
    return `json(${writeScalar(textOrCut(known))})`;
  if (value.kind === 'object') return CUT;
  return `createArray(${value.items.map((item) => expressionOf(item, budget)).join(', ')})`;
}

function textOrCut(value: Json): string {
  const text = textOfValue(value);
  return text.length > MAX_NODES ? CUT : text;
}

function residual({ residual: { expression, scope } }: { residual: Residual }, budget: Budget): string {
  return writeExpression(expression, (part) => expressionOf(evaluate(part, scope as Scope), budget));
}
