/** What the tests of this folder share: reading a text, and trees as plain values. */
import { type JsonDocument, type JsonNode, readJson } from '../../../src/parse/json/index.ts';
import { type Place, SourceFile } from '../../../src/text/source-file.ts';

export function read(text: string): JsonDocument {
  return readJson(new SourceFile('main.json', text));
}

/** The value that a tree stands for; errors are `undefined`. JSON.parse has no integers beyond 2^53: `big` turns them. */
export function plain(
  node: JsonNode | undefined,
  big: (value: bigint) => unknown = (value) => value,
): unknown {
  if (node === undefined || node.kind === 'error') return undefined;
  if (node.kind === 'array') return node.items.map((item) => plain(item, big));
  if (node.kind !== 'object') return typeof node.value === 'bigint' ? big(node.value) : node.value;
  const object: Record<string, unknown> = {};
  for (const { key, value } of node.properties) {
    Object.defineProperty(object, key, {
      value: plain(value, big),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return object;
}

/** What is written at a place. */
export function written({ file, start, end }: Place): string {
  return file.text.slice(start, end);
}

/** Throws unless every place is inside its parent's. */
export function checkNesting(node: JsonNode, start = 0, end = node.file.text.length): void {
  if (!(start <= node.start && node.start <= node.end && node.end <= end)) {
    throw new Error(`${node.kind} ${node.start}-${node.end} is not inside ${start}-${end}`);
  }
  if (node.kind === 'array') for (const item of node.items) checkNesting(item, node.start, node.end);
  if (node.kind !== 'object') return;
  for (const property of node.properties) {
    const { keyPlace, value } = property;
    expect([
      node.start <= property.start,
      keyPlace.start <= keyPlace.end,
      keyPlace.end <= value.start,
    ]).toEqual([true, true, true]);
    checkNesting(value, property.start, node.end);
  }
}
