/** Text building with parts that need not be known: `concat` and `format`, and what can be said of partly known text. */
import type { CallExpression } from '../../model/expression.ts';
import { Mark, type Value } from '../../model/value.ts';
import { callPlain, distribute } from '../call.ts';
import { evaluate } from '../evaluate.ts';
import type { Scope } from '../scope.ts';
import { interpolate } from '../text.ts';
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

/** The parts of a format string, or undefined when it has format specifiers, alignments or stray braces. */
export function formatHoles(template: Value, text: string, args: readonly Value[]): Value[] | undefined {
  const parts: Value[] = [];
  let plain = '';
  const flush = () => {
    if (plain) parts.push(literal(plain, template.origin));
    plain = '';
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if ((c === '{' || c === '}') && text[i + 1] === c) {
      plain += c;
      i++;
    } else if (c === '{') {
      const end = text.indexOf('}', i);
      const index = text.slice(i + 1, end);
      const arg = /^\d{1,3}$/.test(index) ? args[Number(index)] : undefined;
      if (end < 0 || !arg) return undefined;
      flush();
      parts.push(arg);
      i = end;
    } else if (c === '}') return undefined;
    else plain += c;
  }
  flush();
  return parts;
}

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

/** `split` at `/`: what is not known is taken for one segment each, as in names and ids that are put together. */
const split: SpecialFunction = (call, scope) => {
  const args = call.args.map((arg) => evaluate(arg, scope));
  const [text, delimiter] = args;
  if (text?.kind !== 'unknown' || !text.parts || delimiter?.kind !== 'literal' || delimiter.value !== '/')
    return callPlain(call, 'split', args, scope);
  const items: Value[][] = [[]];
  for (const part of text.parts) {
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
    items.map((parts) => (parts.length === 1 && parts[0] ? parts[0] : interpolate(parts, call, scope))),
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
