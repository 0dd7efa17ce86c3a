/** Functions of arrays, and of arrays, strings and objects alike (length, empty, contains, first, take, union …). */
import { FunctionError, getIgnoringCase, isJsonObject, type Json, type JsonObject } from '../json.ts';
import { arrayAt, countAt, isJsonArray, textAt, valueAt, valuesFrom, wrongType } from './arguments.ts';
import { type PlainArguments, type PlainFunction, plain } from './define.ts';
import { distinctValues, sameValue } from './equality.ts';
import { identity } from './json-write.ts';
import { checkItems } from './limits.ts';
import { deepMerge } from './merge.ts';
import { foldCase, scalarText } from './text.ts';

/** Arrays one after the other; no more elements than one value may have. */
function joined(arrays: readonly (readonly Json[])[]): Json[] {
  checkItems(arrays.reduce((total, array) => total + array.length, 0));
  return arrays.flat(1) as Json[];
}

/** Arrays, or else texts, integers and booleans put together as text. */
function concat(args: PlainArguments): Json {
  if (isJsonArray(args[0])) return joined(args.map((_, index) => arrayAt(args, index)));
  return valuesFrom(args, 0).map(scalarPart).join('');
}

function scalarPart(value: Json, index: number): string {
  if (value === null || typeof value === 'object') throw wrongType(index, 'a string, integer or boolean');
  return scalarText(value);
}

/** Keys of objects without regard to case; texts and elements of arrays with it. */
function contains(args: PlainArguments): Json {
  const container = valueAt(args, 0);
  const wanted = valueAt(args, 1);
  if (isJsonArray(container)) return container.some((element) => sameValue(element, wanted));
  if (wanted === null || typeof wanted === 'object') throw wrongType(1, 'a string or integer');
  if (isJsonObject(container)) return getIgnoringCase(container, scalarText(wanted)) !== undefined;
  return textAt(args, 0).includes(scalarText(wanted));
}

function length(args: PlainArguments): Json {
  const value = valueAt(args, 0);
  if (typeof value === 'string' || isJsonArray(value)) return value.length;
  if (isJsonObject(value)) return value.size;
  throw wrongType(0, 'an array, string or object');
}

function empty(args: PlainArguments): Json {
  return valueAt(args, 0) === null || length(args) === 0;
}

/** The first or last element or character; null of an empty array and of null, '' of an empty text. */
function end(name: string, position: 0 | -1): PlainFunction {
  return plain(name, 1, 1, (args) => {
    const value = valueAt(args, 0);
    if (value === null) return null;
    if (isJsonArray(value)) return value.at(position) ?? null;
    if (typeof value === 'string') return value.at(position) ?? '';
    throw wrongType(0, 'an array or string');
  });
}

/** take and skip: a count outside of the value is clamped, never an error. */
function part(
  name: string,
  cut: (length: number, count: number) => readonly [number, number],
): PlainFunction {
  return plain(name, 2, 2, (args) => {
    const value = valueAt(args, 0);
    if (typeof value !== 'string' && !isJsonArray(value)) throw wrongType(0, 'an array or string');
    return value.slice(...cut(value.length, Math.max(0, countAt(args, 1))));
  });
}

/** In texts without regard to case, in arrays with it; -1 when not found. */
function position(name: string, last: boolean): PlainFunction {
  return plain(name, 2, 2, (args) => {
    const container = valueAt(args, 0);
    if (isJsonArray(container)) {
      const wanted = valueAt(args, 1);
      const same = (element: Json) => sameValue(element, wanted);
      return last ? container.findLastIndex(same) : container.findIndex(same);
    }
    const text = foldCase(textAt(args, 0));
    const wanted = foldCase(textAt(args, 1));
    return last ? text.lastIndexOf(wanted) : text.indexOf(wanted);
  });
}

/** Index 1 is the last element; undefined outside of the array. */
function fromEnd(array: readonly Json[], index: number): Json | undefined {
  return index < 1 ? undefined : array.at(-index);
}

function indexFromEnd(args: PlainArguments): Json {
  const element = fromEnd(arrayAt(args, 0), countAt(args, 1));
  if (element === undefined) throw new FunctionError('index is outside of the array');
  return element;
}

function tryIndexFromEnd(args: PlainArguments): Json {
  const index = countAt(args, 1);
  return args[0] === null ? null : (fromEnd(arrayAt(args, 0), index) ?? null);
}

function flatten(args: PlainArguments): Json {
  const outer = arrayAt(args, 0);
  return joined(outer.map((_, index) => arrayAt(outer, index)));
}

/** Null arguments count for nothing; the others are all arrays or all objects. */
function union(args: PlainArguments): Json {
  const values = valuesFrom(args, 0).filter((value) => value !== null);
  if (values.every(isJsonArray)) return distinctValues(joined(values));
  if (values.every(isJsonObject)) return deepMerge(values);
  throw new FunctionError('arguments must be all arrays or all objects');
}

function intersection(args: PlainArguments): Json {
  const [first, ...others] = valuesFrom(args, 0);
  if (isJsonArray(first) && others.every(isJsonArray)) return commonElements(first, others);
  if (isJsonObject(first) && others.every(isJsonObject)) return commonMembers(first, others);
  throw new FunctionError('arguments must be all arrays or all objects');
}

function commonElements(first: readonly Json[], others: readonly (readonly Json[])[]): Json {
  const sets = others.map((array) => new Set(array.map(identity)));
  return distinctValues(first).filter((element) => {
    const key = identity(element);
    return sets.every((set) => set.has(key));
  });
}

/** Members whose key (whatever its case) and value are the same everywhere. */
function commonMembers(first: JsonObject, others: readonly JsonObject[]): Json {
  const indexes = others.map(
    (object) => new Map([...object].map(([key, value]) => [key.toLowerCase(), value])),
  );
  const isCommon = ([key, value]: readonly [string, Json]) =>
    indexes.every((index) => {
      const other = index.get(key.toLowerCase());
      return other !== undefined && sameValue(other, value);
    });
  return new Map([...first].filter(isCommon));
}

/** The array functions of templates. */
export const arrayFunctions: readonly PlainFunction[] = [
  plain('array', 1, 1, (args) => (isJsonArray(args[0]) ? args[0] : [valueAt(args, 0)])),
  plain('createArray', 0, Infinity, (args) => valuesFrom(args, 0)),
  plain('concat', 1, Infinity, concat),
  plain('contains', 2, 2, contains),
  plain('length', 1, 1, length),
  plain('empty', 1, 1, empty),
  end('first', 0),
  end('last', -1),
  part('take', (_, count) => [0, count]),
  part('skip', (length, count) => [count, length]),
  position('indexOf', false),
  position('lastIndexOf', true),
  plain('indexFromEnd', 2, 2, indexFromEnd),
  plain('tryIndexFromEnd', 2, 2, tryIndexFromEnd),
  plain('flatten', 1, 1, flatten),
  plain('union', 1, Infinity, union),
  plain('intersection', 2, Infinity, intersection),
  plain('distinct', 1, 1, (args) => distinctValues(arrayAt(args, 0))),
];
