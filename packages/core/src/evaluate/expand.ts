/** Declarations to instances: loops unrolled, conditions applied, parents joined, modules entered. */
import type { Expression } from '../model/expression.ts';
import type { ResourceDeclaration } from '../model/unit.ts';
import type { Value } from '../model/value.ts';
import type { Place } from '../text/source-file.ts';
import type { Deployment } from './deployment.ts';
import { MAX_INSTANCES } from './environment.ts';
import { evaluate } from './evaluate.ts';
import type { Instance } from './instance.ts';
import { LazyInstance } from './lazy-instance.ts';
import { expandLoop, type Turn, truth } from './loops.ts';
import { startModule } from './modules.ts';
import { type Scope, withLocal } from './scope.ts';

/** What a whole deployment inherits from the module that started it. */
export interface Inherited {
  readonly condition: Value | undefined;
  readonly representative: boolean;
}

/** Adds all instances of a deployment, and of the deployments within it, to the estate. */
export function expand(deployment: Deployment, inherited: Inherited): void {
  const { estate } = deployment.environment;
  estate.deployments.push(deployment);
  const { resources } = deployment.unit;
  const made = new Map<ResourceDeclaration, readonly Instance[]>();
  const make = (declaration: ResourceDeclaration) => {
    if (made.has(declaration)) return;
    if (declaration.parent) make(declaration.parent);
    made.set(declaration, []);
    const instances = expandDeclaration(declaration, deployment, inherited, made);
    made.set(declaration, instances);
    if (declaration.symbol) deployment.symbols.set(declaration.symbol.toLowerCase(), instances);
  };
  deployment.symbols.onDemand((key) => {
    const wanted = resources.find(({ symbol }) => symbol?.toLowerCase() === key);
    if (wanted) make(wanted);
  });
  deployment.symbols.onModules(() => {
    for (const declaration of resources) if (declaration.module) make(declaration);
  });
  for (const declaration of resources) make(declaration);
  deployment.symbols.onDemand(() => {});
  deployment.symbols.onModules(() => {});
}

function expandDeclaration(
  declaration: ResourceDeclaration,
  deployment: Deployment,
  inherited: Inherited,
  made: ReadonlyMap<ResourceDeclaration, readonly Instance[]>,
): readonly Instance[] {
  const parents = declaration.parent ? (made.get(declaration.parent) ?? []) : [undefined];
  const instances: Instance[] = [];
  for (const parent of parents) {
    const scope = parent?.scope ?? deployment.scope;
    const { turns, open } = declaration.loop ? expandLoop(declaration.loop, scope, true) : once(scope);
    for (const turn of turns) {
      const instance = instantiate(declaration, deployment, inherited, turn, open, parent);
      if (instance) instances.push(instance);
    }
  }
  return instances;
}

function once(scope: Scope): { turns: readonly Turn[]; open: boolean } {
  return { turns: [{ scope, index: undefined }], open: false };
}

function instantiate(
  declaration: ResourceDeclaration,
  deployment: Deployment,
  inherited: Inherited,
  turn: Turn,
  open: boolean,
  nestedIn: Instance | undefined,
): Instance | undefined {
  const { estate } = deployment.environment;
  if (estate.instances.length >= MAX_INSTANCES) {
    deployment.environment.notice(
      'limit',
      `More than ${MAX_INSTANCES} resources; the rest is not judged.`,
      declaration,
      true,
    );
    return undefined;
  }
  const { scope } = turn;
  const condition = declaration.condition ? evaluate(declaration.condition, scope) : undefined;
  const parent = nestedIn ?? parentOf(declaration.parentExpression, scope);
  const draft = new LazyInstance({
    declaration,
    deployment,
    scope,
    type: typeOf(declaration, nestedIn, scope),
    condition: both(
      nestedIn ? nestedIn.condition : inherited.condition,
      condition && truth(condition) === undefined ? condition : undefined,
      declaration,
      scope,
    ),
    deployed: (nestedIn?.deployed ?? true) && (condition === undefined || truth(condition) !== false),
    representative:
      (open && declaration.loop !== undefined) ||
      inherited.representative ||
      (nestedIn?.representative ?? false),
    parent,
    index: turn.index,
  });
  // What is not deployed can still be named: its symbol has an id, whatever its condition is.
  return draft.deployed ? enter(draft) : draft;
}

/** Undecided conditions of a resource and of what is around it, as one. */
function both(outer: Value | undefined, own: Value | undefined, at: Place, scope: Scope): Value | undefined {
  if (!outer || !own) return outer ?? own;
  const place = { file: at.file, start: at.start, end: at.start };
  const args: Expression[] = ['#outer', '#own'].map((name) => ({
    kind: 'reference',
    to: 'local',
    name,
    ...place,
  }));
  const inner = withLocal(withLocal(scope, '#outer', outer), '#own', own);
  return evaluate({ kind: 'call', name: 'and', args, namePlace: place, ...place }, inner);
}

/** Adds the instance, and what it deploys if it is a deployment. */
function enter(instance: LazyInstance): Instance {
  instance.deployment.environment.estate.instances.push(instance);
  instance.child = instance.declaration.module && startModule(instance.declaration.module, instance);
  if (instance.child)
    expand(instance.child, { condition: instance.condition, representative: instance.representative });
  return instance;
}

/** Nested children write only their own segment of the type; some write the whole type all the same. */
function typeOf(declaration: ResourceDeclaration, nestedIn: Instance | undefined, scope: Scope): string {
  const value = evaluate(declaration.type, scope);
  const own = value.kind === 'literal' ? String(value.value) : '';
  if (!nestedIn || own.toLowerCase().startsWith(`${nestedIn.type.toLowerCase()}/`)) return own;
  return `${nestedIn.type}/${own}`;
}

/** The instance that `parent: x` or `parent: x[i]` means. */
function parentOf(expression: Expression | undefined, scope: Scope): Instance | undefined {
  if (!expression) return undefined;
  if (expression.kind === 'reference') return scope.self.symbols.get(expression.name.toLowerCase())?.[0];
  if (expression.kind !== 'access' || expression.base.kind !== 'reference') return undefined;
  const all = scope.self.symbols.get(expression.base.name.toLowerCase());
  const index = evaluate(expression.index, scope);
  return all?.find((instance) => index.kind === 'literal' && instance.index === index.value) ?? all?.[0];
}
