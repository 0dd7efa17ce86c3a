/** Text building with parts that need not be known: `concat` and `format`, and what can be said of partly known text. */
import type { CallExpression } from '../../model/expression.ts';
import { Mark, type Value } from '../../model/value.ts';
import { callPlain, distribute } from '../call.ts';
import { evaluate } from '../evaluate.ts';
import { formatHoles } from '../format-holes.ts';
import type { Scope } from '../scope.ts';
import { interpolate } from '../text.ts';
import { joinParts, textParts } from '../text-parts.ts';
import { appendItems, array, literal, MAX_ITEMS, written } from '../values.ts';
import type { SpecialFunction } from './index.ts';

/** `concat` of texts is an interpolation; of arrays, an array that keeps its items' origins. */
const concat: SpecialFunction = (call, scope) => {
  const args = call.args.map((arg) => evaluate(arg, scope));
  if (
    !args.some(
      (arg) => arg.kind === 'array' || (arg.kind === 'oneOf' && arg.options.some((o) => o.kind === 'array')),
    )
  )
    return interpolate(args, call, scope);
  return distribute(args, call, scope, (decided) => joinArrays(decided, call, scope));
};

function joinArrays(args: readonly Value[], call: CallExpression, scope: Scope): Value {
  let open = false;
  const items: Value[] = [];
  for (const arg of args) {
    if (arg.kind === 'array') {
      appendItems(items, arg.items);
      open ||= arg.open || items.length >= MAX_ITEMS;
    } else open = true;
  }
  return array(items, written(call), Mark.none, open ? { expression: call, scope } : undefined);
}

/** `format` with plain `{n}` holes is an interpolation too; anything fancier is left to the table. */
const format: SpecialFunction = (call, scope) => {
  const [first, ...rest] = call.args.map((arg) => evaluate(arg, scope));
  const parts =
    first?.kind === 'literal' && typeof first.value === 'string'
      ? formatHoles(first, first.value, rest)
      : undefined;
  if (parts) return interpolate(parts, call, scope);
  return callPlain(
    call,
    'format',
    [first, ...rest].filter((v) => v !== undefined),
    scope,
  );
};

/** `startsWith` is decided by a known beginning, whatever follows. */
function affix(
  name: string,
  part: (parts: readonly Value[]) => Value | undefined,
  test: (text: string, wanted: string) => boolean,
): SpecialFunction {
  return (call, scope) => {
    const args = call.args.map((arg) => evaluate(arg, scope));
    const [text, wanted] = args;
    const known = text?.kind === 'unknown' && text.parts ? part(text.parts) : undefined;
    if (known?.kind === 'literal' && wanted?.kind === 'literal') {
      const [a, b] = [String(known.value).toLowerCase(), String(wanted.value).toLowerCase()];
      if (a.length >= b.length) return literal(test(a, b), written(call, 'expression'));
    }
    return callPlain(call, name, args, scope);
  };
}

function holdsSlash(part: Value): boolean {
  return part.kind === 'literal' && String(part.value).includes('/');
}

/** `split` at `/`: what is not known is taken for one segment each, as in names and ids that are put together. */
const split: SpecialFunction = (call, scope) => {
  const args = call.args.map((arg) => evaluate(arg, scope));
  const [text, delimiter] = args;
  const parts = text ? textParts(text) : [];
  if (
    !parts.some(holdsSlash) ||
    parts[0] === text ||
    delimiter?.kind !== 'literal' ||
    delimiter.value !== '/'
  )
    return callPlain(call, 'split', args, scope);
  const items: Value[][] = [[]];
  for (const part of parts) {
    if (part.kind !== 'literal') items.at(-1)?.push(part);
    else
      String(part.value)
        .split('/')
        .forEach((piece, i) => {
          if (i > 0) items.push([]);
          if (piece !== '') items.at(-1)?.push({ ...part, value: piece });
        });
  }
  return array(
    items.map((parts) => (parts.length === 1 && parts[0] ? parts[0] : joinParts(parts, call, scope))),
    written(call),
  );
};

export const textFunctions: Readonly<Record<string, SpecialFunction>> = {
  concat,
  format,
  split,
  startswith: affix(
    'startswith',
    (parts) => parts[0],
    (text, wanted) => text.startsWith(wanted),
  ),
  endswith: affix(
    'endswith',
    (parts) => parts.at(-1),
    (text, wanted) => text.endsWith(wanted),
  ),
};
