/** Functions that move values around in objects and arrays: elements keep their origins, and unknown ones are no obstacle. */
import type { CallExpression, Expression } from '../../model/expression.ts';
import {
  type ArrayValue,
  type LiteralValue,
  Mark,
  type ObjectValue,
  type UnknownValue,
  type Value,
  type ValueProperty,
} from '../../model/value.ts';
import { callPlain, distribute, why } from '../call.ts';
import { toJson } from '../convert.ts';
import { evaluate } from '../evaluate.ts';
import { compareText } from '../functions/collate.ts';
import type { Scope } from '../scope.ts';
import {
  appendItems,
  array,
  LazyProperty,
  literal,
  MAX_ITEMS,
  object,
  oneOf,
  property,
  unknown,
  written,
} from '../values.ts';
import type { SpecialFunction } from './index.ts';

type OnValues = (args: readonly Value[], call: CallExpression, scope: Scope) => Value | undefined;

/** Evaluates the arguments, tries `known` per undecided option, and falls back on the plain table. */
function onValues(known: OnValues): SpecialFunction {
  return (call, scope) => {
    const args = call.args.map((arg) => evaluate(arg, scope));
    return distribute(
      args,
      call,
      scope,
      (decided) => known(decided, call, scope) ?? callPlain(call, call.name.toLowerCase(), decided, scope),
    );
  };
}

/** What only holds values needs no decided ones: `createObject('a', if(…))` is an object, as `{ a: if(…) }` is. */
function structure(
  make: (args: readonly Value[], call: CallExpression, scope: Scope) => Value,
): SpecialFunction {
  return (call, scope) =>
    make(
      call.args.map((arg) => evaluate(arg, scope)),
      call,
      scope,
    );
}

const createArray = (args: readonly Value[], call: CallExpression): Value => array(args, written(call));

function createObject(args: readonly Value[], call: CallExpression, scope: Scope): Value {
  const properties = new Map<string, ValueProperty>();
  let open = false;
  for (let i = 0; i + 1 < args.length; i += 2) {
    const key = args[i] as Value;
    const value = args[i + 1] as Value;
    if (key.kind !== 'literal') open = true;
    else
      properties.set(String(key.value).toLowerCase(), property(String(key.value), key.origin.place, value));
  }
  return object(properties, written(call), Mark.none, open ? { expression: call, scope } : undefined);
}

const arrayOf: OnValues = (args, call) => {
  const [only] = args;
  if (!only || only.kind === 'unknown') return undefined;
  return only.kind === 'array' ? only : array([only], written(call));
};

/** Flat or deep merge; what an unknown object may override is undecided. */
function merge(deep: boolean): OnValues {
  return (args, call, scope) => {
    const items = deep ? args : args[0]?.kind === 'array' && !args[0].open ? args[0].items : undefined;
    if (!items || items.every((item) => item.kind === 'array'))
      return items && deep ? unite(items, call, scope) : undefined;
    const known = items.filter((item) => !(item.kind === 'literal' && item.value === null));
    if (!known.some((item) => item.kind === 'object')) return undefined;
    return mergeObjects(known, call, scope, deep);
  };
}

function mergeObjects(items: readonly Value[], call: CallExpression, scope: Scope, deep: boolean): Value {
  const properties = new Map<string, ValueProperty>();
  let open = false;
  for (const item of items) {
    if (item.kind === 'object') {
      mergeInto(properties, item, call, scope, deep);
      open ||= item.open;
    } else {
      open = true;
      for (const [key, known] of properties) properties.set(key, perhaps(known, item, call, scope));
    }
  }
  const marks = items.reduce((all, item) => all | item.marks, 0);
  return object(properties, written(call), marks, open ? { expression: call, scope } : undefined);
}

