/** An instance whose name, version, scope and body are evaluated when somebody asks: most resources are never looked at. */
import type { Expression } from '../model/expression.ts';
import type { ResourceDeclaration } from '../model/unit.ts';
import { Mark, type ObjectValue, type Value } from '../model/value.ts';
import type { Place } from '../text/source-file.ts';
import type { Deployment } from './deployment.ts';
import { evaluate } from './evaluate.ts';
import type { Instance } from './instance.ts';
import { type Scope, withLocal } from './scope.ts';
import { object } from './values.ts';

/** What has to be known of an instance before it is one. */
export interface InstanceFacts {
  readonly declaration: ResourceDeclaration;
  readonly deployment: Deployment;
  readonly scope: Scope;
  readonly type: string;
  readonly condition: Value | undefined;
  readonly deployed: boolean;
  readonly representative: boolean;
  readonly parent: Instance | undefined;
  readonly index: number | undefined;
}

export class LazyInstance implements Instance {
  readonly declaration: ResourceDeclaration;
  readonly deployment: Deployment;
  readonly scope: Scope;
  readonly type: string;
  readonly condition: Value | undefined;
  readonly deployed: boolean;
  readonly representative: boolean;
  readonly parent: Instance | undefined;
  readonly index: number | undefined;
  /** Set once, when what it deploys has been found. */
  child: Deployment | undefined;
  #ownName: Value | undefined;
  #name: Value | undefined;
  #body: ObjectValue | undefined;

  constructor(facts: InstanceFacts) {
    this.declaration = facts.declaration;
    this.deployment = facts.deployment;
    this.scope = facts.scope;
    this.type = facts.type;
    this.condition = facts.condition;
    this.deployed = facts.deployed;
    this.representative = facts.representative;
    this.parent = facts.parent;
    this.index = facts.index;
  }

  get existing(): boolean {
    return this.declaration.existing;
  }

  get anchor(): Place {
    return this.declaration.anchor;
  }

  get ownName(): Value {
    this.#ownName ??= evaluate(this.declaration.name, this.scope);
    return this.#ownName;
  }

  get name(): Value {
    const { declaration, parent, scope } = this;
    this.#name ??= parent ? joinNames(parent.name, declaration.name, scope) : this.ownName;
    return this.#name;
  }

  get apiVersion(): Value | undefined {
    const { apiVersion } = this.declaration;
    return apiVersion ? evaluate(apiVersion, this.scope) : this.parent?.apiVersion;
  }

  get scopeValue(): Value | undefined {
    const { module, scope } = this.declaration;
    return scope && !module ? evaluate(scope, this.scope) : undefined;
  }

  get body(): ObjectValue {
    this.#body ??= bodyOf(this.declaration, this.scope);
    return this.#body;
  }
}

/** The body as an object; when there is no work left to evaluate it, one of which nothing is known. */
function bodyOf({ anchor, body }: ResourceDeclaration, scope: Scope): ObjectValue {
  const value = evaluate(body, scope);
  if (value.kind === 'object') return { ...value, anchor };
  return object(new Map(), value.origin, Mark.none, { expression: body, scope }, anchor);
}

/** `parent/own`. The parent's name belongs to the parent's loop, so it is handed over as a value. */
function joinNames(parent: Value, expression: Expression, scope: Scope): Value {
  const place = { file: expression.file, start: expression.start, end: expression.end };
  const parts: Expression[] = [
    { kind: 'reference', to: 'local', name: PARENT, ...place },
    { kind: 'literal', value: '/', ...place },
    expression,
  ];
  return evaluate({ kind: 'interpolation', parts, ...place }, withLocal(scope, PARENT, parent));
}

/** A variable that no template can declare. */
const PARENT = '#parent';
