/** Prints values: as ARM JSON with normalised expressions for `forearm resources`, and as readable text for names. */
import type {
  AccessExpression,
  ArrayExpression,
  CallExpression,
  Expression,
  LambdaExpression,
  LoopExpression,
  ObjectExpression,
} from '../model/expression.ts';
import {
  type LiteralValue,
  Mark,
  type ObjectValue,
  type Residual,
  type UnknownValue,
  type Value,
} from '../model/value.ts';
import { evaluate } from './evaluate.ts';
import { canonicalName } from './function-names.ts';
import { expandLoop } from './loops.ts';
import { printId } from './print-id.ts';
import {
  idOfTarget,
  inOfficialSpelling,
  isApiVersion,
  isHidden,
  isModuleOutput,
  isOpen,
  isOwn,
  printLiteral,
  printScalar,
  quote,
  runsOf,
  safePath,
  textOf,
} from './print-parts.ts';
import { idParts } from './resource-id.ts';
import type { Scope } from './scope.ts';
import { isTextBuilding, partsOf, textParts } from './text-parts.ts';

/** JSON as it is printed. */
export type Printed = string | number | boolean | null | Printed[] | { [key: string]: Printed };

/** Nodes that one print may visit: expressions that use a variable twice, again and again, would grow without end. */
const MAX_NODES = 200_000;
const MAX_NODES_OF_A_TEXT = 2_000;
/** Values inside each other; keeps the JavaScript stack safe. */
const MAX_DEPTH = 300;
/** What stands for what a print left out. */
const CUT = '…';

/** The value as template JSON: what is not known is a normalised `[expression]`. Secrets are printed as `***`, never in clear. */
export function printJson(value: Value): Printed {
  return new Printer(MAX_NODES).json(value);
}

/** Text for people and for keys: known parts as they are, unknown ones as `[expression]`. */
export function printText(value: Value): string {
  return new Printer(MAX_NODES_OF_A_TEXT).text(value);
}

const NAMERS = {
  parameter: 'parameters',
  variable: 'variables',
  local: 'lambdaVariables',
  symbol: 'reference',
} as const;

/** One print and how much it may still visit. */
class Printer {
  #nodes: number;
  #depth = 0;

  constructor(nodes: number) {
    this.#nodes = nodes;
  }

  json(value: Value): Printed {
    if (this.#nodes-- <= 0) return CUT;
    if (isHidden(value)) return '***';
    switch (value.kind) {
      case 'literal':
        return printScalar(value.value);
      case 'array':
        return isOpen(value) ? `[${this.expression(value)}]` : value.items.map((item) => this.json(item));
      case 'object':
        return isOpen(value) ? `[${this.expression(value)}]` : this.#object(value);
      case 'absent':
        return null;
      default:
        return `[${this.expression(value)}]`;
    }
  }

  #object(value: ObjectValue): Printed {
    const entries = [...value.properties.values()].map((item) => [item.key, this.json(item.value)] as const);
    return Object.fromEntries(entries);
  }

  text(value: Value): string {
    if (this.#nodes-- <= 0) return CUT;
    if (value.marks & Mark.secret) return '***';
    if (value.kind === 'literal') return this.#charged(String(value.value));
    const parts = textParts(value);
    if (parts.length > 1 || parts[0] !== value) return parts.map((part) => this.text(part)).join('');
    return value.kind === 'absent' ? '' : `[${this.expression(value)}]`;
  }

  /** Long texts count as many nodes, because a print may repeat them. */
  #charged(text: string): string {
    this.#nodes -= text.length >> 6;
    return text;
  }

  /** The value inside an expression: `'text'`, `createObject(…)`, or what it is left as. */
  expression(value: Value): string {
    if (this.#nodes-- <= 0 || this.#depth >= MAX_DEPTH) return CUT;
    this.#depth++;
    const text = this.#expression(value);
    this.#depth--;
    return text;
  }

  #expression(value: Value): string {
    if (isHidden(value)) return "'***'";
    switch (value.kind) {
      case 'literal':
        return this.#literal(value.value);
      case 'array':
        if (isOpen(value) && value.residual) return this.#residual(value.residual);
        return `createArray(${value.items.map((item) => this.expression(item)).join(', ')})`;
      case 'object':
        return this.#objectExpression(value);
      case 'unknown':
        return this.#unknown(value);
      case 'oneOf':
        return this.#residual(value.residual);
      case 'absent':
        return 'null()';
    }
  }

