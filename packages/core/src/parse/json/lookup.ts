/** Asking JSON nodes: properties by name, text, kinds. */
import type { JsonNode, JsonObject, JsonProperty } from './nodes.ts';

/** The property of that name without regard to case; of several the last one. Undefined for what is no object. */
export function property(node: JsonNode | undefined, name: string): JsonProperty | undefined {
  if (node?.kind !== 'object') return undefined;
  for (let i = node.properties.length - 1; i >= 0; i--) {
    const candidate = node.properties[i] as JsonProperty;
    if (isNamed(candidate, name)) return candidate;
  }
  return undefined;
}

/** Compares in the file's text, without making a string of every key that is passed by. */
function isNamed(candidate: JsonProperty, name: string): boolean {
  const { keyEnd, start } = candidate;
  const length = keyEnd - start;
  if (length < name.length) return false;
  const { text } = candidate.file;
  const from = length === name.length + 2 ? start + 1 : start;
  if (length !== name.length && length !== name.length + 2) return isNamedWithEscapes(candidate, name);
  for (let i = 0; i < name.length; i++) {
    const a = text.charCodeAt(from + i);
    const b = name.charCodeAt(i);
    if (a !== b && (a === BACKSLASH || (a | 32) !== (b | 32) || !isLetter(a | 32)))
      return isNamedWithEscapes(candidate, name);
  }
  return from === start || text.charCodeAt(start) < 40;
}

const BACKSLASH = 92;

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isNamedWithEscapes(candidate: JsonProperty, name: string): boolean {
  const { file, keyEnd, start } = candidate;
  for (let i = start; i < keyEnd; i++)
    if (file.text.charCodeAt(i) === BACKSLASH) return candidate.key.toLowerCase() === name.toLowerCase();
  return false;
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
