/** Function calls: user functions, the functions that work on values, and the table of plain functions. */
import type { CallExpression, Expression } from '../model/expression.ts';
import type { FunctionDeclaration } from '../model/unit.ts';
import { Mark, type Marks, type Reason, type Value } from '../model/value.ts';
import { contentOf, fromJson, marksOf, partsOf, toJson } from './convert.ts';
import type { Names } from './deployment.ts';
import { evaluate } from './evaluate.ts';
import { adfFunctions } from './functions/adf/table.ts';
import { plainFunctions } from './functions/table.ts';
import { home, importedFunction } from './imports.ts';
import { FunctionError, type Json } from './json.ts';
import { JUDGEMENTS } from './judgements.ts';
import { isAdf, type Local, type Scope } from './scope.ts';
import { specialAdfFunction, specialFunction } from './special/index.ts';
import { hop, MAX_OPTIONS, oneOf, reason, unknown } from './values.ts';

/** Evaluates a call. A function that we do not know makes its value unknown and nothing else. */
export function call(expression: CallExpression, scope: Scope): Value {
  const name = expression.name.toLowerCase();
  if (isAdf(scope)) return callAdf(expression, name, scope);
  const user = userFunction(expression, scope);
  if (user) return callUser(user, expression, scope);
  const special = specialFunction(expression.receiver ? `.${name}` : name) ?? listFunction(name);
  if (special) return special(expression, scope);
  return callPlain(
    expression,
    name,
    expression.args.map((arg) => evaluate(arg, scope)),
    scope,
  );
}

/** Dynamic content of factories has functions of its own, and no other. */
function callAdf(expression: CallExpression, name: string, scope: Scope): Value {
  const special = specialAdfFunction(name);
  if (special) return special(expression, scope);
  const args = expression.args.map((arg) => evaluate(arg, scope));
  return callPlain(expression, name, args, scope);
}

/** Every `list…` that is not in a table is a runtime call of the resource provider. */
function listFunction(name: string): ((call: CallExpression, scope: Scope) => Value) | undefined {
  return name.startsWith('list') ? specialFunction('list*') : undefined;
}

function userFunction(expression: CallExpression, scope: Scope): FunctionDeclaration | undefined {
  const { namespace, name } = expression;
  const { unit } = scope.names;
  if (expression.receiver) return undefined;
  const own =
    unit.functions.size > 0 && unit.functions.get((namespace ? `${namespace}.${name}` : name).toLowerCase());
  if (own) return own;
  return unit.imports?.length ? importedFunction(unit, namespace, name, scope.self.environment) : undefined;
}

/** A user function sees its arguments as parameters (ARM) and as locals (Bicep), and its unit's variables. */
function callUser(declaration: FunctionDeclaration, expression: CallExpression, scope: Scope): Value {
  const args = expression.args.map((arg) => evaluate(arg, scope));
  let locals: Local | undefined;
  const values = new Map<string, Value>();
  declaration.parameters.forEach((parameter, i) => {
    const value = args[i];
    if (!value) return;
    const name = parameter.name.toLowerCase();
    values.set(name, value);
    locals = { name, value, outer: locals };
  });
  const unit = declaration.unit ?? scope.names.unit;
  const from = declaration.unit ? home(declaration.unit, scope.self.environment) : scope.names;
  const names: Names = {
    unit,
    parameter: (name) => values.get(name.toLowerCase()),
    variable: (name) => from.variable(name),
  };
  const result = evaluate(declaration.body, { names, self: scope.self, locals, copies: undefined });
  return hop(result, expression, 'function', declaration.name);
}

/** Applies a plain function to known arguments; undecided ones are tried option by option. */
export function callPlain(
  expression: CallExpression,
  name: string,
  args: readonly Value[],
  scope: Scope,
): Value {
  const definition = (isAdf(scope) ? adfFunctions : plainFunctions).get(name);
  if (!definition) {
    const text = `the function '${expression.name}' is not known`;
    return unknown(reason('unknown-function', text), expression, scope, marksOf(args));
  }
  return distribute(args, expression, scope, (decided) => {
    const plain = decided.map(toJson);
    const marks = JUDGEMENTS.has(name) ? marksOf(decided) & ~Mark.secret : marksOf(decided);
    if (plain.some((arg) => arg === undefined)) return unknown(why(decided), expression, scope, marks);
    return guarded(expression, scope, marks, decided, () => definition.call(plain as Json[]));
  });
}

function guarded(
  expression: CallExpression,
  scope: Scope,
  marks: Marks,
  args: readonly Value[],
  compute: () => Json,
): Value {
  try {
    const travelled = args.filter((arg) => arg.origin.from);
    const from = travelled.length === 1 ? travelled[0]?.origin : undefined;
    return fromJson(compute(), { place: expression, how: 'expression', from }, marks);
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
    return unknown(reason('invalid-argument', error.message), expression, scope, marks);
  }
}

/** Evaluates once per combination of undecided arguments, as long as there are few. */
export function distribute(
  args: readonly Value[],
  expression: Expression,
  scope: Scope,
  compute: (args: readonly Value[]) => Value,
): Value {
  const at = args.findIndex((arg) => arg.kind === 'oneOf');
  if (at < 0) return compute(args);
  const undecided = args[at] as Extract<Value, { kind: 'oneOf' }>;
  const product = args.reduce((all, arg) => all * (arg.kind === 'oneOf' ? arg.options.length : 1), 1);
  if (product > MAX_OPTIONS) return unknown(why(args), expression, scope, marksOf(args));
  const options = undecided.options.map((option) =>
    distribute(args.with(at, option), expression, scope, compute),
  );
  return oneOf(options, undecided.choice, expression, scope);
}

/** The reason of the first unknown among the arguments, looking into containers. */
export function why(args: readonly Value[]): Reason {
  const seen = new Set<unknown>();
  for (const arg of args) {
    const found = reasonOf(arg, seen);
    if (found) return found;
  }
  return reason('undecided-condition', 'an argument is not decided');
}

function reasonOf(value: Value, seen: Set<unknown>): Reason | undefined {
  if (value.kind === 'unknown') return value.because;
  if (value.kind === 'oneOf') return reason('undecided-condition', 'an argument is not decided');
  const content = contentOf(value);
  if (content === undefined || seen.has(content)) return undefined;
  seen.add(content);
  for (const part of partsOf(value)) {
    const found = reasonOf(part, seen);
    if (found) return found;
  }
  return 'open' in value && value.open
    ? reason('undecided-condition', 'not all of the value is known')
    : undefined;
}
