/** Declared types as far as they change values: what is secure inside an object, and references to declared types. */
import type { TypeExpression, Unit } from '../model/unit.ts';
import { Mark, type Value, type ValueProperty } from '../model/value.ts';
import type { Environment } from './environment.ts';
import { importedType } from './imports.ts';
import { LazyProperty, marked } from './values.ts';

/** Follows `$ref` and type names to the declared type; unresolvable ones stay as they are. */
export function resolveType(
  type: TypeExpression,
  unit: Unit,
  environment: Environment,
  depth = 0,
): TypeExpression {
  if (type.ref === undefined || depth > 32) return type;
  const own = unit.types.get(type.ref.toLowerCase());
  const found = own ? { declaration: own, unit } : importedType(unit, type.ref, environment);
  if (!found) return type;
  const target = resolveType(found.declaration.type, found.unit, environment, depth + 1);
  return { ...target, nullable: type.nullable || target.nullable, secure: type.secure || target.secure };
}

export function isSecure(type: TypeExpression): boolean {
  return type.secure;
}

/** Marks the secure properties inside an object value; everything else is passed through untouched. */
export function applyType(value: Value, type: TypeExpression, unit: Unit, environment: Environment): Value {
  if (value.kind !== 'object' || !type.properties || !hasSecureProperty(type, unit, environment, 0))
    return value;
  const properties = new Map<string, ValueProperty>();
  for (const [key, item] of value.properties) {
    const declared = findProperty(type, key);
    properties.set(
      key,
      declared ? secureProperty(item, resolveType(declared, unit, environment), unit, environment) : item,
    );
  }
  return { ...value, properties };
}

function secureProperty(
  item: ValueProperty,
  type: TypeExpression,
  unit: Unit,
  environment: Environment,
): ValueProperty {
  return new LazyProperty(item.key, item.keyPlace, () => {
    const value = applyType(item.value, type, unit, environment);
    return type.secure ? marked(value, Mark.secret) : value;
  });
}

function findProperty(type: TypeExpression, key: string): TypeExpression | undefined {
  for (const [name, declared] of type.properties ?? []) if (name.toLowerCase() === key) return declared;
  return undefined;
}

function hasSecureProperty(
  type: TypeExpression,
  unit: Unit,
  environment: Environment,
  depth: number,
): boolean {
  if (depth > 6) return false;
  for (const declared of type.properties?.values() ?? []) {
    const resolved = resolveType(declared, unit, environment);
    if (resolved.secure || hasSecureProperty(resolved, unit, environment, depth + 1)) return true;
  }
  return false;
}
