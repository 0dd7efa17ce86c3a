/**
 * Interned property trees: equal sub-trees are one node, and two nodes can be merged into one that admits both.
 *
 * A node is an array whose first item says what it is:
 *   [0] any · [1] string · [2] boolean · [3] integer · [4, ...texts] closed enum · [5, ...texts] enum that admits other strings
 *   [6, item] array · [7, additional or -1, name, node * 4 + flags, ...] object (flags: 1 required, 2 read-only) · [8, ...nodes] one of
 * Texts and names are indices into one table of strings.
 */
export function nodeStore() {
  const strings = new Map();
  const nodes = [];
  const ids = new Map();
  const merged = new Map();

  const text = (value) => strings.get(value) ?? strings.set(value, strings.size).get(value);
  const intern = (node) => {
    const key = node.join();
    if (!ids.has(key)) ids.set(key, nodes.push(node) - 1);
    return ids.get(key);
  };
  const enumeration = (values, open) => intern([open ? 5 : 4, ...[...new Set(values)].sort((a, b) => a - b)]);
  const object = (properties, additional) =>
    intern([7, additional, ...[...properties].sort(([a], [b]) => a - b).flat()]);

  const merge = (a, b) => {
    if (a === b) return a;
    const key = a < b ? `${a},${b}` : `${b},${a}`;
    if (!merged.has(key)) merged.set(key, join(nodes[a], nodes[b], a, b));
    return merged.get(key);
  };
  const join = (left, right, a, b) => {
    if (left[0] === 0) return b;
    if (right[0] === 0) return a;
    if (isText(left) && isText(right))
      return enumeration([...left.slice(1), ...right.slice(1)], left[0] !== 4 || right[0] !== 4);
    if (left[0] === 6 && right[0] === 6) return intern([6, merge(left[1], right[1])]);
    if (left[0] === 7 && right[0] === 7) return joinObjects(left, right);
    return intern([
      8,
      ...new Set([left, right].flatMap((node) => (node[0] === 8 ? node.slice(1) : [node === left ? a : b]))),
    ]);
  };
  const joinObjects = (left, right) => {
    const properties = new Map(pairs(left));
    for (const [name, packed] of pairs(right)) {
      const old = properties.get(name);
      properties.set(
        name,
        old === undefined ? packed : merge(old >> 2, packed >> 2) * 4 + (old & packed & 3),
      );
    }
    const additional = left[1] < 0 ? right[1] : right[1] < 0 ? left[1] : merge(left[1], right[1]);
    return object(properties, additional);
  };
  return { text, intern, enumeration, object, merge, nodes, strings };
}

const isText = (node) => node[0] === 1 || node[0] === 4 || node[0] === 5;

/** The `[name, packed]` pairs of an object node. */
export function pairs(node) {
  const found = [];
  for (let at = 2; at < node.length; at += 2) found.push([node[at], node[at + 1]]);
  return found;
}

/** Keeps what is reachable from the roots and renumbers nodes and texts: `{ strings, nodes, roots }`, ready for JSON. */
export function compact(store, roots) {
  const nodeIds = new Map();
  const textIds = new Map();
  const nodes = [];
  const text = (id) => textIds.get(id) ?? textIds.set(id, textIds.size).get(id);
  const copy = (id) => {
    if (nodeIds.has(id)) return nodeIds.get(id);
    const fresh = renumber(store.nodes[id], text, copy);
    nodeIds.set(id, nodes.push(fresh) - 1);
    return nodeIds.get(id);
  };
  const kept = Object.fromEntries(Object.entries(roots).map(([type, id]) => [type, copy(id)]));
  const names = [...store.strings.keys()];
  return { strings: [...textIds.keys()].map((id) => names[id]), nodes, roots: kept };
}

function renumber(node, text, copy) {
  if (node[0] === 4 || node[0] === 5) return [node[0], ...node.slice(1).map(text)];
  if (node[0] === 6 || node[0] === 8) return [node[0], ...node.slice(1).map(copy)];
  if (node[0] !== 7) return node;
  const properties = pairs(node).flatMap(([name, packed]) => [
    text(name),
    copy(packed >> 2) * 4 + (packed & 3),
  ]);
  return [7, node[1] < 0 ? -1 : copy(node[1]), ...properties];
}
