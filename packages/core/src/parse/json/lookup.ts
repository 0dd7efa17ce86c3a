/** Asking JSON nodes: properties by name, text, kinds. */
import type { JsonNode, JsonObject, JsonProperty } from './nodes.ts';

/** The property of that name without regard to case; of several the last one. Undefined for what is no object. */
export function property(node: JsonNode | undefined, name: string): JsonProperty | undefined {
  if (node?.kind !== 'object') return undefined;
  const wanted = name.toLowerCase();
  for (let i = node.properties.length - 1; i >= 0; i--) {
    const candidate = node.properties[i] as JsonProperty;
    if (isNamed(candidate, name, wanted)) return candidate;
  }
  return undefined;
}

/** A key takes at least its own length in the file, so most candidates are ruled out without decoding them. */
function isNamed(candidate: JsonProperty, name: string, wanted: string): boolean {
  if (candidate.keyEnd - candidate.start < name.length) return false;
  const { key } = candidate;
  return key === name || (key.length === name.length && key.toLowerCase() === wanted);
}

/** The value of that property. */
export function memberOf(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return property(node, name)?.value;
}

/** The object that is that property's value. */
export function objectOf(node: JsonNode | undefined, name: string): JsonObject | undefined {
  const value = memberOf(node, name);
  return value?.kind === 'object' ? value : undefined;
}

/** The text that is that property's value. */
export function textOf(node: JsonNode | undefined, name: string): string | undefined {
  const value = memberOf(node, name);
  return value?.kind === 'string' ? value.value : undefined;
}
