/** What can be said of texts that are partly known, beyond building them: casing, joining, comparing. */
import type { CallExpression } from '../../model/expression.ts';
import type { UnknownValue, Value } from '../../model/value.ts';
import { callPlain, distribute } from '../call.ts';
import { evaluate } from '../evaluate.ts';
import type { Scope } from '../scope.ts';
import { interpolate } from '../text.ts';
import { literal, unknown, written } from '../values.ts';
import type { SpecialFunction } from './index.ts';

type OnTexts = (args: readonly Value[], call: CallExpression, scope: Scope) => Value | undefined;

/** Tries `partly` per undecided option, and falls back on the plain table. */
function onTexts(partly: OnTexts): SpecialFunction {
  return (call, scope) => {
    const args = call.args.map((arg) => evaluate(arg, scope));
    return distribute(
      args,
      call,
      scope,
      (decided) => partly(decided, call, scope) ?? callPlain(call, call.name.toLowerCase(), decided, scope),
    );
  };
}

type PartlyKnown = UnknownValue & { readonly parts: readonly Value[] };

function isPartlyKnown(value: Value | undefined): value is PartlyKnown {
  return value?.kind === 'unknown' && value.parts !== undefined;
}

/** Ids are compared without regard to case anyway, and printed in their own way. */
function isPath(part: Value | undefined): boolean {
  return part?.kind === 'literal' && String(part.value).startsWith('/');
}

/** The known parts change their casing; the whole is printed as it is written. */
function cased(change: (text: string) => string): SpecialFunction {
  return onTexts(([text], call, scope) => {
    if (!isPartlyKnown(text) || isPath(text.parts[0])) return undefined;
    const parts = text.parts.map((part) =>
      part.kind === 'literal' ? { ...part, value: change(String(part.value)) } : part,
    );
    return unknown(text.because, call, scope, text.marks, parts);
  });
}

/** `join(array, delimiter)` of partly known items is a text with as many known parts. */
const join: OnTexts = ([list, delimiter], call, scope) => {
  if (list?.kind !== 'array' || list.open || delimiter?.kind !== 'literal') return undefined;
  if (!list.items.some((item) => item.kind === 'unknown')) return undefined;
  const parts = list.items.flatMap((item, i) => (i === 0 ? [item] : [delimiter, item]));
  const joined = interpolate(parts, call, scope);
  return joined.kind === 'unknown' ? joined : undefined;
};

/** A text that begins or ends otherwise is another text, whatever the rest of it is. */
const equals: OnTexts = (args, call) => {
  const partly = args.find(isPartlyKnown);
  const whole = args.find((arg) => arg.kind === 'literal');
  if (!partly || whole?.kind !== 'literal' || typeof whole.value !== 'string') return undefined;
  const [first, last] = [partly.parts[0], partly.parts.at(-1)];
  const differs =
    (first?.kind === 'literal' && !whole.value.startsWith(String(first.value))) ||
    (last?.kind === 'literal' && !whole.value.endsWith(String(last.value)));
  return differs ? literal(false, written(call, 'expression')) : undefined;
};

export const partialTextFunctions: Readonly<Record<string, SpecialFunction>> = {
  tolower: cased((text) => text.toLowerCase()),
  toupper: cased((text) => text.toUpperCase()),
  join: onTexts(join),
  equals: onTexts(equals),
};
