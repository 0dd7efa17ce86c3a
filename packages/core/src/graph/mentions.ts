/** What dynamic content reads: activities, variables, parameters, loop items and triggers, with the path that is read of each. */
import type { Expression } from '../model/expression.ts';
import type { Mention, Property } from '../model/resource.ts';
import type { Value } from '../model/value.ts';

type Found = Omit<Mention, 'by'>;

/** Functions whose result says next to nothing about what they are given. */
const BLIND = new Set(
  [
    'equals,empty,not,and,or,greater,greaterOrEquals,less,lessOrEquals,contains,startsWith,endsWith',
    'length,indexOf,lastIndexOf,int,float,bool',
  ]
    .join(',')
    .toLowerCase()
    .split(','),
);
/** Ways to read what started the run, and what of `trigger()` they are. */
const TRIGGER = new Map([
  ['trigger', ''],
  ['triggeroutputs', 'outputs'],
  ['triggerbody', 'outputs.body'],
]);
/** Bounds against hostile nesting; the parser admits no more. */
const DEEPEST = 200;

/** What the dynamic content of a property, or of what is below it, is made of, in the order of reading. */
export function mentionsIn(property: Property, depth = 0): readonly Mention[] {
  const { value } = property;
  if (value.dynamic) return readBy(value, property);
  if (depth > DEEPEST) return [];
  if (value.kind === 'oneOf') return value.options.flatMap((option) => readBy(option, property));
  const below = value.kind === 'array' ? property.items() : value.kind === 'object' ? property.entries() : [];
  return below.flatMap((one) => mentionsIn(one, depth + 1));
}

/** What a dynamic text reads; nothing for others. */
function readBy({ dynamic }: Value, by: Property): readonly Mention[] {
  const found: Found[] = [];
  if (dynamic) read(dynamic, '', found, 0);
  return found.map((mention) => ({ ...mention, by }));
}

/** Adds what an expression reads; `path` is what is read of the expression itself. */
function read(expression: Expression, path: string, found: Found[], depth: number): void {
  if (depth > DEEPEST) return;
  const next = (part: Expression, below = '') => read(part, below, found, depth + 1);
  if (expression.kind === 'interpolation') for (const part of expression.parts) next(part);
  else if (expression.kind === 'reference') readName(expression, path, found);
  else if (expression.kind === 'access') {
    next(expression.base, joined(keyOf(expression.index), path));
    if (expression.index.kind !== 'literal') next(expression.index);
  } else if (expression.kind === 'call') readCall(expression, path, found, next);
}

function readName(
  expression: Extract<Expression, { kind: 'reference' }>,
  path: string,
  found: Found[],
): void {
  const { name, to } = expression;
  if (to === 'parameter' || to === 'variable') found.push({ of: to, name, path });
}

function readCall(
  expression: Extract<Expression, { kind: 'call' }>,
  path: string,
  found: Found[],
  next: (part: Expression, below?: string) => void,
): void {
  const name = expression.name.toLowerCase();
  const [first] = expression.args;
  if (BLIND.has(name)) return;
  if (name === 'activity' && first?.kind === 'literal')
    found.push({ of: 'activity', name: String(first.value), path });
  else if (name === 'item') found.push({ of: 'item', name: '', path });
  else if (name === 'pipeline') readGlobal(path, found);
  else if (TRIGGER.has(name)) found.push({ of: 'trigger', name: '', path: below(TRIGGER.get(name), path) });
  else if (name === 'if') for (const branch of expression.args.slice(1)) next(branch, path);
  // Reading a part of what `json` or `coalesce` gives is reading that part of what they were given.
  else for (const argument of expression.args) next(argument, path);
}

function readGlobal(path: string, found: Found[]): void {
  const [section, name, ...rest] = path.split('.');
  if (section === 'globalparameters' && name) found.push({ of: 'global', name, path: rest.join('.') });
}

function keyOf(index: Expression): string {
  return index.kind === 'literal' ? String(index.value).toLowerCase() : '*';
}

function joined(key: string, path: string): string {
  return path === '' ? key : `${key}.${path}`;
}

function below(start = '', path: string): string {
  return start === '' ? path : joined(start, path);
}
