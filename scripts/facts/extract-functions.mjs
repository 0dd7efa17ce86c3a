/** Official types -> the list* actions of every resource type, with the leaves of what they return. */
import { resolve, variants } from './read-types.mjs';

const deepest = 6;

function outputs(types, reference, path, into, seen) {
  const type = resolve(types, reference);
  if (type.type === 'ArrayType') return outputs(types, type.itemType, `${path}[*]`, into, seen);
  if (!type.type.endsWith('ObjectType'))
    return into.set(path, Boolean(type.sensitive) || into.get(path) === true);
  if (seen.length > deepest || seen.includes(reference.index)) return into;
  if (type.sensitive) into.set(path, true);
  for (const variant of variants(types, type)) {
    for (const [key, property] of Object.entries(variant.properties))
      outputs(types, property.type, path ? `${path}.${key}` : key, into, [...seen, reference.index]);
    if (variant.additional) outputs(types, variant.additional, `${path}.*`, into, [...seen, reference.index]);
  }
  return into;
}

/** The list* actions of one file: `{ type, name, leaves: [path, sensitive][] }`, type and name as spelled there. */
export function listFunctions(types) {
  return types
    .filter((entry) => entry.type === 'ResourceFunctionType' && /^list/i.test(entry.name))
    .map((entry) => ({
      type: entry.resourceType.split('@')[0],
      name: entry.name,
      leaves: [...outputs(types, entry.output, '', new Map(), [])],
    }));
}
