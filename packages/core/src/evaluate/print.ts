/** Prints values: as ARM JSON with normalised expressions for `forearm resources`, and as readable text for names. */
import type { AccessExpression, CallExpression, Expression, LambdaExpression } from '../model/expression.ts';
import {
  type ArrayValue,
  Mark,
  type ObjectValue,
  type Residual,
  type UnknownValue,
  type Value,
} from '../model/value.ts';
import { evaluate } from './evaluate.ts';
import { plainFunctions } from './functions/table.ts';
import type { Scope } from './scope.ts';

/** JSON as it is printed. */
export type Printed = string | number | boolean | null | Printed[] | { [key: string]: Printed };

/** The value as template JSON: what is not known is a normalised `[expression]`. Secrets are printed as `***`, never in clear. */
export function printJson(value: Value): Printed {
  if (value.marks & Mark.secret && value.kind === 'literal' && value.value !== null && value.value !== '')
    return '***';
  switch (value.kind) {
    case 'literal':
      return printScalar(value.value);
    case 'array':
      return value.open && value.residual ? printOpen(value) : value.items.map(printJson);
    case 'object':
      return value.open && value.residual ? printOpen(value) : printObject(value);
    case 'absent':
      return null;
    default:
      return `[${printExpression(value)}]`;
  }
}

