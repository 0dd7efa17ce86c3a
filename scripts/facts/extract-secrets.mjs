/** Official types -> candidates for secret properties: what is flagged sensitive in any version, what is named like a secret. */

import { strongName } from './names.mjs';
import { flag, resolve, variants } from './read-types.mjs';

const common = new Set(['id', 'name', 'type', 'apiVersion', 'scope', 'systemData', 'tags', 'location']);

/** A string, or a union that admits any string: what a secret can be written into. */
function isText(types, type) {
  if (type.type === 'StringType' || type.type === 'AnyType') return true;
  return (
    type.type === 'UnionType' && type.elements.some((item) => resolve(types, item).type === 'StringType')
  );
}

/** Why a property of this type is a candidate: `f` flagged text, `o` flagged object, `n`/`a` named text/any; else undefined. */
function candidate(types, name, type) {
  if (type.type === 'StringType' && type.sensitive) return 'f';
  if (type.type === 'ObjectType' && type.sensitive) return 'o';
  if (!strongName(name) || !isText(types, type)) return undefined;
  return type.type === 'AnyType' ? 'a' : 'n';
}

/** Walks types.json once per type index; gives the candidates below a type as `[relative path, why]`. */
export function secretWalker(types) {
  const known = new Map();
  const below = (reference, name) => {
    const type = resolve(types, reference);
    if (type.type === 'ArrayType') return prefix('[*]', below(type.itemType, name));
    const why = candidate(types, name, type);
    return [...(why ? [['', why]] : []), ...inside(reference.index, type, name)];
  };
  const inside = (index, type, name) => {
    if (!type.type.endsWith('ObjectType')) return [];
    const key = strongName(name) ? `${index} ${name}` : index;
    if (known.has(key)) return known.get(key);
    known.set(key, []);
    const found = variants(types, type).flatMap((variant) => properties(variant, name));
    known.set(key, found);
    return found;
  };
  const properties = ({ properties: table, additional }, name) => [
    ...Object.entries(table).flatMap(([key, property]) =>
      property.flags & flag.readOnly ? [] : prefix(`.${key}`, below(property.type, key)),
    ),
    ...(additional ? prefix('.*', below(additional, name)) : []),
  ];
  return { below, properties };
}

function prefix(start, entries) {
  return entries.map(([path, why]) => [start + path, why]);
}

/** Candidates of one resource type's body: path -> why. Variants told apart by the resource's name keep it: `{name=web}.`. */
export function secretCandidates(types, walker, body) {
  const type = resolve(types, body);
  const found = new Map();
  for (const variant of variants(types, type)) {
    const label = type.discriminator === 'name' ? `{name=${variant.value}}` : '';
    const own = Object.fromEntries(Object.entries(variant.properties).filter(([key]) => !common.has(key)));
    for (const [path, why] of walker.properties({ properties: own, additional: undefined }, ''))
      strongest(found, label ? label + path : path.slice(1), why);
  }
  return found;
}

const strength = ['n', 'a', 'f', 'o'];

/** Keeps the strongest reason for a path: a flag outweighs a name. */
export function strongest(found, path, why) {
  if (strength.indexOf(why) > strength.indexOf(found.get(path))) found.set(path, why);
}
