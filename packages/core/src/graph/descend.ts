/** Walks from a value to a part of it, keeping the way that the value has travelled. */

import type { Scope } from '../evaluate/scope.ts';
import { absent, inherit, oneOf } from '../evaluate/values.ts';
import type { Origin, Value } from '../model/value.ts';
import { detached } from '../text/detached.ts';
import type { Place } from '../text/source-file.ts';

/** Interprets a value before it is looked at: dynamic content of factories. */
export type Interpret = (value: Value) => Value;

/** The part of a value under a key or index; absent (with a place) when it is not there. */
export function descend(value: Value, key: string, interpret: Interpret): Value {
  switch (value.kind) {
    case 'object': {
      const found = value.properties.get(key.toLowerCase());
      if (found) return interpret(inherit(value, found.value, value.origin.place));
      return value.open ? openValue(value) : missing(value.origin, value.anchor);
    }
    case 'array':
      return arrayItem(value, key, interpret);
    case 'oneOf': {
      const options = value.options.map((option) => descend(option, key, interpret));
      const { expression, scope } = value.residual;
      return oneOf(options, value.choice, expression, scope as Scope);
    }
    case 'unknown':
    case 'absent':
      return value;
    case 'literal':
      return absent(value.origin);
  }
}

function arrayItem(value: Extract<Value, { kind: 'array' }>, key: string, interpret: Interpret): Value {
  const found = value.items[Number(key)];
  if (found) return interpret(inherit(value, found, value.origin.place));
  return value.open ? openValue(value) : absent(value.origin);
}

/** What an open container may or may not hold. */
function openValue(value: Extract<Value, { kind: 'object' | 'array' }>): Value {
  const residual = value.residual ?? {
    expression: { kind: 'broken', because: 'unknown', ...value.origin.place },
    scope: undefined,
  };
  const because = {
    code: 'undecided-condition',
    text: 'it may be given by an object that is not known',
  } as const;
  return { kind: 'unknown', because, residual, origin: value.origin, marks: value.marks };
}

/** An absent value keeps its container's hops; it was "written" at the container's anchor. */
function missing(origin: Origin, anchor: Place): Value {
  return absent(replaceLast(origin, anchor));
}

function replaceLast(origin: Origin, place: Place): Origin {
  return origin.from ? { ...origin, from: replaceLast(origin.from, place) } : { ...origin, place };
}

/** Rules ask for the same few hundred paths again and again; the bound is against made-up ones. */
const KNOWN_PATHS = new Map<string, readonly string[]>();
const MAX_KNOWN_PATHS = 5_000;

/** `a.b[0].c` as its segments. */
export function segmentsOf(path: string): readonly string[] {
  const known = KNOWN_PATHS.get(path);
  if (known) return known;
  const segments = path === '' ? [] : path.replaceAll('[', '.').replaceAll(']', '').split('.');
  if (KNOWN_PATHS.size < MAX_KNOWN_PATHS) KNOWN_PATHS.set(detached(path), segments.map(detached));
  return segments;
}
