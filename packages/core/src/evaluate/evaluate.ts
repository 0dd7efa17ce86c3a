/** Turns expressions into values: lazily, with origins, and three-valued all the way. */
import type {
  ArrayExpression,
  Entry,
  Expression,
  InterpolationExpression,
  ObjectExpression,
  ReferenceExpression,
} from '../model/expression.ts';
import { Mark, type ObjectValue, type Value, type ValueProperty } from '../model/value.ts';
import type { Place } from '../text/source-file.ts';
import { access } from './access.ts';
import { call } from './call.ts';
import { MAX_DEPTH } from './environment.ts';
import { expandLoop } from './loops.ts';
import { findLocal, type Scope } from './scope.ts';
import { symbolValue } from './symbols.ts';
import { interpolate } from './text.ts';
import {
  appendItems,
  array,
  CycleError,
  hop,
  LazyProperty,
  literal,
  object,
  reason,
  unknown,
  written,
} from './values.ts';

/** The value of an expression in a scope. Never throws for what a template may contain. */
export function evaluate(expression: Expression, scope: Scope): Value {
  if (expression.kind === 'literal') return literal(expression.value, written(expression));
  const { budget } = scope.self.environment;
  if (!budget.step())
    return exhausted(expression, scope, 'the template needs more work than the analysis allows');
  if (budget.depth >= MAX_DEPTH) return exhausted(expression, scope, 'the expression is nested too deeply');
  budget.depth++;
  try {
    return dispatch(expression, scope);
  } catch (error) {
    if (!(error instanceof CycleError)) throw error;
    return unknown(reason('limit', `'${error.message}' refers to itself`), expression, scope);
  } finally {
    budget.depth--;
  }
}

function exhausted(expression: Expression, scope: Scope, text: string): Value {
  scope.self.environment.notice('limit', `Some values are treated as unknown: ${text}.`, expression);
  return unknown(reason('limit', text), expression, scope);
}

function dispatch(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'literal':
      return literal(expression.value, written(expression));
    case 'object':
      return objectValue(expression, scope);
    case 'array':
      return arrayValue(expression, scope);
    case 'interpolation':
      return interpolation(expression, scope);
    case 'call':
      return call(expression, scope);
    case 'access':
      return access(expression, scope);
    case 'reference':
      return reference(expression, scope);
    case 'loop':
      return loop(expression, scope);
    case 'lambda':
      return unknown(reason('invalid-argument', 'a lambda is not a value'), expression, scope);
    case 'spread':
      return evaluate(expression.operand, scope);
    case 'broken':
      return unknown(reason('syntax', expression.because), expression, scope);
  }
}

function interpolation(expression: InterpolationExpression, scope: Scope): Value {
  return interpolate(
    expression.parts.map((part) => evaluate(part, scope)),
    expression,
    scope,
  );
}

function loop(expression: Extract<Expression, { kind: 'loop' }>, scope: Scope): Value {
  const turns = expandLoop(expression.loop, scope, false);
  const items = turns.turns.map((turn) => evaluate(expression.body, turn.scope));
  const residual = turns.open ? { expression, scope } : undefined;
  return array(items, written(expression, 'literal'), Mark.none, residual);
}

function arrayValue(expression: ArrayExpression, scope: Scope): Value {
  const items: Value[] = [];
  let open = false;
  for (const item of expression.items) {
    const value = evaluate(item, scope);
    if (item.kind !== 'spread') items.push(value);
    else if (value.kind === 'array') {
      appendItems(items, value.items);
      open ||= value.open;
    } else open = true;
  }
  return array(items, written(expression), Mark.none, open ? { expression, scope } : undefined);
}

/** Objects are built property by property without evaluating any, unless a key or a spread has to be known. */
function objectValue(expression: ObjectExpression, scope: Scope, anchor: Place = opening(expression)): Value {
  const properties = new Map<string, ValueProperty>();
  let open = false;
  for (const entry of expression.entries) {
    // Only a spread has no key; asking an entry for its value would work that out.
    if (entry.key === '' && entry.value.kind === 'spread')
      open = spreadInto(properties, entry.value.operand, scope) || open;
    else {
      const key = keyOf(entry.key, scope);
      if (key === undefined) open = true;
      else properties.set(slotOf(key, properties), new EntryProperty(key, entry, scope));
    }
  }
  const residual = open ? { expression, scope } : undefined;
  return object(properties, written(expression), Mark.none, residual, anchor);
}

/** Keys that differ in case only are two properties, the first of which is found by name. */
function slotOf(key: string, properties: ReadonlyMap<string, ValueProperty>): string {
  const lower = key.toLowerCase();
  const before = properties.get(lower);
  return before && before.key !== key ? `${lower}\u0000${key}` : lower;
}

function opening(expression: ObjectExpression): Place {
  return {
    file: expression.file,
    start: expression.start,
    end: Math.min(expression.start + 1, expression.end),
  };
}

/** A property as it is written; its value knows its key, because that is where something missing below it is reported. */
class EntryProperty implements ValueProperty {
  readonly key: string;
  readonly #entry: Entry;
  readonly #scope: Scope;
  #value: Value | undefined;
  #running = false;

  constructor(key: string, entry: Entry, scope: Scope) {
    this.key = key;
    this.#entry = entry;
    this.#scope = scope;
  }

  get keyPlace(): Place {
    return this.#entry.keyPlace;
  }

  get value(): Value {
    this.#value ??= this.#evaluate();
    return this.#value;
  }

  #evaluate(): Value {
    if (this.#running) throw new CycleError(this.key);
    this.#running = true;
    try {
      const { value } = this.#entry;
      if (value.kind === 'literal') return literal(value.value, written(value));
      if (value.kind === 'object') return objectValue(value, this.#scope, this.keyPlace);
      const result = evaluate(value, this.#scope);
      return result.kind === 'object' ? anchored(result, this.keyPlace) : result;
    } finally {
      this.#running = false;
    }
  }
}

function anchored(value: ObjectValue, keyPlace: Place): Value {
  return value.origin.from ? value : { ...value, anchor: keyPlace };
}

function keyOf(key: string | Expression, scope: Scope): string | undefined {
  if (typeof key === 'string') return key;
  const value = evaluate(key, scope);
  return value.kind === 'literal' ? String(value.value) : undefined;
}

/** Returns true when what was spread is not wholly known. */
function spreadInto(properties: Map<string, ValueProperty>, operand: Expression, scope: Scope): boolean {
  const value = evaluate(operand, scope);
  if (value.kind === 'literal' && value.value === null) return false;
  if (value.kind !== 'object') return true;
  for (const [key, item] of value.properties) properties.set(key, keep(item, properties.get(key)));
  return value.open;
}

function keep(item: ValueProperty, before: ValueProperty | undefined): ValueProperty {
  return new LazyProperty(before?.key ?? item.key, item.keyPlace, () => item.value);
}

function reference(expression: ReferenceExpression, scope: Scope): Value {
  const { name, to } = expression;
  const found = lookUp(expression, scope);
  if (!found) {
    const text = `there is no ${to} named '${name}'`;
    return unknown(reason('undefined-name', text), expression, scope);
  }
  if (to === 'symbol') return found;
  return hop(found, expression, to === 'local' ? 'loop item' : to, name);
}

function lookUp(expression: ReferenceExpression, scope: Scope): Value | undefined {
  switch (expression.to) {
    case 'parameter':
      return scope.names.parameter(expression.name);
    case 'variable':
      return scope.names.variable(expression.name);
    case 'local':
      return findLocal(scope, expression.name);
    case 'symbol':
      return symbolValue(expression, scope);
  }
}