function printScalar(value: string | number | bigint | boolean | null): Printed {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' && value.startsWith('[')) return `[${value}`;
  return value;
}

function printObject(value: ObjectValue): Printed {
  const result: { [key: string]: Printed } = {};
  for (const item of value.properties.values())
    Object.defineProperty(result, item.key, {
      value: printJson(item.value),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  return result;
}

function printOpen(value: ArrayValue | ObjectValue): Printed {
  return `[${printExpression(value)}]`;
}

/** Text for people and for keys: known parts as they are, unknown ones as `[expression]`. */
export function printText(value: Value): string {
  if (value.marks & Mark.secret) return '***';
  if (value.kind === 'literal') return String(value.value);
  if (value.kind === 'unknown' && value.parts) return value.parts.map(printText).join('');
  if (value.kind === 'absent') return '';
  return `[${printExpression(value)}]`;
}

/** The value inside an expression: `'text'`, `createObject(…)`, or what it is left as. */
export function printExpression(value: Value): string {
  if (value.marks & Mark.secret && value.kind === 'literal' && value.value !== null) return "'***'";
  switch (value.kind) {
    case 'literal':
      return printLiteral(value.value);
    case 'array':
      if (value.open && value.residual) return printResidual(value.residual);
      return `createArray(${value.items.map(printExpression).join(', ')})`;
    case 'object':
      if (value.open && value.residual) return printResidual(value.residual);
      return `createObject(${[...value.properties.values()].map((p) => `${quote(p.key)}, ${printExpression(p.value)}`).join(', ')})`;
    case 'unknown':
      return printUnknown(value);
    case 'oneOf':
      return printResidual(value.residual);
    case 'absent':
      return 'null()';
  }
}

function printLiteral(value: string | number | bigint | boolean | null): string {
  if (typeof value === 'string') return quote(value);
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : `${value}()`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Text building is printed as one `format()`, however it was written. */
function printUnknown(value: UnknownValue): string {
  if (value.parts && isTextBuilding(value.residual.expression)) return printFormat(value.parts);
  return printResidual(value.residual);
}

function isTextBuilding(expression: Expression): boolean {
  if (expression.kind === 'interpolation') return true;
  return expression.kind === 'call' && ['concat', 'format'].includes(expression.name.toLowerCase());
}

function printFormat(parts: readonly Value[]): string {
  let template = '';
  const args: string[] = [];
  for (const part of parts) {
    if (part.kind === 'literal' && !(part.marks & Mark.secret))
      template += textOf(part.value).replace(/[{}]/g, '$&$&');
    else {
      template += `{${args.length}}`;
      args.push(printExpression(part));
    }
  }
  return `format(${[quote(template), ...args].join(', ')})`;
}

function textOf(value: string | number | bigint | boolean | null): string {
  return value === true ? 'True' : value === false ? 'False' : value === null ? '' : String(value);
}

/** An unsettled expression, with everything inside it that is settled written out. */
export function printResidual(residual: Residual): string {
  const scope = residual.scope as Scope;
  const { expression } = residual;
  switch (expression.kind) {
    case 'call':
      return printCall(expression, scope);
    case 'access':
      return printAccess(expression, scope);
    case 'reference':
      return `${NAMERS[expression.to]}(${quote(expression.name)})`;
    case 'interpolation':
      return printFormat(expression.parts.map((part) => evaluate(part, scope)));
    case 'lambda':
      return printLambda(expression, scope);
    case 'object':
      return `createObject(${expression.entries.map((e) => `${printKey(e.key, scope)}, ${printPart(e.value, scope)}`).join(', ')})`;
    case 'array':
      return `createArray(${expression.items.map((item) => printPart(item, scope)).join(', ')})`;
    case 'loop':
      return `map(range(0, ${printPart(expression.loop.count ?? expression.loop.items ?? expression.body, scope)}), lambda('item', ${printPart(expression.body, scope)}))`;
    case 'spread':
      return printPart(expression.operand, scope);
    case 'literal':
      return printLiteral(expression.value);
    case 'broken':
      return `unknown(${quote(expression.because)})`;
  }
}

const NAMERS = {
  parameter: 'parameters',
  variable: 'variables',
  local: 'lambdaVariables',
  symbol: 'reference',
} as const;

function printPart(expression: Expression, scope: Scope): string {
  if (expression.kind === 'lambda') return printLambda(expression, scope);
  return printExpression(evaluate(expression, scope));
}

function printKey(key: string | Expression, scope: Scope): string {
  return typeof key === 'string' ? quote(key) : printPart(key, scope);
}

function printLambda(lambda: LambdaExpression, scope: Scope): string {
  return `lambda(${[...lambda.parameters.map(quote), printPart(lambda.body, scope)].join(', ')})`;
}

function printCall(call: CallExpression, scope: Scope): string {
  const name = canonicalName(call.name);
  if (name === 'copyIndex') return printCopyIndex(call, scope);
  const receiver = call.receiver ? [printPart(call.receiver, scope)] : [];
  const args = call.args.map((arg) => printPart(arg, scope));
  const namespace = call.namespace && !/^(sys|az)$/i.test(call.namespace) ? `${call.namespace}.` : '';
  return `${namespace}${name}(${[...receiver, ...args].join(', ')})`;
}

/** The loop's name says nothing outside of the template. */
function printCopyIndex(call: CallExpression, scope: Scope): string {
  const offset = call.args
    .map((arg) => evaluate(arg, scope))
    .find((v) => v.kind === 'literal' && typeof v.value === 'number');
  return offset ? `copyIndex(${printExpression(offset)})` : 'copyIndex()';
}

const RUNTIME_NAMES = [
  'resourceGroup',
  'resourceId',
  'subscriptionResourceId',
  'copyIndex',
  'utcNow',
  'newGuid',
  'listKeys',
  'parameters',
  'variables',
  'tenantResourceId',
  'extensionResourceId',
  'managementGroup',
  'managementGroupResourceId',
  'pickZones',
];
const CANONICAL = new Map(RUNTIME_NAMES.map((name) => [name.toLowerCase(), name]));

function canonicalName(name: string): string {
  const key = name.toLowerCase();
  return plainFunctions.get(key)?.name ?? CANONICAL.get(key) ?? name;
}

function printAccess(access: AccessExpression, scope: Scope): string {
  const path = safePath(access);
  if (path)
    return `tryGet(${[printPart(path.base, scope), ...path.keys.map((key) => printPart(key, scope))].join(', ')})`;
  const base = printPart(access.base, scope);
  const index = evaluate(access.index, scope);
  if (index.kind === 'literal' && typeof index.value === 'string' && /^[A-Za-z_]\w*$/.test(index.value))
    return `${base}.${index.value}`;
  return `${base}[${printExpression(index)}]`;
}

/** A chain with a safe step is one `tryGet` from that step on. */
function safePath(access: AccessExpression): { base: Expression; keys: Expression[] } | undefined {
  if (access.safe) return { base: access.base, keys: [access.index] };
  const inner = access.base.kind === 'access' ? safePath(access.base) : undefined;
  return inner ? { base: inner.base, keys: [...inner.keys, access.index] } : undefined;
}
