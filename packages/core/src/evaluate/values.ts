/** Makes values: the only place where value objects are built, so that their shapes stay the same for the engine. */
import type { Expression } from '../model/expression.ts';
import {
  type AbsentValue,
  type ArrayValue,
  type Hop,
  type LiteralValue,
  Mark,
  type Marks,
  type ObjectValue,
  type OneOfValue,
  type Origin,
  type Reason,
  type ReasonCode,
  type Residual,
  type UnknownValue,
  type Value,
  type ValueProperty,
} from '../model/value.ts';
import type { Place } from '../text/source-file.ts';
import type { Scope } from './scope.ts';

/** How many options a `oneOf` may have before it becomes unknown. */
export const MAX_OPTIONS = 8;

/** The origin of a value that is written right where it is used. */
export function written(place: Place, how: Hop = 'literal'): Origin {
  return { place, how };
}

export function literal(
  value: LiteralValue['value'],
  origin: Origin,
  marks: Marks = Mark.none,
): LiteralValue {
  return { kind: 'literal', value, origin, marks };
}

export function absent(origin: Origin): AbsentValue {
  return { kind: 'absent', origin, marks: Mark.none };
}

/** Items that an array may have; longer ones are cut and open, because arrays that double each other fill any memory. */
export const MAX_ITEMS = 100_000;

/** Appends without spreading (a long argument list overflows the stack), up to the bound. */
export function appendItems(to: Value[], items: readonly Value[]): void {
  for (const item of items) {
    if (to.length >= MAX_ITEMS) return;
    to.push(item);
  }
}

/** An array of known items; `open` with a residual when there may be more. */
export function array(
  items: readonly Value[],
  origin: Origin,
  marks: Marks = Mark.none,
  residual?: Residual,
): ArrayValue {
  return { kind: 'array', items, origin, marks, open: residual !== undefined, residual };
}

/** An object of properties keyed by lower-cased name; `open` with a residual when there may be more. */
export function object(
  properties: ReadonlyMap<string, ValueProperty>,
  origin: Origin,
  marks: Marks = Mark.none,
  residual?: Residual,
  anchor: Place = origin.place,
): ObjectValue {
  return { kind: 'object', properties, origin, marks, open: residual !== undefined, anchor, residual };
}

export function reason(code: ReasonCode, text: string): Reason {
  return { code, text };
}

/** An unknown with its reason, and the expression and scope that it is left as. */
export function unknown(
  because: Reason,
  expression: Expression,
  scope: Scope,
  marks: Marks = Mark.none,
  parts?: readonly Value[],
): UnknownValue {
  return {
    kind: 'unknown',
    because,
    parts,
    residual: { expression, scope },
    origin: written(expression, 'expression'),
    marks,
  };
}

/** One of several values; equal literals collapse, a single one is itself, too many are unknown. */
export function oneOf(
  options: readonly Value[],
  choice: OneOfValue['choice'],
  expression: Expression,
  scope: Scope,
): Value {
  const distinct: Value[] = [];
  for (const option of options.flatMap((o) => (o.kind === 'oneOf' && o.choice === choice ? o.options : [o])))
    if (!distinct.some((other) => sameLiteral(other, option))) distinct.push(option);
  const [first] = distinct;
  if (distinct.length === 1 && first) return first;
  const marks = distinct.reduce((all, option) => all | option.marks, Mark.none as Marks);
  if (distinct.length > MAX_OPTIONS)
    return unknown(reason('limit', `more than ${MAX_OPTIONS} possible values`), expression, scope, marks);
  const origin = written(expression, 'expression');
  return { kind: 'oneOf', options: distinct, choice, residual: { expression, scope }, origin, marks };
}

function sameLiteral(a: Value, b: Value): boolean {
  return a.kind === 'literal' && b.kind === 'literal' && a.value === b.value;
}

/** The same value seen from another place: `from` becomes its old origin. */
export function hop<V extends Value>(value: V, place: Place, how: Hop, name?: string): V {
  return { ...value, origin: { place, how, name, from: value.origin } };
}

/** The same value with another origin. */
export function withOrigin<V extends Value>(value: V, origin: Origin): V {
  return { ...value, origin };
}

/** The same value with further marks. What a secret container holds is secret, however it is taken out. */
export function marked<V extends Value>(value: V, marks: Marks): V {
  if ((value.marks & marks) === marks) return value;
  const result = { ...value, marks: value.marks | marks };
  return marks & Mark.secret ? { ...result, ...secretInside(value) } : result;
}

function secretInside(value: Value): object {
  const secret = (item: Value) => (item.kind === 'absent' ? item : marked(item, Mark.secret));
  if (value.kind === 'array') return { items: value.items.map(secret) };
  if (value.kind === 'oneOf') return { options: value.options.map(secret) };
  if (value.kind !== 'object') return {};
  const properties = new Map<string, ValueProperty>();
  for (const [key, item] of value.properties)
    properties.set(key, new LazyProperty(item.key, item.keyPlace, () => secret(item.value)));
  return { properties };
}

/**
 * A value found inside a container that has travelled: it shares the container's hops, and when it was itself written
 * literally it was written in the way the container was (as a parameter's default, in a parameter file).
 */
export function inherit(container: Value, child: Value, place: Place): Value {
  const { how, name, from } = container.origin;
  const marks = container.marks & Mark.secret;
  const travelled = marks && child.kind !== 'absent' ? marked(child, marks) : child;
  if (!from) return travelled;
  const inner = travelled.origin;
  const last = lastHop(container.origin);
  const tail = inner.from || inner.how !== 'literal' ? inner : { ...inner, how: last.how, name: last.name };
  return withOrigin(travelled, { place, how, name, from: tail });
}

/** The end of the chain: where the value was written. */
export function lastHop(origin: Origin): Origin {
  let at = origin;
  while (at.from) at = at.from;
  return at;
}

/** A property whose value is worked out on first use. */
export class LazyProperty implements ValueProperty {
  #compute: (() => Value) | undefined;
  #value: Value | undefined;

  constructor(
    readonly key: string,
    readonly keyPlace: Place,
    compute: () => Value,
  ) {
    this.#compute = compute;
  }

  get value(): Value {
    if (this.#value === undefined && this.#compute) {
      const compute = this.#compute;
      this.#compute = undefined;
      try {
        this.#value = compute();
      } finally {
        if (this.#value === undefined) this.#compute = compute;
      }
    }
    if (this.#value === undefined) throw new CycleError(this.key);
    return this.#value;
  }
}

/** A value that needs itself; caught where names are resolved and turned into an unknown. */
export class CycleError extends Error {}

/** A property whose value is there already. */
export function property(key: string, keyPlace: Place, value: Value): ValueProperty {
  return { key, keyPlace, value };
}
