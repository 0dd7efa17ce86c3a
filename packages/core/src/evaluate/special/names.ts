/** `parameters()`, `variables()`, `copyIndex()` and their kind: looking up names that are computed or counted. */
import type { CallExpression } from '../../model/expression.ts';
import type { Value } from '../../model/value.ts';
import { evaluate } from '../evaluate.ts';
import { findCopy, findLocal, type Scope } from '../scope.ts';
import { hop, literal, reason, unknown, written } from '../values.ts';
import type { SpecialFunction } from './index.ts';

function byName(
  kind: 'parameter' | 'variable' | 'local',
  find: (name: string, scope: Scope) => Value | undefined,
): SpecialFunction {
  return (call, scope) => {
    const name = firstText(call, scope);
    if (name === undefined)
      return unknown(reason('invalid-argument', `the ${kind}'s name is not known`), call, scope);
    const found = find(name, scope);
    if (!found) return unknown(reason('undefined-name', `there is no ${kind} named '${name}'`), call, scope);
    return hop(found, call, kind === 'local' ? 'loop item' : kind, name);
  };
}

function firstText(call: CallExpression, scope: Scope): string | undefined {
  const [first] = call.args;
  const value = first ? evaluate(first, scope) : undefined;
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}

/** `copyIndex()`, `copyIndex(offset)`, `copyIndex('loop')`, `copyIndex('loop', offset)`. */
const copyIndex: SpecialFunction = (call, scope) => {
  const args = call.args.map((arg) => evaluate(arg, scope));
  const values = args.map((arg) => (arg.kind === 'literal' ? arg.value : undefined));
  const name = values.find((v) => typeof v === 'string');
  const offset = values.find((v) => typeof v === 'number') ?? 0;
  const copy = findCopy(scope, name);
  if (!copy) return unknown(reason('undefined-name', 'copyIndex() stands outside its loop'), call, scope);
  if (copy.index === undefined)
    return unknown(reason('undecided-condition', 'the length of the loop is not known'), call, scope);
  return literal(copy.index + offset, written(call, 'expression'));
};

export const nameFunctions: Readonly<Record<string, SpecialFunction>> = {
  parameters: byName('parameter', (name, scope) => scope.names.parameter(name)),
  variables: byName('variable', (name, scope) => scope.names.variable(name)),
  lambdavariables: byName('local', (name, scope) => findLocal(scope, name)),
  copyindex: copyIndex,
};
