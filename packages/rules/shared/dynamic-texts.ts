/** Texts written inside dynamic content whose result nobody can know: `@replace('https://…sig=…', '{id}', item())`. */
import type { Property } from '@forearm/core';
import type { Verdict } from './secret-verdicts.ts';
import { mayHoldSecret, recognise } from './secrets/index.ts';

type Expression = NonNullable<Property['value']['dynamic']>;

/** Bound against hostile nesting. */
const DEEPEST = 60;

/** The first secret that certainly stands in a text inside of dynamic content; undefined for values that are known. */
export function secretInDynamicText(property: Property): Verdict | undefined {
  const { value } = property;
  if (value.kind !== 'unknown' || !value.dynamic) return undefined;
  for (const text of textsIn(value.dynamic, 0)) {
    const found = mayHoldSecret(text)
      ? recognise(text).find(({ certainty }) => certainty !== 'weak')
      : undefined;
    if (found)
      return {
        property,
        certainty: found.certainty,
        title: found.title,
        words: text.slice(found.start, found.end),
      };
  }
  return undefined;
}

function textsIn(expression: Expression, depth: number): readonly string[] {
  if (depth > DEEPEST) return [];
  if (expression.kind === 'literal') return typeof expression.value === 'string' ? [expression.value] : [];
  return partsOf(expression).flatMap((part) => textsIn(part, depth + 1));
}

function partsOf(expression: Expression): readonly Expression[] {
  if (expression.kind === 'call') return expression.args;
  if (expression.kind === 'interpolation') return expression.parts;
  return expression.kind === 'access' ? [expression.base, expression.index] : [];
}