function mergeInto(
  into: Map<string, ValueProperty>,
  from: ObjectValue,
  call: CallExpression,
  scope: Scope,
  deep: boolean,
): void {
  for (const [key, item] of from.properties) {
    const before = into.get(key);
    const name = before?.key ?? item.key;
    into.set(
      key,
      new LazyProperty(name, item.keyPlace, () => {
        if (!deep || !before) return item.value;
        const [a, b] = [before.value, item.value];
        return a.kind === 'object' && b.kind === 'object' ? mergeObjects([a, b], call, scope, true) : b;
      }),
    );
  }
}

/** A known property that an unknown object may override. */
function perhaps(known: ValueProperty, by: Value, call: CallExpression, scope: Scope): ValueProperty {
  return new LazyProperty(known.key, known.keyPlace, () => {
    const { file, start, end } = call;
    const index: Expression = { kind: 'literal', value: known.key, file, start, end };
    const access: Expression = { kind: 'access', base: call, index, file, start, end };
    const other = unknown(why([by]), access, scope, by.marks);
    return oneOf([known.value, other], 'branch', access, scope);
  });
}

/** union() of arrays: members once each, in order. */
function unite(items: readonly Value[], call: CallExpression, scope: Scope): Value | undefined {
  const members: Value[] = [];
  const seen = new Set<string>();
  let open = false;
  for (const item of items) {
    if (item.kind !== 'array') return undefined;
    open ||= item.open;
    for (const member of item.items) {
      const key = member.kind === 'literal' ? `${typeof member.value}:${member.value}` : undefined;
      if (key === undefined && toJson(member) !== undefined) return undefined;
      if (key !== undefined && seen.has(key)) continue;
      if (key !== undefined) seen.add(key);
      members.push(member);
    }
  }
  return array(members, written(call), Mark.none, open ? { expression: call, scope } : undefined);
}

const flatten: OnValues = (args, call, scope) => {
  const [outer] = args;
  if (outer?.kind !== 'array') return undefined;
  const items: Value[] = [];
  let { open } = outer;
  for (const inner of outer.items) {
    if (inner.kind === 'array') {
      appendItems(items, inner.items);
      open ||= inner.open || items.length >= MAX_ITEMS;
    } else open = true;
  }
  return array(items, written(call), Mark.none, open ? { expression: call, scope } : undefined);
};

function end(which: 'first' | 'last'): OnValues {
  return (args, call) => {
    const [only] = args;
    if (only?.kind !== 'array' || (only.open && (which === 'last' || only.items.length === 0)))
      return undefined;
    return (
      (which === 'first' ? only.items[0] : only.items.at(-1)) ?? literal(null, written(call, 'expression'))
    );
  };
}

function slice(which: 'take' | 'skip'): OnValues {
  return (args, call) => {
    const [items, count] = args;
    if (items?.kind !== 'array' || items.open || count?.kind !== 'literal') return undefined;
    const n = Math.max(0, Number(count.value));
    return array(which === 'take' ? items.items.slice(0, n) : items.items.slice(n), written(call));
  };
}

const length: OnValues = (args, call) => {
  const [only] = args;
  if (only?.kind === 'array' && !only.open) return literal(only.items.length, written(call, 'expression'));
  if (only?.kind === 'object' && !only.open)
    return literal(only.properties.size, written(call, 'expression'));
  return undefined;
};

/** A text with any known non-empty part is not empty, whatever the rest is. */
const empty: OnValues = (args, call) => {
  const [only] = args;
  const no = literal(false, written(call, 'expression'));
  if (only?.kind === 'array') return only.items.length > 0 && !only.open ? no : undefined;
  if (only?.kind === 'object') return only.properties.size > 0 ? no : undefined;
  if (only?.kind === 'unknown' && only.parts?.some((p) => p.kind === 'literal' && String(p.value) !== ''))
    return no;
  return undefined;
};

/** A known part or member that is there is there, whatever is not known around it. */
const contains: OnValues = (args, call) => {
  const [container, wanted] = args;
  if (wanted?.kind !== 'literal') return undefined;
  if (container?.kind === 'unknown' || container?.kind === 'array')
    return holds(container, wanted.value) ? literal(true, written(call, 'expression')) : undefined;
  if (container?.kind !== 'object') return undefined;
  const found = container.properties.has(String(wanted.value).toLowerCase());
  return found || !container.open ? literal(found, written(call, 'expression')) : undefined;
};

