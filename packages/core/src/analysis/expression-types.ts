/** What a function certainly refuses: a wrong number of arguments, or one whose type shows in how it is written. */
import type { CallExpression, Expression } from '../model/expression.ts';
import { type AdfFunction, type AdfType, FUNCTIONS } from '../parse/adf/index.ts';
import type { Place } from '../text/source-file.ts';

/** What is wrong, and where. */
export interface Fault {
  readonly message: string;
  readonly at: Place;
  /** The message repeats text that may not be an expression at all. */
  readonly quotes?: true;
}

const ARTICLES: Readonly<Record<AdfType, string>> = {
  text: 'a text',
  integer: 'an integer',
  number: 'a number',
  boolean: 'a boolean',
  array: 'an array',
  object: 'an object',
};
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const COMPARISONS = new Set(['greater', 'greaterorequals', 'less', 'lessorequals']);
const DIVISIONS = new Set(['div', 'mod']);
const UNITS = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year']);
/** Which argument is a unit of time. */
const UNIT_AT = new Map([
  ['addtotime', 2],
  ['subtractfromtime', 2],
  ['getfuturetime', 1],
  ['getpasttime', 1],
]);

/** Everything that is wrong with a call by itself; its arguments are calls of their own. */
export function faultsOfCall(call: CallExpression): readonly Fault[] {
  const known = FUNCTIONS.get(call.name.toLowerCase());
  if (!known) {
    const message = `Expressions have no function '${call.name}'.`;
    return [{ message, at: call.namePlace, quotes: true }];
  }
  const given = call.args.length;
  if (given < known.min || given > known.max)
    return [{ message: `'${known.name}' takes ${amount(known)}, not ${given}.`, at: call.namePlace }];
  const faults = wrongTypes(known, call);
  faults.push(...wrongValues(known, call));
  return faults;
}

function amount({ min, max }: AdfFunction): string {
  if (max === Number.POSITIVE_INFINITY) return `at least ${min} argument${min === 1 ? '' : 's'}`;
  return min === max ? `${min} argument${min === 1 ? '' : 's'}` : `${min} to ${max} arguments`;
}

function wrongTypes({ name, takes }: AdfFunction, { args }: CallExpression): Fault[] {
  const faults: Fault[] = [];
  for (const [i, argument] of args.entries()) {
    const accepted = takes[Math.min(i, takes.length - 1)];
    const type = accepted && typeOf(argument);
    if (!type || accepted.includes(type)) continue;
    const which = args.length === 1 ? '' : ` as its ${ORDINALS[i] ?? 'further'} argument`;
    const wanted = accepted.filter((one, j) => j === 0 || one !== 'integer').filter(isFirstNumber);
    const list = wanted.map((one) => ARTICLES[one]).join(' or ');
    faults.push({ message: `'${name}' takes ${list}${which}, not ${ARTICLES[type]}.`, at: argument });
  }
  return faults;
}

/** An integer is told as such, without the numbers that are let through with it. */
function isFirstNumber(type: AdfType, index: number, all: readonly AdfType[]): boolean {
  return type !== 'number' || index === 0 || all[0] !== 'integer';
}

/** `a text`, `an array`. */
export function typeName(type: AdfType): string {
  return ARTICLES[type];
}

/** What an expression is worth in any case; undefined where that depends on something. */
export function typeOf(expression: Expression): AdfType | undefined {
  if (expression.kind === 'interpolation') return 'text';
  if (expression.kind === 'call') return FUNCTIONS.get(expression.name.toLowerCase())?.gives;
  if (expression.kind !== 'literal') return undefined;
  const { value } = expression;
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'bigint') return 'integer';
  return typeof value === 'number' ? (Number.isInteger(value) ? 'integer' : 'number') : undefined;
}

function wrongValues({ name }: AdfFunction, { args }: CallExpression): readonly Fault[] {
  const lower = name.toLowerCase();
  const [first, second] = args;
  if (!first || !second) return [];
  if (COMPARISONS.has(lower)) return unlike(name, first, second);
  if (DIVISIONS.has(lower) && second.kind === 'literal' && second.value === 0)
    return [{ message: `'${name}' divides by zero.`, at: second }];
  const unit = args[UNIT_AT.get(lower) ?? args.length];
  if (unit?.kind !== 'literal' || typeof unit.value !== 'string' || UNITS.has(unit.value.toLowerCase()))
    return [];
  return [{ message: `'${name}' knows no unit of time '${unit.value}'.`, at: unit }];
}

function unlike(name: string, left: Expression, right: Expression): readonly Fault[] {
  const [a, b] = [typeOf(left), typeOf(right)];
  if (!a || !b || (a === 'text') === (b === 'text')) return [];
  return [{ message: `'${name}' compares ${ARTICLES[a]} with ${ARTICLES[b]}.`, at: right }];
}
