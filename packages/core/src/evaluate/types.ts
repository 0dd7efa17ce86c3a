/** Declared types as far as they change values: what is secure inside an object, and references to declared types. */
import type { TypeExpression, Unit } from '../model/unit.ts';
import { type ArrayValue, Mark, type Value, type ValueProperty } from '../model/value.ts';
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
  return new ResolvedType(target, type);
}

/** What a type's name stands for, with what stands beside the name. What is inside is passed through when asked for. */
class ResolvedType implements TypeExpression {
  readonly base: TypeExpression['base'];
  readonly secure: boolean;
  readonly nullable: boolean;
  readonly ref: string | undefined;
  readonly #target: TypeExpression;

  constructor(target: TypeExpression, named: TypeExpression) {
    this.base = target.base;
    this.secure = named.secure || target.secure;
    this.nullable = named.nullable || target.nullable;
    this.ref = target.ref;
    this.#target = target;
  }

  get properties(): TypeExpression['properties'] {
    return this.#target.properties;
  }

  get additional(): TypeExpression | undefined {
    return this.#target.additional;
  }

  get items(): TypeExpression | undefined {
    return this.#target.items;
  }

  get allowed(): TypeExpression['allowed'] {
    return this.#target.allowed;
  }
}

export function isSecure(type: TypeExpression): boolean {
  return type.secure;
}

/** Marks what is secure inside an object or array; everything else is passed through untouched. */
export function applyType(value: Value, type: TypeExpression, unit: Unit, environment: Environment): Value {
  if (value.kind === 'literal' || value.kind === 'unknown' || value.kind === 'absent') return value;
  if (!holdsSecure(type, unit, environment, 0)) return value;
  if (value.kind === 'oneOf') {
    const options = value.options.map((option) => applyType(option, type, unit, environment));
    return { ...value, options };
  }
  if (value.kind === 'array') return { ...value, items: secureItems(value, type, unit, environment) };
  if (value.kind !== 'object') return value;
  const properties = new Map<string, ValueProperty>();
  for (const [key, item] of value.properties) {
    const declared = findProperty(type, key) ?? type.additional;
    properties.set(
      key,
      declared ? secureProperty(item, resolveType(declared, unit, environment), unit, environment) : item,
    );
  }
  return { ...value, properties };
}

function secureItems(
  { items }: ArrayValue,
  type: TypeExpression,
  unit: Unit,
  environment: Environment,
): readonly Value[] {
  if (!type.items) return items;
  const declared = resolveType(type.items, unit, environment);
  return items.map((item) => {
    const value = applyType(item, declared, unit, environment);
    return declared.secure ? marked(value, Mark.secret) : value;
  });
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

/** Whether a part of the type is secure; types may hold themselves, so the look goes only so deep. */
function holdsSecure(type: TypeExpression, unit: Unit, environment: Environment, depth: number): boolean {
  if (depth > 6) return false;
  const parts = [...(type.properties?.values() ?? []), type.items, type.additional];
  return parts.some((part) => {
    if (!part) return false;
    const resolved = resolveType(part, unit, environment);
    return resolved.secure || holdsSecure(resolved, unit, environment, depth + 1);
  });
}
