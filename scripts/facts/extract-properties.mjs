/** Official types -> one property tree per resource type of the mainstream providers, all versions and variants merged. */
import { flag, resolve } from './read-types.mjs';

const scalars = { AnyType: 0, StringType: 1, BooleanType: 2, IntegerType: 3, NullType: 0 };

/**
 * Turns the types of one file into nodes of the store. A type that contains itself becomes `any` at the second meeting;
 * where that happens depends on the root, so nothing is remembered from one root to the next.
 */
export function propertyWalker(types, store) {
  const known = new Map();
  const open = new Set();
  const node = (reference) => {
    const index = reference.index;
    if (known.has(index)) return known.get(index);
    if (open.has(index)) return store.intern([0]);
    open.add(index);
    const built = build(resolve(types, reference));
    open.delete(index);
    known.set(index, built);
    return built;
  };
  const build = (type) => {
    if (type.type in scalars) return store.intern([scalars[type.type]]);
    if (type.type === 'StringLiteralType') return store.enumeration([store.text(type.value)], false);
    if (type.type === 'ArrayType') return store.intern([6, node(type.itemType)]);
    if (type.type === 'UnionType') return type.elements.map(node).reduce(store.merge);
    if (type.type === 'ObjectType') return object(type.properties ?? {}, type.additionalProperties);
    if (type.type === 'DiscriminatedObjectType') return discriminated(type);
    return store.intern([0]);
  };
  const object = (properties, additional) => {
    const table = Object.entries(properties).map(([name, property]) => [
      store.text(name),
      node(property.type) * 4 + (property.flags & (flag.required | flag.readOnly)),
    ]);
    return store.object(table, additional ? node(additional) : -1);
  };
  const discriminated = (type) => {
    const base = object(type.baseProperties, undefined);
    return Object.values(type.elements).map(node).reduce(store.merge, base);
  };
  return (root) => {
    known.clear();
    return node(root);
  };
}
