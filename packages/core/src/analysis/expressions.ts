/** Says which dynamic content of factories is broken: unreadable, or calls of functions that do not exist like that. */
import type { ResourceView } from '../graph/resource.ts';
import type { Expression } from '../model/expression.ts';
import type { Notice } from '../model/report.ts';
import type { ArrayValue, ObjectValue, Value } from '../model/value.ts';
import { type AdfFunction, FUNCTIONS } from '../parse/adf/index.ts';
import type { Place } from '../text/source-file.ts';
import { holdsDynamicContent, parsedDynamic } from './dynamic.ts';

/** Texts that nobody evaluates; defaults of parameters and variables are taken as they are. */
const PLAIN = new Set(['description', 'annotations', 'defaultvalue', 'folder', 'script', 'scriptlines']);
/** Bound against hostile nesting. */
const DEEPEST = 200;
/** Functions by every name that an expression node may carry: ADF's own, and that of the ARM function it stands for. */
const BY_NAME = byName();

/** A notice for each piece of dynamic content that the service would refuse. */
export function expressionNotices(resources: readonly ResourceView[]): readonly Notice[] {
  const notices: Notice[] = [];
  const seen = new Set<object>();
  for (const { type, body, existing } of resources) {
    const properties = existing || !holdsDynamicContent(type) ? undefined : body.properties.get('properties');
    if (properties) walk(properties.value, notices, seen, 0);
  }
  return notices;
}

/** `seen` holds containers that were looked into: a template may use one of them any number of times. */
function walk(value: Value, notices: Notice[], seen: Set<object>, depth: number): void {
  if (depth > DEEPEST) return;
  if (value.kind === 'object' || value.kind === 'array') {
    const contents = value.kind === 'object' ? value.properties : value.items;
    if (seen.has(contents)) return;
    seen.add(contents);
    for (const part of partsOf(value)) walk(part, notices, seen, depth + 1);
  } else if (value.kind === 'literal' && typeof value.value === 'string' && value.value.includes('@')) {
    const expression = parsedDynamic(value.value, writtenAt(value));
    if (expression) examine(expression, notices, 0);
  }
}

function* partsOf(value: ObjectValue | ArrayValue): Iterable<Value> {
  if (value.kind === 'array') yield* value.items;
  else for (const [key, property] of value.properties) if (!PLAIN.has(key)) yield property.value;
}

function writtenAt(value: Value): Place {
  let at = value.origin;
  while (at.from) at = at.from;
  return at.place;
}

function examine(expression: Expression, notices: Notice[], depth: number): void {
  if (depth > DEEPEST) return;
  const next = (part: Expression) => examine(part, notices, depth + 1);
  if (expression.kind === 'broken')
    notices.push(notice(`This expression cannot be read: ${expression.because}.`, expression));
  else if (expression.kind === 'interpolation') for (const part of expression.parts) next(part);
  else if (expression.kind === 'access') {
    next(expression.base);
    next(expression.index);
  } else if (expression.kind === 'call') {
    const problem = wrongCall(expression.name, expression.args.length);
    if (problem) notices.push(notice(problem, expression.namePlace));
    for (const argument of expression.args) next(argument);
  }
}

function wrongCall(name: string, given: number): string | undefined {
  const known = BY_NAME.get(name.toLowerCase());
  if (!known) return `Expressions have no function '${name}'.`;
  if (given >= known.min && given <= known.max) return undefined;
  return `'${known.name}' takes ${amount(known)}, not ${given}.`;
}

function amount({ min, max }: AdfFunction): string {
  if (max === Number.POSITIVE_INFINITY) return `at least ${min} argument${min === 1 ? '' : 's'}`;
  return min === max ? `${min} argument${min === 1 ? '' : 's'}` : `${min} to ${max} arguments`;
}

function byName(): ReadonlyMap<string, AdfFunction> {
  const shared = [...FUNCTIONS.values()].flatMap((one) =>
    one.shared ? [[one.shared.toLowerCase(), one] as const] : [],
  );
  return new Map([...shared, ...FUNCTIONS]);
}

function notice(message: string, at: Place): Notice {
  return {
    code: 'expression',
    message,
    file: at.file.path,
    startLine: at.file.position(at.start).line,
    incomplete: false,
  };
}
