/** Symbolic names: what `stg`, `stg.id`, `stg.properties.x` and `mod.outputs.y` are worth. */
import type { Expression, ReferenceExpression } from '../model/expression.ts';
import { Mark, type ObjectValue, type Residual, type Value, type ValueProperty } from '../model/value.ts';
import { extensionVersion, idOfInstance, idResidual } from './identity.ts';
import type { Instance } from './instance.ts';
import { openedBody } from './references.ts';
import type { Scope } from './scope.ts';
import { array, hop, LazyProperty, literal, object, reason, unknown, written } from './values.ts';

/** The value of a resource's symbol: an object of what is known at compile time, open for what the service adds. */
export function symbolValue(expression: ReferenceExpression, scope: Scope): Value | undefined {
  const key = expression.name.toLowerCase();
  const instances = scope.self.symbols.get(key);
  if (!instances || instances.length === 0) {
    const declared = scope.self.unit.resources.find((resource) => resource.symbol?.toLowerCase() === key);
    if (!declared) return undefined;
    const text = `the resource '${expression.name}' is not deployed`;
    return declared.loop && instances
      ? array([], written(expression))
      : unknown(reason('runtime', text), expression, scope);
  }
  const [only] = instances;
  if (only && only.declaration.loop === undefined) return instanceValue(only, expression);
  const open = instances.some((instance) => instance.representative);
  const items = instances.map((instance) => instanceValue(instance, expression));
  return array(items, written(expression), Mark.none, open ? { expression, scope } : undefined);
}

/** `references('loop')`: one `reference()` for every turn of a resource loop; undefined when there is no such loop. */
export function turnsOfSymbol(
  call: Expression,
  symbol: string,
  full: boolean,
  scope: Scope,
): Value | undefined {
  const turns = scope.self.symbols.get(symbol.toLowerCase());
  if (!turns || turns.some((instance) => instance.representative)) return undefined;
  const items = turns.flatMap((instance) => {
    const value = instanceValue(instance, call);
    return (full ? value : value.properties.get('properties')?.value) ?? [];
  });
  return array(items, written(call, 'expression'));
}

/** What a symbol of one instance gives; `reference(id)` stands for what only the service knows. */
export function instanceValue(instance: Instance, expression: Expression): ObjectValue {
  const properties = new Map<string, ValueProperty>();
  const add = (name: string, compute: () => Value) =>
    properties.set(name.toLowerCase(), new LazyProperty(name, expression, compute));
  if (extensionVersion(instance) === undefined) {
    add('id', () => hop(idOfInstance(instance), expression, 'expression'));
    add('name', () => instance.ownName);
  }
  add('type', () => literal(instance.type, written(expression)));
  const { apiVersion } = instance;
  if (apiVersion) add('apiVersion', () => apiVersion);
  if (instance.declaration.module) add('outputs', () => moduleOutputs(instance, expression));
  const whole = referenceTo(instance, true);
  const declared = openedBody(instance, whole, referenceTo(instance, false));
  for (const [key, item] of declared.properties) if (!properties.has(key)) properties.set(key, item);
  return object(properties, written(expression), Mark.none, whole);
}

/** `reference(id)` or, for the whole resource, `reference(id, 'full')`; api versions are left out of printed references. */
function referenceTo(instance: Instance, full: boolean): Residual {
  if (extensionVersion(instance) !== undefined) return referenceBySymbol(instance);
  const { expression: id, scope } = idResidual(instance);
  const place = { file: id.file, start: id.start, end: id.end };
  const args: Expression[] = full ? [id, { kind: 'literal', value: 'full', ...place }] : [id];
  return { expression: { kind: 'call', name: 'reference', args, namePlace: place, ...place }, scope };
}

/** `reference('symbol')`, as the official compiler writes it: what belongs to an extension has no id. */
function referenceBySymbol({ declaration, index, scope }: Instance): Residual {
  const { file, start, end } = declaration.anchor;
  const place = { file, start, end };
  const value = `${declaration.symbol}${index === undefined ? '' : `[${index}]`}`;
  const args: Expression[] = [{ kind: 'literal', value, ...place }];
  return { expression: { kind: 'call', name: 'reference', args, namePlace: place, ...place }, scope };
}

/** The outputs of what a module or nested deployment deploys, by name; open, for a module that is not read. */
export function moduleOutputs(instance: Instance, expression: Expression): Value {
  const { scope } = instance;
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
  return object(values, written(expression, 'output'), Mark.none, outputsOf(instance));
}

/** `reference(id).outputs`, for outputs of a module that is not read. */
function outputsOf(instance: Instance): Residual {
  const { expression: base, scope } = referenceTo(instance, false);
  const { file, start, end } = base;
  const index: Expression = { kind: 'literal', value: 'outputs', file, start, end };
  return { expression: { kind: 'access', base, index, file, start, end }, scope };
}
