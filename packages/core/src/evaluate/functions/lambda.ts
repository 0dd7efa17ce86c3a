/** Functions that take a lambda: it is called with the element, and its index where the documentation says so. */
import { FunctionError, type Json } from '../json.ts';
import { arrayAt, lambdaAt, objectAt, valueAt } from './arguments.ts';
import { type PlainArguments, type PlainFunction, plain } from './define.ts';
import { objectBuilder, setMember } from './merge.ts';

function filter(args: PlainArguments): Json {
  const keep = lambdaAt(args, 1);
  return arrayAt(args, 0).filter((element, index) => truth(keep(element, index)));
}

function map(args: PlainArguments): Json {
  const change = lambdaAt(args, 1);
  return arrayAt(args, 0).map((element, index) => change(element, index));
}

function reduce(args: PlainArguments): Json {
  const combine = lambdaAt(args, 2);
  return arrayAt(args, 0).reduce<Json>(
    (result, element, index) => combine(result, element, index),
    valueAt(args, 1),
  );
}

/** The lambda says whether its first value goes before its second. */
function sort(args: PlainArguments): Json {
  const before = lambdaAt(args, 1);
  return [...arrayAt(args, 0)].sort((left, right) => {
    if (truth(before(left, right))) return -1;
    return truth(before(right, left)) ? 1 : 0;
  });
}

function toObject(args: PlainArguments): Json {
  const builder = objectBuilder();
  for (const { key, value } of keyed(args)) setMember(builder, key, value);
  return builder.members;
}

function groupBy(args: PlainArguments): Json {
  const groups = new Map<string, { readonly key: string; readonly elements: Json[] }>();
  for (const { key, value } of keyed(args)) {
    const lower = key.toLowerCase();
    const group = groups.get(lower) ?? { key, elements: [] };
    group.elements.push(value);
    groups.set(lower, group);
  }
  return new Map([...groups.values()].map(({ key, elements }) => [key, elements]));
}

/** Each element of the array with the key, and perhaps the value, that the lambdas give it. */
function* keyed(args: PlainArguments): Generator<{ key: string; value: Json }> {
  const keyFor = lambdaAt(args, 1);
  const valueFor = args.length > 2 ? lambdaAt(args, 2) : undefined;
  for (const element of arrayAt(args, 0)) {
    const key = keyFor(element);
    if (typeof key !== 'string') throw new FunctionError('the key must be a string');
    yield { key, value: valueFor === undefined ? element : valueFor(element) };
  }
}

function mapValues(args: PlainArguments): Json {
  const change = lambdaAt(args, 1);
  return new Map([...objectAt(args, 0)].map(([key, value]) => [key, change(value)]));
}

function truth(value: Json): boolean {
  if (typeof value !== 'boolean') throw new FunctionError('the lambda must return a boolean');
  return value;
}

/** The lambda functions of templates. */
export const lambdaFunctions: readonly PlainFunction[] = [
  plain('filter', 2, 2, filter),
  plain('map', 2, 2, map),
  plain('reduce', 3, 3, reduce),
  plain('sort', 2, 2, sort),
  plain('toObject', 2, 3, toObject),
  plain('groupBy', 2, 3, groupBy),
  plain('mapValues', 2, 2, mapValues),
];
