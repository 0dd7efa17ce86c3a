/** Names taken over from other files: variables, functions and types of the units that a unit imports. */
import type { FunctionDeclaration, ImportDeclaration, TypeDeclaration, Unit } from '../model/unit.ts';
import type { Value, ValueProperty } from '../model/value.ts';
import { Deployment } from './deployment.ts';
import { codeOf, type Environment } from './environment.ts';
import { LazyProperty, object, written } from './values.ts';

/** Where an imported name leads: a unit and the name that it has there. */
interface Imported {
  readonly unit: Unit;
  readonly name: string;
}

/** How many files an imported name may lead through. */
const MAX_CHAIN = 16;

/** The value of an imported variable, or of a namespace as an object of its variables; undefined when nothing is imported under that name. */
export function importedVariable(unit: Unit, name: string, environment: Environment): Value | undefined {
  const found = follow(unit, name, environment);
  if (found) return home(found.unit, environment).variable(found.name);
  const wildcard = unit.imports?.find((one) => one.wildcard?.toLowerCase() === name.toLowerCase());
  const target = wildcard && unitOf(unit, wildcard, environment);
  return target && wildcard ? namespaceValue(target, wildcard, environment) : undefined;
}

function namespaceValue(unit: Unit, declaration: ImportDeclaration, environment: Environment): Value {
  const properties = new Map<string, ValueProperty>();
  const names = home(unit, environment);
  for (const variable of unit.variables.values())
    properties.set(
      variable.name.toLowerCase(),
      new LazyProperty(variable.name, variable.namePlace, () => names.variable(variable.name) as Value),
    );
  return object(properties, written(declaration));
}

/** An imported function, with the unit whose names its body sees. */
export function importedFunction(
  unit: Unit,
  namespace: string | undefined,
  name: string,
  environment: Environment,
): FunctionDeclaration | undefined {
  const found = namespace ? inNamespace(unit, namespace, name, environment) : follow(unit, name, environment);
  const declaration = found && functionOf(found);
  return found && declaration ? { ...declaration, unit: declaration.unit ?? found.unit } : undefined;
}

/** Compiled templates keep their functions in a namespace of the compiler's. */
function functionOf({ unit, name }: Imported): FunctionDeclaration | undefined {
  const key = name.toLowerCase();
  return unit.functions.get(key) ?? unit.functions.get(`__bicep.${key}`);
}

/** An imported type and the unit that declares it: `alias` or `namespace.type`. */
export function importedType(
  unit: Unit,
  ref: string,
  environment: Environment,
): { readonly declaration: TypeDeclaration; readonly unit: Unit } | undefined {
  const [first = '', ...rest] = ref.split('.');
  const found =
    rest.length > 0
      ? inNamespace(unit, first, rest.join('.'), environment)
      : follow(unit, first, environment);
  const declaration = found?.unit.types.get(found.name.toLowerCase());
  return declaration && found ? { declaration, unit: found.unit } : undefined;
}

function inNamespace(
  unit: Unit,
  namespace: string,
  name: string,
  environment: Environment,
): Imported | undefined {
  const wildcard = unit.imports?.find((one) => one.wildcard?.toLowerCase() === namespace.toLowerCase());
  const target = wildcard && unitOf(unit, wildcard, environment);
  return target ? (follow(target, name, environment) ?? { unit: target, name }) : undefined;
}

/** Follows a name through imports of imports to the unit that declares it. */
function follow(unit: Unit, name: string, environment: Environment): Imported | undefined {
  let at: Imported | undefined;
  let from = unit;
  let wanted = name;
  for (let i = 0; i < MAX_CHAIN; i++) {
    const next = step(from, wanted, environment);
    if (!next) break;
    at = next;
    from = next.unit;
    wanted = next.name;
  }
  return at;
}

function step(unit: Unit, name: string, environment: Environment): Imported | undefined {
  const key = name.toLowerCase();
  for (const declaration of unit.imports ?? []) {
    const item = declaration.items.find((one) => one.alias.toLowerCase() === key);
    const target = item && unitOf(unit, declaration, environment);
    if (item && target) return { unit: target, name: item.name };
  }
  return undefined;
}

function unitOf(
  from: Unit,
  { target, targetPlace }: ImportDeclaration,
  environment: Environment,
): Unit | undefined {
  const kind = /^br[:/]/.test(target) ? 'registry' : /^ts[:/]/.test(target) ? 'templateSpec' : 'path';
  const answer = environment.resolve({ from, target, kind, place: targetPlace });
  if ('unit' in answer) return answer.unit;
  const text = `The file '${target}' is not read: ${answer.because}. What is imported from it is unknown.`;
  environment.notice(codeOf(answer), text, targetPlace);
  return undefined;
}

/** A unit whose variables are used elsewhere, evaluated on its own; one per unit and evaluation. */
export function home(unit: Unit, environment: Environment): Deployment {
  let deployment = environment.homes.get(unit);
  if (!deployment) {
    deployment = new Deployment({ unit, environment, arguments: new Map() });
    environment.homes.set(unit, deployment);
  }
  return deployment;
}
