/** Says which dynamic content of factories is broken: unreadable, calls that cannot work, names and results that do not fit. */
import type { ResourceView } from '../graph/resource.ts';
import type { BrokenExpression, Expression } from '../model/expression.ts';
import type { Notice } from '../model/report.ts';
import type { ArrayValue, ObjectValue, Value } from '../model/value.ts';
import type { Place } from '../text/source-file.ts';
import { holdsDynamicContent, parsedDynamic } from './dynamic.ts';
import {
  type DeclaredNames,
  declaredNames,
  faultOfAccess,
  faultOfContext,
  faultOfReference,
} from './expression-names.ts';
import { faultsOfActivity } from './expression-results.ts';
import { type Fault, faultsOfCall } from './expression-types.ts';

/** Texts that nobody evaluates; defaults of parameters and variables are taken as they are. */
const PLAIN = new Set(['description', 'annotations', 'defaultvalue', 'folder', 'script', 'scriptlines']);
/** Bound against hostile nesting. */
const DEEPEST = 200;

/** Where the look is, and what it has found. */
interface Look {
  readonly notices: Notice[];
  /** Containers that were looked into: a template may use one of them any number of times. */
  readonly seen: Set<object>;
  readonly names: DeclaredNames | undefined;
  /** Inside of an activity that gives `item()` a meaning. */
  readonly repeated: boolean;
}

/** A notice for each piece of dynamic content that the service would refuse. */
export function expressionNotices(resources: readonly ResourceView[]): readonly Notice[] {
  const notices: Notice[] = [];
  const seen = new Set<object>();
  for (const view of resources) {
    const properties =
      view.existing || !holdsDynamicContent(view.type) ? undefined : view.body.properties.get('properties');
    if (properties) walk(properties.value, { notices, seen, names: declaredNames(view), repeated: false }, 0);
  }
  return notices;
}

function walk(value: Value, look: Look, depth: number): void {
  if (depth > DEEPEST) return;
  if (value.kind === 'object' || value.kind === 'array') {
    const contents = value.kind === 'object' ? value.properties : value.items;
    if (look.seen.has(contents)) return;
    look.seen.add(contents);
    const inner = value.kind === 'object' && repeats(value) ? { ...look, repeated: true } : look;
    if (value.kind === 'object') look.notices.push(...faultsOfActivity(value, look.names, read).map(notice));
    for (const part of partsOf(value)) walk(part, inner, depth + 1);
  } else {
    const expression = read(value);
    if (expression) examine(expression, look, 0);
  }
}

/** The dynamic content that a text is; undefined for anything else. */
function read(value: Value): Expression | undefined {
  if (value.kind !== 'literal' || typeof value.value !== 'string' || !value.value.includes('@'))
    return undefined;
  return parsedDynamic(value.value, writtenAt(value));
}

/** ForEach and Filter have items, and so may have what a template makes of something unknown. */
function repeats({ properties }: ObjectValue): boolean {
  const type = properties.get('type')?.value;
  if (!type || !properties.has('typeproperties')) return false;
  return type.kind !== 'literal' || /^(?:foreach|filter)$/i.test(String(type.value));
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

/** Every node of some hundred thousand: without lists that are made to be thrown away. */
function examine(expression: Expression, look: Look, depth: number): void {
  if (depth > DEEPEST) return;
  const { names, repeated } = look;
  switch (expression.kind) {
    case 'broken':
      tell(unreadable(expression), look);
      break;
    case 'call':
      for (const fault of faultsOfCall(expression)) tell(fault, look);
      if (names) tell(faultOfContext(expression, names, repeated), look);
      for (const argument of expression.args) examine(argument, look, depth + 1);
      break;
    case 'access':
      tell(faultOfAccess(expression), look);
      examine(expression.base, look, depth + 1);
      examine(expression.index, look, depth + 1);
      break;
    case 'interpolation':
      for (const part of expression.parts) examine(part, look, depth + 1);
      break;
    case 'reference':
      tell(faultOfReference(expression, names), look);
  }
}

function unreadable(expression: BrokenExpression): Fault {
  const message = `This expression cannot be read: ${expression.because}.`;
  return { message, at: expression, quotes: true };
}

function tell(fault: Fault | undefined, { names, notices }: Look): void {
  if (fault) notices.push(notice(fault.quotes && names?.kind === 'linkedservices' ? discreet(fault) : fault));
}

/** What is no expression in a linked service may be a password with an `@`, of which nothing is told. */
function discreet({ at }: Fault): Fault {
  return { message: 'This text begins as an expression does, but is none. A plain @ is written @@.', at };
}

function notice({ message, at }: Fault): Notice {
  return {
    code: 'expression',
    message,
    file: at.file.path,
    startLine: at.file.position(at.start).line,
    incomplete: false,
  };
}
