/** The functions of pipeline expressions that work on values: what they share with templates, and what only a run knows. */
import type { CallExpression, Expression } from '../../model/expression.ts';
import { Mark, type Value } from '../../model/value.ts';
import { callPlain, distribute } from '../call.ts';
import { evaluate } from '../evaluate.ts';
import { divideFloats } from '../functions/adf/numbers.ts';
import { FunctionError } from '../json.ts';
import type { Scope } from '../scope.ts';
import { lastHop, literal, reason, unknown, written } from '../values.ts';
import { containerFunctions } from './containers.ts';
import type { SpecialFunction } from './index.ts';
import { jsonFunctions } from './json.ts';
import { logicFunctions } from './logic.ts';
import { nameFunctions } from './names.ts';
import { partialTextFunctions } from './partial-texts.ts';
import { textFunctions } from './texts.ts';

/** What a run knows, and nobody before it. */
function known(text: string, marks: number, code: 'runtime' | 'generated' = 'runtime'): SpecialFunction {
  return (call, scope) => unknown(reason(code, text), call, scope, marks);
}

const RUN = 'is known only when the pipeline runs';
const clock = known(`the time of the run ${RUN}`, Mark.runtime, 'generated');

/** `activity('name')`: told with the name, because an expression may ask several. */
const activity: SpecialFunction = (call, scope) => {
  const [name] = call.args;
  const which = name?.kind === 'literal' ? ` of '${name.value}'` : '';
  return unknown(reason('runtime', `the output${which} ${RUN}`), call, scope, Mark.runtime);
};

/** `variables(name)` with a computed name is looked up; a variable that activities set has no value of its own. */
const variable: SpecialFunction = (call, scope) => {
  const [name] = call.args;
  const look = nameFunctions.variables;
  if (name?.kind !== 'literal') return (look as SpecialFunction)(call, scope);
  const text = `an activity sets the variable '${name.value}' while the pipeline runs`;
  return unknown(reason('runtime', text), call, scope, Mark.runtime);
};

/** Without regard to case are the keys that properties are read by; `contains` looks at them as they are written. */
const contains: SpecialFunction = (call, scope) => {
  const args = call.args.map((arg) => evaluate(arg, scope));
  if (args[0]?.kind === 'object' && !args[0].open) return callPlain(call, 'contains', args, scope);
  return (containerFunctions.contains as SpecialFunction)(call, scope);
};

/** Division is of integers unless one of the two is written as, or made to be, a floating point number. */
const div: SpecialFunction = (call, scope) => {
  const args = call.args.map((arg) => evaluate(arg, scope));
  if (args.length !== 2 || !(call.args.some(isFloat) || args.some(isWrittenFloat)))
    return callPlain(call, 'div', args, scope);
  return distribute(args, call, scope, (decided) => divided(decided, call, scope));
};

function divided([left, right]: readonly Value[], call: CallExpression, scope: Scope): Value {
  if (left?.kind !== 'literal' || right?.kind !== 'literal' || !isNumber(left) || !isNumber(right))
    return callPlain(
      call,
      'div',
      [left, right].filter((one) => one !== undefined),
      scope,
    );
  try {
    return literal(divideFloats(Number(left.value), Number(right.value)), written(call, 'expression'));
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
    return unknown(reason('invalid-argument', error.message), call, scope);
  }
}

function isNumber(value: Value): boolean {
  return value.kind === 'literal' && (typeof value.value === 'number' || typeof value.value === 'bigint');
}

/** `5.0` as the default of a parameter: its text tells, wherever it has travelled. */
function isWrittenFloat(value: Value): boolean {
  const { file, start, end } = lastHop(value.origin).place;
  return value.kind === 'literal' && isNumber(value) && FLOAT.test(file.text.slice(start, end));
}

const FLOAT = /^[-+]?\d*[.eE]/;
const ARITHMETIC = new Set(['add', 'sub', 'mul', 'div', 'mod', 'max', 'min']);

/** A whole number that is a floating point number nevertheless shows only in how it came about. */
function isFloat(expression: Expression): boolean {
  if (expression.kind === 'literal') {
    const { file, start, end } = expression;
    return typeof expression.value === 'number' && FLOAT.test(file.text.slice(start, end));
  }
  if (expression.kind !== 'call') return false;
  const name = expression.name.toLowerCase();
  return name === 'float' || (ARITHMETIC.has(name) && expression.args.some(isFloat));
}

/**
 * By lower-cased name; whatever is not here is a plain function, or none. To be called when all modules are loaded: they
 * need each other.
 */
export function adfTable(): ReadonlyMap<string, SpecialFunction> {
  const { if: conditional, and, or, coalesce } = logicFunctions;
  const { array, createarray, empty, first, last, length, take, skip, union } = containerFunctions;
  const { tolower, toupper, join, equals } = partialTextFunctions;
  const { split, startswith, endswith } = textFunctions;
  const shared = {
    ...{ if: conditional, and, or, coalesce, equals, json: jsonFunctions.json },
    ...{ array, createarray, empty, first, last, length, take, skip, union },
    ...{ tolower, toupper, join, split, startswith, endswith },
  };
  return new Map(Object.entries({ ...shared, ...OWN } as Readonly<Record<string, SpecialFunction>>));
}

const OWN: Readonly<Record<string, SpecialFunction>> = {
  contains,
  div,
  utcnow: clock,
  getfuturetime: clock,
  getpasttime: clock,
  guid: known('each run makes a new one', Mark.generated, 'generated'),
  rand: known('each run draws a new one', Mark.generated, 'generated'),
  activity,
  variables: variable,
  pipeline: known(`what pipeline() tells ${RUN}`, Mark.runtime),
  item: known(`the item of a loop ${RUN}`, Mark.runtime),
  trigger: known(`what the trigger passes on ${RUN}`, Mark.runtime),
  triggerbody: known(`what the trigger passes on ${RUN}`, Mark.runtime),
  triggeroutputs: known(`what the trigger passes on ${RUN}`, Mark.runtime),
  dataset: known('the caller of the dataset gives its parameters', Mark.none),
  linkedservice: known('the caller of the linked service gives its parameters', Mark.none),
};
