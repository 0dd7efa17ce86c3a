/** Symbolic names: what `stg`, `stg.id`, `stg.properties.x` and `mod.outputs.y` are worth. */
import type { Expression, ReferenceExpression } from '../model/expression.ts';
import { Mark, type Value, type ValueProperty } from '../model/value.ts';
import { idOfInstance } from './identity.ts';
import type { Instance } from './instance.ts';
import type { Scope } from './scope.ts';
import { array, hop, LazyProperty, literal, object, property, reason, unknown, written } from './values.ts';

/** The value of a resource's symbol: an object of what is known at compile time, open for what the service adds. */
export function symbolValue(expression: ReferenceExpression, scope: Scope): Value | undefined {
  const instances = scope.self.symbols.get(expression.name.toLowerCase());
  if (!instances)
    return scope.self.unit.resources.some((r) => r.symbol?.toLowerCase() === expression.name.toLowerCase())
      ? unknown(reason('runtime', `the resource '${expression.name}' is not deployed`), expression, scope)
      : undefined;
  const [only] = instances;
  if (only && only.declaration.loop === undefined) return instanceValue(only, expression, scope);
  const open = instances.some((instance) => instance.representative);
  return array(
    instances.map((i) => instanceValue(i, expression, scope)),
    written(expression),
    Mark.none,
    open ? { expression, scope } : undefined,
  );
}

function instanceValue(instance: Instance, expression: Expression, scope: Scope): Value {
  const properties = new Map<string, ValueProperty>();
  const add = (name: string, compute: () => Value) =>
    properties.set(name.toLowerCase(), new LazyProperty(name, expression, compute));
  add('id', () => hop(idOfInstance(instance, scope), expression, 'expression'));
  add('name', () => instance.ownName);
  add('type', () => literal(instance.type, written(expression)));
  if (instance.apiVersion)
    properties.set('apiversion', property('apiVersion', expression, instance.apiVersion));
  if (instance.child) add('outputs', () => moduleOutputs(instance, expression, scope));
  for (const [key, item] of instance.body.properties) if (!properties.has(key)) properties.set(key, item);
  return object(properties, written(expression), Mark.none, { expression, scope });
}

function moduleOutputs(instance: Instance, expression: Expression, scope: Scope): Value {
  const values = new Map<string, ValueProperty>();
  for (const output of instance.child?.unit.outputs ?? [])
    values.set(
      output.name.toLowerCase(),
      new LazyProperty(output.name, output.namePlace, () => {
        const value = instance.child?.output(output.name);
        return value
          ? hop(value, expression, 'output', output.name)
          : unknown(reason('runtime', 'an output'), expression, scope);
      }),
    );
  return object(values, written(expression, 'output'), Mark.none, { expression, scope });
}
