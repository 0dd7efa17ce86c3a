/** Whether what a `list…` function answers is a secret: by the table of facts, for the part that an expression takes. */
import { listOutput } from '../facts/list-functions.ts';
import type { CallExpression, Expression } from '../model/expression.ts';
import { Mark, type Marks, type UnknownValue, type Value } from '../model/value.ts';
import { evaluate } from './evaluate.ts';
import { printText } from './print.ts';
import { keyOfId } from './resource-id.ts';
import type { Scope } from './scope.ts';

/** Marks of a list function's whole answer. */
export function listMarks(call: CallExpression, scope: Scope): Marks {
  return marksFor(call, scope, '');
}

/**
 * Marks of a part of an unknown value, one step down: the value's own, but for a harmless part of a list function's
 * answer (`listCredentials().username`), which is no secret although the whole is one.
 */
export function accessMarks(base: UnknownValue, index: Value): Marks {
  if (!(base.marks & Mark.secret)) return base.marks;
  const asked = askedOf(base);
  return asked ? marksFor(asked.call, asked.scope, leafOf([...asked.steps, index])) : base.marks;
}

interface Asked {
  readonly call: CallExpression;
  readonly scope: Scope;
  readonly steps: readonly Value[];
}

/** The list function that an unknown value is a part of, looked for behind accesses and variables. */
function askedOf(value: UnknownValue): Asked | undefined {
  const steps: Value[] = [];
  const scope = value.residual.scope as Scope;
  let at: Expression = value.residual.expression;
  while (at.kind === 'access') {
    steps.unshift(evaluate(at.index, scope));
    at = at.base;
  }
  if (at.kind === 'call') return isList(at) ? { call: at, scope, steps } : undefined;
  const named = at.kind === 'reference' && at.to === 'variable' ? evaluate(at, scope) : undefined;
  const inner = named?.kind === 'unknown' && named !== value ? askedOf(named) : undefined;
  return inner && { ...inner, steps: [...inner.steps, ...steps] };
}

function isList(call: CallExpression): boolean {
  return /^list./i.test(call.name);
}

function marksFor(call: CallExpression, scope: Scope, leaf: string): Marks {
  const secret = listOutput(typeOf(call, scope), call.name, leaf) === 'secret';
  return secret ? Mark.runtime | Mark.secret : Mark.runtime;
}

/** `keys[0].value`; an index that is not known stands for any. */
function leafOf(steps: readonly Value[]): string {
  return steps
    .map((step) => {
      const key = step.kind === 'literal' ? step.value : 0;
      return typeof key === 'string' ? `.${key}` : `[${key}]`;
    })
    .join('')
    .replace(/^\./, '');
}

/** The type of the resource that is asked: the receiver's declared one, or the one in the id that is the first argument. */
function typeOf(call: CallExpression, scope: Scope): string | undefined {
  const { receiver } = call;
  if (receiver?.kind === 'reference' && receiver.to === 'symbol')
    return scope.self.symbols.get(receiver.name.toLowerCase())?.[0]?.type;
  const [first] = call.args;
  return first && keyOfId(printText(evaluate(first, scope)).toLowerCase())?.type;
}
