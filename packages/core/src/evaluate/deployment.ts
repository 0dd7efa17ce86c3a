/** One deployment of a unit: its parameters and variables, worked out when asked for. */
import type { Expression } from '../model/expression.ts';
import type { DeploymentScope, ParameterDeclaration, Unit } from '../model/unit.ts';
import { type Hop, Mark, type Value } from '../model/value.ts';
import type { Place } from '../text/source-file.ts';
import type { Environment } from './environment.ts';
import { evaluate } from './evaluate.ts';
import { importedVariable } from './imports.ts';
import type { Instance } from './instance.ts';
import type { Scope } from './scope.ts';
import { SymbolTable } from './symbol-table.ts';
import { applyType, isSecure, resolveType } from './types.ts';
import { hop, literal, marked, oneOf, reason, unknown, withOrigin, written } from './values.ts';

/** Where parameters, variables and functions come from: a deployment, or the arguments of a user function. */
export interface Names {
  readonly unit: Unit;
  /** The value of a parameter by any casing; undefined when it is not declared. */
  parameter(name: string): Value | undefined;
  variable(name: string): Value | undefined;
}

/** A value handed to a parameter from outside. */
export interface Argument {
  readonly place: Place;
  readonly from: 'parameter file' | 'module argument';
  value(): Value;
}

/** What a deployment is started with. */
export interface DeploymentInput {
  readonly unit: Unit;
  readonly environment: Environment;
  readonly arguments: ReadonlyMap<string, Argument>;
  /** The name as known to `deployment().name`. */
  readonly name?: Value | undefined;
  readonly caller?: Caller | undefined;
  /** Outer evaluation: names, loops and lambdas are the caller's. */
  readonly outer?: Scope | undefined;
  /** All parameters come as one value that is not a literal object; its properties are looked up. */
  readonly argumentsValue?: Value | undefined;
}

/** The deployment resource that started a nested deployment or module. */
export interface Caller {
  readonly deployment: Deployment;
  readonly place: Place;
  readonly instance: Instance;
}

/** A running deployment. */
export class Deployment implements Names {
  readonly unit: Unit;
  readonly environment: Environment;
  readonly input: DeploymentInput;
  /** Resource instances by lower-cased symbol, filled by the expansion. */
  readonly symbols: SymbolTable;
  readonly scope: Scope;
  readonly depth: number;
  readonly #memo = new Map<string, Value | 'running'>();
  /** How many of its parameters and variables are just being worked out. */
  #running = 0;

  constructor(input: DeploymentInput) {
    this.input = input;
    this.symbols = new SymbolTable(input.outer?.self.symbols);
    this.unit = input.unit;
    this.environment = input.environment;
    this.depth = (input.caller?.deployment.depth ?? -1) + 1;
    this.scope = input.outer
      ? { ...input.outer, self: this }
      : { names: this, self: this, locals: undefined, copies: undefined };
  }

  /** A parameter or variable of it, or of a deployment around it, is just being worked out. */
  get isComputing(): boolean {
    return this.#running > 0 || (this.input.caller?.deployment.isComputing ?? false);
  }

  /** The target scope: of the unit, unless an outer-evaluated template says nothing. */
  get targetScope(): DeploymentScope {
    return this.unit.scope;
  }

  parameter(name: string): Value | undefined {
    const declaration = this.unit.parameters.get(name.toLowerCase());
    if (!declaration) return undefined;
    return this.#once(`p:${declaration.name.toLowerCase()}`, declaration, () => this.#parameter(declaration));
  }

  variable(name: string): Value | undefined {
    const declaration = this.unit.variables.get(name.toLowerCase());
    if (!declaration)
      return this.unit.imports?.length ? importedVariable(this.unit, name, this.environment) : undefined;
    return this.#once(`v:${name.toLowerCase()}`, declaration.value, () =>
      evaluate(declaration.value, this.scope),
    );
  }

  /** The value of an output, undefined when it is not declared. */
  output(name: string): Value | undefined {
    const declaration = this.unit.outputs.find((output) => output.name.toLowerCase() === name.toLowerCase());
    if (!declaration) return undefined;
    return this.#once(`o:${name.toLowerCase()}`, declaration, () => {
      const value = evaluate(declaration.value, this.scope);
      return declaration.type.secure ? marked(value, Mark.secret) : value;
    });
  }

  /** The value for a parameter that came from outside, if any. */
  #argument(name: string): Value | undefined {
    const given = this.input.arguments.get(name.toLowerCase());
    if (given) return hop(given.value(), given.place, given.from, name);
    const whole = this.input.argumentsValue;
    if (!whole) return undefined;
    const entry = whole.kind === 'object' ? whole.properties.get(name.toLowerCase())?.value : undefined;
    if (entry?.kind === 'object') return entry.properties.get('value')?.value;
    return whole.kind === 'object' && !whole.open ? undefined : whole;
  }

  #parameter(declaration: ParameterDeclaration): Value {
    const type = resolveType(declaration.type, this.unit, this.environment);
    const marks = isSecure(type) ? Mark.secret : Mark.none;
    const given = this.#argument(declaration.name);
    const value = given ?? this.#withoutArgument(declaration);
    return marked(applyType(value, type, this.unit, this.environment), marks);
  }

  #withoutArgument(declaration: ParameterDeclaration): Value {
    const { defaultValue, allowed, name } = declaration;
    if (defaultValue) return asDefault(evaluate(defaultValue, this.scope), defaultValue, name, this.#default);
    const type = resolveType(declaration.type, this.unit, this.environment);
    const self: Expression = { ...reference(declaration), kind: 'reference', to: 'parameter', name };
    if (type.nullable) return literal(null, written(declaration.namePlace, this.#default));
    const options = allowed ?? type.allowed;
    if (options && options.length > 0 && options.length <= 8)
      return oneOf(
        options.map((o) => evaluate(o, this.scope)),
        'allowed',
        self,
        this.scope,
      );
    const text = `parameter '${name}' has no default and no parameter file`;
    return unknown(reason('parameter-without-value', text), self, this.scope);
  }

  /** A deployer may still override a root's default; a module's caller has decided already. */
  get #default(): Hop {
    return this.input.caller ? 'module default' : 'parameter default';
  }

  #once(key: string, at: Place, compute: () => Value): Value {
    const known = this.#memo.get(key);
    if (known === 'running') return this.#cycle(key, at);
    if (known) return known;
    this.#memo.set(key, 'running');
    const named = key.startsWith('o:') ? 0 : 1;
    this.#running += named;
    try {
      const value = compute();
      this.#memo.set(key, value);
      return value;
    } finally {
      this.#running -= named;
    }
  }

  #cycle(key: string, at: Place): Value {
    const text = `'${key.slice(2)}' refers to itself`;
    this.environment.notice('limit', `${text}; its value is treated as unknown.`, at);
    return unknown(reason('limit', text), { kind: 'broken', because: text, ...range(at) }, this.scope);
  }
}

function reference(declaration: ParameterDeclaration): Place {
  return range(declaration.namePlace);
}

function range(place: Place): Place {
  return { file: place.file, start: place.start, end: place.end };
}

/** A default that was written literally says so; one that was computed keeps its own hops. */
function asDefault(value: Value, place: Place, name: string, how: Hop): Value {
  if (value.origin.how === 'literal' && !value.origin.from)
    return withOrigin(value, { ...value.origin, how, name });
  return withOrigin(value, { place: range(place), how, name, from: value.origin });
}