  #literal(value: LiteralValue['value']): string {
    return this.#charged(printLiteral(value));
  }

  #objectExpression(value: ObjectValue): string {
    if (value.open && value.residual) return this.#residual(value.residual);
    const pairs = [...value.properties.values()].map((p) => `${quote(p.key)}, ${this.expression(p.value)}`);
    return `createObject(${pairs.join(', ')})`;
  }

  /** Text building is printed as one `format()`, however it was written. */
  #unknown(value: UnknownValue): string {
    const id = value.parts && printId(value.parts, (parts) => this.#text(parts), isOwn);
    if (id !== undefined) return id;
    if (value.parts && isTextBuilding(value.residual.expression)) return this.#format(value.parts);
    return this.#residual(value.residual);
  }

  /** Parts as one argument: a text, an expression, or a `format` of both. */
  #text(parts: readonly Value[]): string {
    const [only] = parts;
    if (parts.length === 1 && only) return this.expression(only);
    return parts.every((part) => part.kind === 'literal')
      ? quote(parts.map((p) => this.text(p)).join(''))
      : this.#format(parts);
  }

  #format(parts: readonly Value[]): string {
    let template = '';
    const args: string[] = [];
    for (const part of parts.flatMap((one) => textParts(one))) {
      if (part.kind === 'literal' && !(part.marks & Mark.secret))
        template += this.#nodes <= 0 ? CUT : this.#charged(textOf(part.value)).replace(/[{}]/g, '$&$&');
      else {
        template += `{${args.length}}`;
        args.push(this.expression(part));
      }
    }
    return `format(${[quote(template), ...args].join(', ')})`;
  }

  /** An unsettled expression, with everything inside it that is settled written out. */
  #residual(residual: Residual): string {
    const scope = residual.scope as Scope;
    const { expression } = residual;
    switch (expression.kind) {
      case 'call':
        return this.#call(expression, scope, residual);
      case 'access':
        return this.#access(expression, scope);
      case 'reference':
        return `${NAMERS[expression.to]}(${quote(expression.name)})`;
      case 'interpolation':
        return this.#format(partsOf(residual) ?? []);
      case 'lambda':
        return this.#lambda(expression, scope);
      case 'object':
        return this.#merged(expression, scope);
      case 'array':
        return this.#joined(expression, scope);
      case 'loop':
        return this.#loop(expression, scope);
      case 'spread':
        return this.#part(expression.operand, scope);
      case 'literal':
        return this.#literal(expression.value);
      case 'broken':
        return `unknown(${quote(expression.because)})`;
    }
  }

  /** An object that something is spread into is a `shallowMerge`, as the official compiler writes it. */
  #merged({ entries }: ObjectExpression, scope: Scope): string {
    const runs = runsOf(entries, ({ value }) => value.kind === 'spread').map((run) =>
      run.length === 1 && run[0]?.value.kind === 'spread'
        ? this.#part(run[0].value, scope)
        : `createObject(${run.map(({ key, value }) => `${this.#key(key, scope)}, ${this.#part(value, scope)}`).join(', ')})`,
    );
    return entries.some(({ value }) => value.kind === 'spread')
      ? `shallowMerge(createArray(${runs.join(', ')}))`
      : (runs[0] ?? 'createObject()');
  }

  /** An array that something is spread into is a `flatten`. */
  #joined({ items }: ArrayExpression, scope: Scope): string {
    const runs = runsOf(items, (item) => item.kind === 'spread').map((run) =>
      run[0]?.kind === 'spread'
        ? this.#part(run[0], scope)
        : `createArray(${run.map((item) => this.#part(item, scope)).join(', ')})`,
    );
    return items.some((item) => item.kind === 'spread')
      ? `flatten(createArray(${runs.join(', ')}))`
      : (runs[0] ?? 'createArray()');
  }

  /** A loop of unknown length: how often, and what one turn gives. */
  #loop({ body, loop }: LoopExpression, scope: Scope): string {
    const count = loop.count
      ? this.#part(loop.count, scope)
      : `length(${loop.items ? this.#part(loop.items, scope) : ''})`;
    const [turn] = expandLoop(loop, scope, false).turns;
    return `copy(${count}, ${turn ? this.#part(body, turn.scope) : 'null()'})`;
  }

  #part(expression: Expression, scope: Scope): string {
    if (this.#nodes <= 0) return CUT;
    if (expression.kind === 'lambda') return this.#lambda(expression, scope);
    return this.expression(evaluate(expression, scope));
  }

  #key(key: string | Expression, scope: Scope): string {
    return typeof key === 'string' ? quote(key) : this.#part(key, scope);
  }

  #lambda(lambda: LambdaExpression, scope: Scope): string {
    return `lambda(${[...lambda.parameters.map(quote), this.#part(lambda.body, scope)].join(', ')})`;
  }

  #call(call: CallExpression, scope: Scope, residual: Residual): string {
    const name = canonicalName(call.name);
    const parts = isTextBuilding(call) ? partsOf(residual) : undefined;
    if (parts) return this.#format(parts);
    if (name === 'copyIndex') return this.#copyIndex(call, scope);
    if (/^(reference|list\w*)$/i.test(name)) return this.#service(name, call, scope);
    if (name === 'and' || name === 'or') return this.#combined(name, call, scope);
    if (name === 'extensionResourceId') return this.#extensionId(call, scope);
    if (call.receiver && /^getSecret$/i.test(name)) return this.#vaultSecret(call.receiver, call, scope);
    return this.#plainCall(name, call, scope);
  }

  #plainCall(name: string, call: CallExpression, scope: Scope): string {
    const args = call.args
      .map((arg) => this.#part(arg, scope))
      .map(/resourceId$/i.test(name) ? inOfficialSpelling : String);
    const namespace = call.namespace && !/^(sys|az)$/i.test(call.namespace) ? `${call.namespace}.` : '';
    return `${namespace}${name}(${args.join(', ')})`;
  }

  /** `and(true(), x)` says no more than `x`. */
  #combined(name: 'and' | 'or', call: CallExpression, scope: Scope): string {
    const neutral = name === 'and';
    const values = call.args.map((arg) => evaluate(arg, scope));
    const open = values.filter((value) => value.kind !== 'literal' || value.value !== neutral);
    const args = open.map((value) => this.expression(value));
    return args.length === 1 ? (args[0] as string) : `${name}(${args.join(', ')})`;
  }

  /** Of a subscription or resource group that is spelled out it is a `resourceId`. */
  #extensionId(call: CallExpression, scope: Scope): string {
    const [base, ...rest] = call.args.map((arg) => evaluate(arg, scope));
    const [type, ...names] = rest;
    if (base && type?.kind === 'literal') {
      const parts = [...textParts(base), ...idParts(String(type.value), names, call)];
      const id = printId(parts, (list) => this.#text(list), isOwn);
      if (id !== undefined) return id;
    }
    return this.#plainCall('extensionResourceId', call, scope);
  }

  /** `vault.getSecret(name, version)` as ARM refers to it in a parameter. */
  #vaultSecret(vault: Expression, { args }: CallExpression, scope: Scope): string {
    const id = this.expression(idOfTarget(evaluate(vault, scope), scope));
    const [secret, version] = args.map((arg) => this.#part(arg, scope));
    const rest = version === undefined ? '' : `, 'secretVersion', ${version}`;
    return `createObject('keyVault', createObject('id', ${id}), 'secretName', ${secret}${rest})`;
  }

  /** `reference` and `list…` are printed with the resource's id and without api versions, however they were written. */
  #service(name: string, call: CallExpression, scope: Scope): string {
    const values = [...(call.receiver ? [call.receiver] : []), ...call.args].map((arg) =>
      evaluate(arg, scope),
    );
    const [target, ...rest] = values;
    const kept = rest.filter((value) => !isApiVersion(value));
    const args = kept.map((value) => this.expression(value).replace(/^'full'$/i, "'full'"));
    return `${name}(${[...(target ? [this.expression(idOfTarget(target, scope))] : []), ...args].join(', ')})`;
  }

  /** The loop's name says nothing outside of the template. */
  #copyIndex(call: CallExpression, scope: Scope): string {
    const values = call.args.map((arg) => evaluate(arg, scope));
    const offset = values.find((v) => v.kind === 'literal' && typeof v.value === 'number');
    return offset ? `copyIndex(${this.expression(offset)})` : 'copyIndex()';
  }

  #access(access: AccessExpression, scope: Scope): string {
    const path = safePath(access);
    const output = isModuleOutput(access, scope);
    if (path) {
      const keys = path.keys.map((key) => this.#part(key, scope));
      if (output) keys.push("'value'");
      return `tryGet(${[this.#part(path.base, scope), ...keys].join(', ')})`;
    }
    const base = this.#part(access.base, scope);
    const index = evaluate(access.index, scope);
    const name = index.kind === 'literal' && typeof index.value === 'string' ? index.value : '';
    const step = /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${this.expression(index)}]`;
    return output ? `${base}${step}.value` : base + step;
  }
}