function holds(container: UnknownValue | ArrayValue, wanted: LiteralValue['value']): boolean {
  if (container.kind === 'array')
    return container.items.some((item) => item.kind === 'literal' && item.value === wanted);
  const text = typeof wanted === 'string' ? wanted : undefined;
  return (container.parts ?? []).some(
    (part) => text !== undefined && part.kind === 'literal' && String(part.value).includes(text),
  );
}

const objectKeys: OnValues = (args, call) => {
  const [only] = args;
  if (only?.kind !== 'object' || only.open || toJson(only) !== undefined) return undefined;
  return array(
    [...only.properties.values()].map((item) => literal(item.key, written(call))),
    written(call),
  );
};

const items: OnValues = (args, call) => {
  const [only] = args;
  if (only?.kind !== 'object' || only.open) return undefined;
  const sorted = [...only.properties.values()].sort((a, b) => compareText(a.key, b.key));
  return array(
    sorted.map((item) => pair(item, call)),
    written(call),
  );
};

function pair(item: ValueProperty, call: CallExpression): Value {
  const key = property('key', item.keyPlace, literal(item.key, written(item.keyPlace)));
  const value = new LazyProperty('value', item.keyPlace, () => item.value);
  return object(
    new Map<string, ValueProperty>([
      ['key', key],
      ['value', value],
    ]),
    written(call),
  );
}

/** `tryGet(value, key, …)`: null for what is missing. */
const tryGet: OnValues = (args, call, scope) => {
  let at = args[0];
  for (const key of args.slice(1)) {
    if (!at || key.kind !== 'literal' || at.kind === 'oneOf') return undefined;
    if (at.kind === 'unknown') return unknown(at.because, call, scope, at.marks);
    const next =
      at.kind === 'object'
        ? at.properties.get(String(key.value).toLowerCase())?.value
        : at.kind === 'array' && typeof key.value === 'number'
          ? at.items[key.value]
          : undefined;
    if (!next && (at.kind === 'object' || at.kind === 'array') && at.open)
      return unknown(why([at]), call, scope, at.marks);
    if (!next) return literal(null, written(call, 'expression'));
    at = next;
  }
  return at;
};

/** `tryGet(if(c, a, b), 'k')` is left as `if(c, tryGet(a, 'k'), tryGet(b, 'k'))`, as a plain access is. */
function intoBranches(plain: SpecialFunction): SpecialFunction {
  return (call, scope) => {
    const [first, ...keys] = call.args.map((arg) => evaluate(arg, scope));
    const undecided = first?.kind === 'oneOf' ? first.residual : undefined;
    const choice = undecided?.expression;
    if (choice?.kind !== 'call' || choice.name.toLowerCase() !== 'if') return plain(call, scope);
    const { file, start, end } = call;
    const literals = keys.flatMap((key): Expression[] =>
      key.kind === 'literal' ? [{ kind: 'literal', value: key.value, file, start, end }] : [],
    );
    const [condition, ...branches] = choice.args;
    if (!condition || literals.length !== keys.length) return plain(call, scope);
    const pushed = branches.map((branch): Expression => ({ ...call, args: [branch, ...literals] }));
    return evaluate({ ...choice, args: [condition, ...pushed] }, undecided?.scope as Scope);
  };
}

export const containerFunctions: Readonly<Record<string, SpecialFunction>> = {
  createarray: structure(createArray),
  createobject: structure(createObject),
  array: onValues(arrayOf),
  union: onValues(merge(true)),
  shallowmerge: onValues(merge(false)),
  flatten: onValues(flatten),
  first: onValues(end('first')),
  last: onValues(end('last')),
  take: onValues(slice('take')),
  skip: onValues(slice('skip')),
  length: onValues(length),
  empty: onValues(empty),
  contains: onValues(contains),
  objectkeys: onValues(objectKeys),
  items: onValues(items),
  tryget: intoBranches(onValues(tryGet)),
};
