/** A template's JSON tree to a unit; every part is lowered when it is asked for, and once. */
import type { Expression } from '../../model/expression.ts';
import type {
  DeploymentScope,
  FunctionDeclaration,
  IgnoreMark,
  OutputDeclaration,
  ParameterDeclaration,
  ResourceDeclaration,
  TypeDeclaration,
  TypeExpression,
  Unit,
  VariableDeclaration,
} from '../../model/unit.ts';
import type { Place, SourceFile } from '../../text/source-file.ts';
import {
  type JsonNode,
  type JsonObject,
  type JsonProperty,
  memberOf,
  objectOf,
  textOf,
} from '../json/index.ts';
import { lowerResources } from './resources.ts';
import { isSymbolic, scopeOf } from './syntax.ts';
import { allowedOf, typeOf } from './types.ts';
import { copyLoops, loopOf, lowerMember, lowerValue } from './values.ts';

/**
 * The unit of a template.
 * @param template the whole file's object, or that of an inline template
 * @param ignoresOf the ignores of the file; asked once, for the outermost template only
 */
export function lowerTemplate(template: JsonObject, ignoresOf: () => readonly IgnoreMark[]): Unit {
  return new TemplateUnit(template, ignoresOf);
}

function lowerNested(template: JsonObject): Unit {
  return new TemplateUnit(template, () => []);
}

class TemplateUnit implements Unit {
  readonly language = 'arm';
  readonly #template: JsonObject;
  readonly #ignoresOf: () => readonly IgnoreMark[];
  #parameters: ReadonlyMap<string, ParameterDeclaration> | undefined;
  #variables: ReadonlyMap<string, VariableDeclaration> | undefined;
  #functions: ReadonlyMap<string, FunctionDeclaration> | undefined;
  #types: ReadonlyMap<string, TypeDeclaration> | undefined;
  #resources: readonly ResourceDeclaration[] | undefined;
  #outputs: readonly OutputDeclaration[] | undefined;
  #ignores: readonly IgnoreMark[] | undefined;

  constructor(template: JsonObject, ignoresOf: () => readonly IgnoreMark[]) {
    this.#template = template;
    this.#ignoresOf = ignoresOf;
  }

  get file(): SourceFile {
    return this.#template.file;
  }

