/** `reference()` of a resource of the same estate: its declared properties are what it will have, as far as they are declared. */
import { secretTier } from '../facts/secret-properties.ts';
import type { Expression } from '../model/expression.ts';
import {
  Mark,
  type ObjectValue,
  type Reason,
  type Residual,
  type Value,
  type ValueProperty,
} from '../model/value.ts';
import { extensionVersion, keyOfInstance } from './identity.ts';
import type { Estate, Instance, TypeIndex } from './instance.ts';
import { printText } from './print.ts';
import { keyOfId, type ResourceKey } from './resource-id.ts';
import type { Scope } from './scope.ts';
import { array, hop, LazyProperty, object, reason, unknown, written } from './values.ts';

const DEPLOYMENT = 'microsoft.resources/deployments';

/** The instance that an id, name or symbol means, looked for among the resources expanded so far. */
export function findInstance(target: Value, scope: Scope): Instance | undefined {
  const text = printText(target).toLowerCase();
  const symbol = scope.self.symbols.get(text) ?? turnOf(text, scope);
  if (symbol?.length === 1) return symbol[0];
  const { estate } = scope.self.environment;
  const key = keyOfId(text);
  const found = byKey(key, text, estate);
  if (found || key?.type !== DEPLOYMENT) return found;
  scope.self.symbols.expandModules();
  return byKey(key, text, estate);
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
  const { byName, instances } = ofType;
  for (let left = instances.length - ofType.count; left > 0; left--) {
    const instance = instances[ofType.count] as Instance;
    if (instance.deployment.isComputing) {
      // Its name may need what is being worked out: it waits for the next question.
      instances.push(...instances.splice(ofType.count, 1));
      continue;
    }
    ofType.count++;
    const own = keyOfInstance(instance).name;
    if (!byName.has(own)) byName.set(own, instance);
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
  const whole = full || extensionVersion(instance) !== undefined;
  const declared = whole ? instance.body : instance.body.properties.get('properties')?.value;
  const path = whole ? '' : 'properties';
  const shown =
    declared?.kind === 'object' ? opened(declared, residual, { type: instance.type, path }) : undefined;
  if (!instance.child || full) return shown;
  const { properties } = outputsOf(instance, residual, because);
  return object(
    new Map([...(shown?.properties ?? []), ...properties]),
    written(residual.expression),
    Mark.none,
    residual,
  );
}

/** Where in a resource of which type something stands. */
interface Spot {
  readonly type: string;
  readonly path: string;
}

/** A declared object as the service will return it: with what is declared, and more, but without its secrets. */
function opened(declared: ObjectValue, residual: Residual, at: Spot): ObjectValue {
  const properties = new Map<string, ValueProperty>();
  for (const [key, item] of declared.properties) {
    const spot = { type: at.type, path: at.path === '' ? item.key : `${at.path}.${item.key}` };
    const shown = () => returned(item.value, below(residual, item.key), spot);
    properties.set(key, new LazyProperty(item.key, item.keyPlace, shown));
  }
  return object(properties, written(residual.expression, 'expression'), Mark.none, residual);
}

/** Passwords in places that the types leave open. */
const PASSWORD = /(?:password|passphrase)$/i;

/**
 * One value as the service will return it. Secrets are written and not read back: resource providers hand them out in
 * answer to a POST (`list…`) only (Azure resource provider contract; `x-ms-secret` in the official specifications).
 */
function returned(value: Value, residual: Residual, at: Spot): Value {
  if (value.kind === 'object') return value.open ? value : opened(value, residual, at);
  if (value.kind === 'array' && !value.open) {
    const items = value.items.map((item, i) =>
      returned(item, below(residual, i), { type: at.type, path: `${at.path}[${i}]` }),
    );
    // All items are there, but what is left of one of them is a step into the whole.
    return { ...array(items, value.origin, value.marks), residual };
  }
  if (!(value.marks & Mark.secret)) return value;
  if (!PASSWORD.test(at.path) && secretTier(at.type, at.path) !== 's') return value;
  const { expression, scope } = residual;
  return unknown(
    reason('runtime', 'a secret that the service does not return'),
    expression,
    scope as Scope,
    Mark.runtime,
  );
}

/**
 * A resource's body as a reference to it shows it: its declared properties, open for more. `properties` is what a plain
 * `reference(id)` returns, everything else belongs to the full one.
 */
export function openedBody({ body, type }: Instance, whole: Residual, properties: Residual): ObjectValue {
  const result = new Map(opened(body, whole, { type, path: '' }).properties);
  const declared = body.properties.get('properties');
  const place = declared?.keyPlace ?? body.anchor;
  result.set(
    'properties',
    new LazyProperty('properties', place, () =>
      declared?.value.kind === 'object'
        ? opened(declared.value, properties, { type, path: 'properties' })
        : object(new Map(), written(properties.expression, 'expression'), Mark.none, properties),
    ),
  );
  return object(result, written(whole.expression, 'expression'), Mark.none, whole);
}

function below(residual: Residual, key: string | number): Residual {
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
        new LazyProperty(output.name, output.namePlace, () =>
          outputObject(instance, output.name, place, rest()),
        ),
      );
    return object(values, written(place, 'output'), Mark.none, below(residual, 'outputs'));
  });
  return object(new Map([['outputs', outputs]]), written(place, 'output'), Mark.none, residual);
}

function outputObject(instance: Instance, name: string, place: Expression, fallback: Value): Value {
  const own = instance.child?.output(name);
  const value = own ? hop(own, place, 'output', name) : fallback;
  const properties = new Map<string, ValueProperty>([
    ['value', new LazyProperty('value', value.origin.place, () => value)],
  ]);
  return object(properties, written(value.origin.place, 'output'));
}
