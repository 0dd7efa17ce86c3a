/** The pseudo resource that shows a template's parameters and outputs to rules. */
import type { Deployment } from '../evaluate/deployment.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { resolveType } from '../evaluate/types.ts';
import { absent, LazyProperty, literal, object, written } from '../evaluate/values.ts';
import type { OutputDeclaration, ParameterDeclaration } from '../model/unit.ts';
import type { ObjectValue, Value, ValueProperty } from '../model/value.ts';
import { type Place, place } from '../text/source-file.ts';
import type { ResourceSource } from './resource.ts';

/** The source of a template's pseudo resource. */
export function templateSource(deployment: Deployment): ResourceSource {
  const { unit } = deployment;
  const anchor = place(unit.file, 0, 0);
  let body: ObjectValue | undefined;
  return {
    type: 'template',
    name: () => unit.file.path,
    apiVersion: () => undefined,
    existing: false,
    conditional: false,
    language: unit.language,
    anchor,
    body: () => {
      body ??= templateBody(deployment, anchor);
      return body;
    },
    instance: undefined,
    names: deployment,
  };
}

function templateBody(deployment: Deployment, anchor: Place): ObjectValue {
  const { unit } = deployment;
  const outer = deployment.input.outer !== undefined;
  const parameters = outer ? [] : [...unit.parameters.values()];
  return objectOf(anchor, [
    [
      'parameters',
      anchor,
      () =>
        objectOf(
          anchor,
          parameters.map((p) => [p.name, p.namePlace, () => parameter(p, deployment)]),
        ),
    ],
    [
      'outputs',
      anchor,
      () =>
        objectOf(
          anchor,
          unit.outputs
            .filter((o) => isWanted(o, deployment))
            .map((o) => [o.name, o.namePlace, () => output(o, deployment)]),
        ),
    ],
    ['nested', anchor, () => literal(deployment.input.caller !== undefined, written(anchor))],
    ['outer', anchor, () => literal(outer, written(anchor))],
  ]);
}

/** Nothing of a declaration is read before it is asked for: there are very many of them, and few are. */
function parameter(declaration: ParameterDeclaration, deployment: Deployment): ObjectValue {
  const { name, namePlace } = declaration;
  const type = () => resolveType(declaration.type, deployment.unit, deployment.environment);
  return objectOf(namePlace, [
    ['type', namePlace, () => literal(type().base, written(declaration.typePlace))],
    ['secure', namePlace, () => literal(type().secure, written(declaration.typePlace))],
    ['defaultValue', namePlace, () => defaultOf(declaration, deployment)],
    ['value', namePlace, () => deployment.parameter(name) ?? absent(written(namePlace))],
    ['name', namePlace, () => literal(name, written(namePlace))],
  ]);
}

function defaultOf({ defaultValue, namePlace }: ParameterDeclaration, { scope }: Deployment): Value {
  return defaultValue ? evaluate(defaultValue, scope) : absent(written(namePlace));
}

/** False for an output whose condition is certainly false: nothing is put out. */
function isWanted({ condition }: OutputDeclaration, { scope }: Deployment): boolean {
  const value = condition && evaluate(condition, scope);
  return value?.kind !== 'literal' || value.value !== false;
}

function output(declaration: OutputDeclaration, deployment: Deployment): ObjectValue {
  const { namePlace } = declaration;
  const type = resolveType(declaration.type, deployment.unit, deployment.environment);
  return objectOf(namePlace, [
    ['type', namePlace, () => literal(type.base, written(namePlace))],
    ['secure', namePlace, () => literal(type.secure, written(namePlace))],
    ['value', declaration.value, () => evaluate(declaration.value, deployment.scope)],
  ]);
}

function objectOf(anchor: Place, entries: readonly (readonly [string, Place, () => Value])[]): ObjectValue {
  const properties = new Map<string, ValueProperty>();
  for (const [key, at, compute] of entries)
    properties.set(key.toLowerCase(), new LazyProperty(key, at, compute));
  return object(properties, written(anchor), 0, undefined, anchor);
}
