/** Nested deployments, linked templates and modules: finds what is deployed and starts it with its arguments. */
import type { Expression } from '../model/expression.ts';
import type { ModuleArgument, ModuleReference, Unit } from '../model/unit.ts';
import { Mark, type Value } from '../model/value.ts';
import { type Argument, Deployment } from './deployment.ts';
import { codeOf, MAX_NESTING, type Refusal } from './environment.ts';
import { evaluate } from './evaluate.ts';
import type { Instance } from './instance.ts';
import { printText } from './print.ts';
import type { Scope } from './scope.ts';
import { reason, unknown } from './values.ts';

/** The deployment that a module starts; undefined (with a notice) when its unit cannot be had. */
export function startModule(module: ModuleReference, instance: Instance): Deployment | undefined {
  const { environment } = instance.deployment;
  const unit = module.unit ?? resolve(module, instance);
  if (!unit) return undefined;
  if (isRunning(unit, instance.deployment)) {
    environment.notice(
      'module-cycle',
      'The module deploys itself; it is not followed any further.',
      instance.anchor,
    );
    return undefined;
  }
  if (instance.deployment.depth >= MAX_NESTING) {
    environment.notice(
      'limit',
      `Deployments are nested more than ${MAX_NESTING} deep; the rest is not judged.`,
      instance.anchor,
    );
    return undefined;
  }
  let whole: Value | undefined;
  return new Deployment({
    unit,
    environment,
    arguments: argumentsOf(module.arguments, instance.scope),
    get argumentsValue() {
      if (module.argumentsExpression) whole ??= evaluate(module.argumentsExpression, instance.scope);
      return whole;
    },
    get name() {
      return instance.ownName;
    },
    caller: { deployment: instance.deployment, place: instance.anchor, instance },
    outer: module.evaluation === 'outer' && module.unit ? instance.scope : undefined,
  });
}

function isRunning(unit: Unit, deployment: Deployment): boolean {
  for (let at: Deployment | undefined = deployment; at; at = at.input.caller?.deployment)
    if (at.unit === unit) return true;
  return false;
}

function argumentsOf(list: readonly ModuleArgument[], scope: Scope): ReadonlyMap<string, Argument> {
  const result = new Map<string, Argument>();
  for (const argument of list) {
    let value: Value | undefined;
    result.set(argument.name.toLowerCase(), {
      place: argument.namePlace,
      from: 'module argument',
      value: () => {
        value ??= argument.keyVault ? keyVault(argument.value, scope) : evaluate(argument.value, scope);
        return value;
      },
    });
  }
  return result;
}

/** A secret that the deployment service fetches itself. */
export function keyVault(expression: Expression, scope: Scope): Value {
  return unknown(reason('key-vault', 'a secret that stays in its Key Vault'), expression, scope, Mark.secret);
}

function resolve(module: ModuleReference, instance: Instance): Unit | undefined {
  const { environment, unit: from } = instance.deployment;
  const { target, targetKind } = module;
  if (!target || !targetKind)
    return unresolved(instance, printText(instance.name), {
      because: 'its template is not written there but computed',
    });
  const value = evaluate(target, instance.scope);
  const wanted = tail(value);
  if (wanted === undefined)
    return unresolved(instance, printText(value), {
      because: 'its address is known only when it is deployed',
    });
  const answer = environment.resolve({ from, target: wanted, kind: targetKind, place: target });
  return 'unit' in answer ? answer.unit : unresolved(instance, wanted, answer);
}

/** How much of a module's name or address a notice shows. */
const SHOWN = 200;

function unresolved(instance: Instance, name: string, refusal: Refusal): undefined {
  const shown = name.length > SHOWN ? `${name.slice(0, SHOWN)}…` : name;
  const text = `The module '${shown}' is not read: ${refusal.because}. Everything around it is judged all the same.`;
  instance.deployment.environment.notice(codeOf(refusal), text, instance.anchor);
}

/**
 * Where only the host is unknown the path still says which file is meant: `uri(parameters('base'), 'nested/x.json')`,
 * written there or in a variable, perhaps with a token behind it.
 */
function tail(value: Value): string | undefined {
  if (value.kind === 'literal') return String(value.value);
  if (value.kind !== 'unknown') return undefined;
  if (value.parts)
    return knownRuns(value.parts).find((text) => TEMPLATE_NAME.test(text)) ?? partTail(value.parts);
  const { expression, scope } = value.residual;
  const relative =
    expression.kind === 'call' && expression.name.toLowerCase() === 'uri' && expression.args[1];
  return relative ? tail(evaluate(relative, scope as Scope)) : undefined;
}

const TEMPLATE_NAME = /\.(json|bicep)\b/i;

function partTail(parts: readonly Value[]): string | undefined {
  for (const part of parts) {
    const found = part.kind === 'unknown' ? tail(part) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The texts between what is not known. */
function knownRuns(parts: readonly Value[]): readonly string[] {
  const runs = [''];
  for (const part of parts) {
    if (part.kind === 'literal') runs.push(`${runs.pop() ?? ''}${part.value}`);
    else runs.push('');
  }
  return runs;
}
