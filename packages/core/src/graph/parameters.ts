/** Which parameters a value came through: by its hops, and by the expressions that it was left as. */
import { Deployment, type Names } from '../evaluate/deployment.ts';
import { JUDGEMENTS } from '../evaluate/judgements.ts';
import type { Scope } from '../evaluate/scope.ts';
import { resolveType } from '../evaluate/types.ts';
import type { Expression } from '../model/expression.ts';
import type { ParameterDeclaration } from '../model/unit.ts';
import type { Value } from '../model/value.ts';

/** A declared parameter and whether its type, resolved, is secure. */
export interface Passed {
  readonly declaration: ParameterDeclaration;
  readonly base: string;
  readonly secure: boolean;
}

/** How many parts and nested expressions are followed; only hostile input has more. */
const DEEPEST = 20;

/** The parameters of all deployments on a value's way, nearest first, each once. `names` is where the value is used. */
export function parametersBehind(value: Value, names: Names): readonly Passed[] {
  const found = new Map<ParameterDeclaration, Passed>();
  follow(value, names, found, 0);
  return [...found.values()];
}

type Found = Map<ParameterDeclaration, Passed>;

function follow(value: Value, names: Names | undefined, found: Found, depth: number): void {
  if (depth > DEEPEST) return;
  hops(value, names, found);
  if (value.kind === 'oneOf') for (const option of value.options) follow(option, names, found, depth + 1);
  if (value.kind !== 'unknown') return;
  if (value.parts) for (const part of value.parts) follow(part, names, found, depth + 1);
  else
    references(value.residual.expression, (value.residual.scope as Scope | undefined)?.names, found, depth);
}

/** Each `module argument` leads from a module's parameter to its caller; behind an output nothing is looked up. */
function hops(value: Value, start: Names | undefined, found: Found): void {
  let names = start;
  for (let at: Value['origin'] | undefined = value.origin; at && names; at = at.from) {
    if (at.how === 'parameter' && at.name !== undefined) add(at.name, names, found);
    else if (at.how === 'module argument')
      names = names instanceof Deployment ? names.input.caller?.instance.scope.names : undefined;
    else if (at.how === 'output' || at.how === 'function') names = undefined;
  }
}

function add(name: string, names: Names, found: Found): void {
  const { unit } = names;
  const declaration = unit.parameters.get(name.toLowerCase());
  if (!declaration || found.has(declaration)) return;
  const type =
    names instanceof Deployment ? resolveType(declaration.type, unit, names.environment) : declaration.type;
  found.set(declaration, { declaration, base: type.base, secure: type.secure });
}

function references(expression: Expression, names: Names | undefined, found: Found, depth: number): void {
  if (!names || depth > DEEPEST) return;
  if (expression.kind === 'reference' && expression.to === 'parameter') {
    const value = names.parameter(expression.name);
    add(expression.name, names, found);
    if (value) hops(value, names, found);
  } else if (expression.kind === 'access') references(expression.base, names, found, depth + 1);
  else if (expression.kind === 'call' && !JUDGEMENTS.has(expression.name.toLowerCase()))
    for (const arg of expression.args) references(arg, names, found, depth + 1);
  else if (expression.kind === 'interpolation')
    for (const part of expression.parts) references(part, names, found, depth + 1);
}
