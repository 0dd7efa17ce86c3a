/** `reference()` of a resource of the same estate: its declared properties are what it will have, as far as they are declared. */
import type { Expression } from '../model/expression.ts';
import {
  Mark,
  type ObjectValue,
  type Reason,
  type Residual,
  type Value,
  type ValueProperty,
} from '../model/value.ts';
import { keyOfInstance } from './identity.ts';
import type { Estate, Instance, TypeIndex } from './instance.ts';
import { printText } from './print.ts';
import { keyOfId, type ResourceKey } from './resource-id.ts';
import type { Scope } from './scope.ts';
import { LazyProperty, object, unknown, written } from './values.ts';

/** The instance that an id, name or symbol means, looked for among the resources expanded so far. */
export function findInstance(target: Value, scope: Scope): Instance | undefined {
  const text = printText(target).toLowerCase();
  const symbol = scope.self.symbols.get(text) ?? turnOf(text, scope);
  if (symbol?.length === 1) return symbol[0];
  return byKey(keyOfId(text), text, scope.self.environment.estate);
}

/** `loop[1]`: one turn of a resource loop, by its symbol; an index that is not known means the loop's representative. */
function turnOf(text: string, scope: Scope): readonly Instance[] | undefined {
  const match = /^(\w+)\[(?:(\d+)|\[.*\])\]$/.exec(text);
  const turns = match?.[1] ? scope.self.symbols.get(match[1]) : undefined;
  if (match?.[2] === undefined) return turns?.filter((instance) => instance.representative);
  return turns?.filter((instance) => instance.index === Number(match[2]));
}

/** The first resource of that type and name, or of that name alone. Only names that may be meant are evaluated. */
function byKey(
  key: ResourceKey | undefined,
  name: string,
  { index, instances }: Estate,
): Instance | undefined {
  for (; index.count < instances.length; index.count++) {
    const instance = instances[index.count] as Instance;
    const type = instance.type.toLowerCase();
    const ofType = index.byType.get(type);
    if (ofType) ofType.instances.push(instance);
    else index.byType.set(type, { instances: [instance], byName: new Map(), count: 0, busy: false });
  }
  if (key) return named(index.byType.get(key.type), key.name);
  for (const ofType of index.byType.values()) {
    const found = named(ofType, name);
    if (found) return found;
  }
  return undefined;
}

function named(ofType: TypeIndex | undefined, name: string): Instance | undefined {
  if (!ofType || ofType.busy) return ofType?.byName.get(name);
  ofType.busy = true;
  for (; ofType.count < ofType.instances.length; ofType.count++) {
    const instance = ofType.instances[ofType.count] as Instance;
    const own = keyOfInstance(instance).name;
    if (!ofType.byName.has(own)) ofType.byName.set(own, instance);
  }
  ofType.busy = false;
  return ofType.byName.get(name);
}

/**
 * The properties (or with `full` the whole resource) of a resource that the estate declares; open, because the service
 * adds what is not declared. Undefined when the estate has no such resource.
 */
export function declaredProperties(
  target: Value,
  full: boolean,
  residual: Residual,
  because: Reason,
): Value | undefined {
  const scope = residual.scope as Scope;
  const instance = findInstance(target, scope);
  if (!instance) return undefined;
  const declared = full ? instance.body : instance.body.properties.get('properties')?.value;
  const shown = declared?.kind === 'object' ? opened(declared, residual) : undefined;
  if (!instance.child || full) return shown;
  const { properties } = outputsOf(instance, residual, because);
  return object(
    new Map([...(shown?.properties ?? []), ...properties]),
    written(residual.expression),
    Mark.none,
    residual,
  );
}

/** A declared object as the service will return it: with what is declared, and more. */
function opened(declared: ObjectValue, residual: Residual): ObjectValue {
  const properties = new Map<string, ValueProperty>();
  for (const [key, item] of declared.properties)
    properties.set(
      key,
      new LazyProperty(item.key, item.keyPlace, () => {
        const { value } = item;
        return value.kind === 'object' && !value.open ? opened(value, below(residual, item.key)) : value;
      }),
    );
  return object(properties, written(residual.expression, 'expression'), Mark.none, residual);
}

/**
 * A resource's body as a reference to it shows it: its declared properties, open for more. `properties` is what a plain
 * `reference(id)` returns, everything else belongs to the full one.
 */
export function openedBody(body: ObjectValue, whole: Residual, properties: Residual): ObjectValue {
  const result = new Map(opened(body, whole).properties);
  const declared = body.properties.get('properties');
  const place = declared?.keyPlace ?? body.anchor;
  result.set(
    'properties',
    new LazyProperty('properties', place, () =>
      declared?.value.kind === 'object'
        ? opened(declared.value, properties)
        : object(new Map(), written(properties.expression, 'expression'), Mark.none, properties),
    ),
  );
  return object(result, written(whole.expression, 'expression'), Mark.none, whole);
}

function below(residual: Residual, key: string): Residual {
  const { file, start, end } = residual.expression;
  const index: Expression = { kind: 'literal', value: key, file, start, end };
  return {
    expression: { kind: 'access', base: residual.expression, index, file, start, end },
    scope: residual.scope,
  };
}

/** `reference(deployment).outputs.x.value`: the nested deployment's outputs. */
function outputsOf(instance: Instance, residual: Residual, because: Reason): ObjectValue {
  const scope = residual.scope as Scope;
  const rest = () => unknown(because, residual.expression, scope, Mark.runtime);
  const place = residual.expression;
  const outputs = new LazyProperty('outputs', place, () => {
    const values = new Map<string, ValueProperty>();
    for (const output of instance.child?.unit.outputs ?? [])
      values.set(
        output.name.toLowerCase(),
        new LazyProperty(output.name, output.namePlace, () => outputObject(instance, output.name, rest())),
      );
    return object(values, written(place, 'output'), Mark.none, below(residual, 'outputs'));
  });
  return object(new Map([['outputs', outputs]]), written(place, 'output'), Mark.none, residual);
}

function outputObject(instance: Instance, name: string, fallback: Value): Value {
  const value = instance.child?.output(name) ?? fallback;
  const properties = new Map<string, ValueProperty>([
    ['value', new LazyProperty('value', value.origin.place, () => value)],
  ]);
  return object(properties, written(value.origin.place, 'output'));
}