  get scope(): DeploymentScope {
    return scopeOf(this.#template);
  }

  get symbolic(): boolean {
    return isSymbolic(this.#template);
  }

  get parameters(): ReadonlyMap<string, ParameterDeclaration> {
    this.#parameters ??= byName(
      membersOf(this.#template, 'parameters').map((member) => new LazyParameter(member)),
    );
    return this.#parameters;
  }

  get variables(): ReadonlyMap<string, VariableDeclaration> {
    this.#variables ??= byName(membersOf(this.#template, 'variables').flatMap(lowerVariable));
    return this.#variables;
  }

  get functions(): ReadonlyMap<string, FunctionDeclaration> {
    this.#functions ??= byName(lowerFunctions(memberOf(this.#template, 'functions')));
    return this.#functions;
  }

  get types(): ReadonlyMap<string, TypeDeclaration> {
    this.#types ??= byName(membersOf(this.#template, 'definitions').map(lowerDefinition));
    return this.#types;
  }

  get resources(): readonly ResourceDeclaration[] {
    this.#resources ??= lowerResources(this.#template, lowerNested);
    return this.#resources;
  }

  get outputs(): readonly OutputDeclaration[] {
    this.#outputs ??= membersOf(this.#template, 'outputs').map(lowerOutput);
    return this.#outputs;
  }

  get ignores(): readonly IgnoreMark[] {
    this.#ignores ??= this.#ignoresOf();
    return this.#ignores;
  }
}

/** Keyed in lower case; of several with the same name the last one counts. */
function byName<T extends { readonly name: string }>(declarations: readonly T[]): Map<string, T> {
  return new Map(declarations.map((declaration) => [declaration.name.toLowerCase(), declaration]));
}

function membersOf(node: JsonNode | undefined, name: string): readonly JsonProperty[] {
  return objectOf(node, name)?.properties ?? [];
}

/** What every declaration has that is a member of some object. */
function declared({ file, start, end, key, keyPlace }: JsonProperty) {
  return { file, start, end, name: key, namePlace: keyPlace };
}

/** A member of `parameters` or `variables`: classes and not closures, because a template has many thousands of them. */
abstract class LazyDeclaration {
  readonly name: string;
  protected readonly source: JsonProperty;

  constructor(source: JsonProperty) {
    this.source = source;
    this.name = source.key;
  }

  get file(): SourceFile {
    return this.source.file;
  }

  get start(): number {
    return this.source.start;
  }

  get end(): number {
    return this.source.end;
  }

  get namePlace(): Place {
    return this.source.keyPlace;
  }
}

/** Most parameters of most nested templates are never asked for more than their name. */
class LazyParameter extends LazyDeclaration implements ParameterDeclaration {
  #type: TypeExpression | undefined;
  #defaultValue: Expression | null | undefined;

  get type(): TypeExpression {
    this.#type ??= typeOf(this.source.value);
    return this.#type;
  }

  get typePlace(): Place {
    return typePlaceOf(this.source);
  }

  get defaultValue(): Expression | undefined {
    if (this.#defaultValue === undefined)
      this.#defaultValue = lowerMember(this.source.value, 'defaultValue') ?? null;
    return this.#defaultValue ?? undefined;
  }

  get allowed(): readonly Expression[] | undefined {
    return allowedOf(this.source.value);
  }

  get description(): string | undefined {
    return textOf(objectOf(this.source.value, 'metadata'), 'description');
  }
}

function typePlaceOf({ value, keyPlace }: JsonProperty): Place {
  const type = memberOf(value, 'type') ?? memberOf(value, '$ref');
  return type?.kind === 'string' ? type.content : keyPlace;
}

class LazyVariable extends LazyDeclaration implements VariableDeclaration {
  #value: Expression | undefined;

  get value(): Expression {
    this.#value ??= lowerValue(this.source.value);
    return this.#value;
  }
}

/** A variable, or those that `"copy": [{ "name", "count", "input" }]` makes. */
function lowerVariable(source: JsonProperty): VariableDeclaration[] {
  const loops = copyLoops(source);
  if (loops === undefined) return [new LazyVariable(source)];
  return loops.map(({ key, keyPlace, value }) => {
    const { file, start, end } = value;
    return { file, start, end, name: String(key), namePlace: keyPlace, value };
  });
}

function lowerDefinition(source: JsonProperty): TypeDeclaration {
  const { file, start, end, key } = source;
  return { file, start, end, name: key, type: typeOf(source.value) };
}

function lowerFunctions(functions: JsonNode | undefined): FunctionDeclaration[] {
  if (functions?.kind !== 'array') return [];
  return functions.items.flatMap((item) => {
    const namespace = textOf(item, 'namespace') ?? '';
    return membersOf(item, 'members').map((member) => lowerFunction(namespace, member));
  });
}

function lowerFunction(
  namespace: string,
  { file, start, end, key, value }: JsonProperty,
): FunctionDeclaration {
  const parameters = memberOf(value, 'parameters');
  const items = parameters?.kind === 'array' ? parameters.items : [];
  return {
    file,
    start,
    end,
    name: namespace === '' ? key : `${namespace}.${key}`,
    parameters: items.map((item) => ({ name: textOf(item, 'name') ?? '', type: typeOf(item) })),
    body:
      lowerMember(objectOf(value, 'output'), 'value') ?? broken(value, 'the function has no output value'),
  };
}

function lowerOutput(source: JsonProperty): OutputDeclaration {
  const { value } = source;
  const copy = objectOf(value, 'copy');
  return {
    ...declared(source),
    type: typeOf(value),
    value: copy
      ? loopOf(copy, '')
      : (lowerMember(value, 'value') ?? broken(value, 'the output has no value')),
    condition: lowerMember(value, 'condition'),
  };
}

function broken({ file, start, end }: Place, because: string): Expression {
  return { kind: 'broken', file, start, end, because };
}
