/** JSON values to common expressions, lazily: an object's or array's content is lowered when somebody asks for it. */
import type {
  ArrayExpression,
  Entry,
  Expression,
  Loop,
  LoopExpression,
  ObjectExpression,
} from '../../model/expression.ts';
import { type Place, place, type SourceFile } from '../../text/source-file.ts';
import type { JsonArray, JsonNode, JsonObject, JsonProperty } from '../json/index.ts';
import { memberOf, property } from '../json/index.ts';
import { literal, lowerError } from '../json/lower.ts';
import { expressionOf, isExpression, parseText } from './expression.ts';

/** The expression that a value of a template is. */
export function lowerValue(node: JsonNode): Expression {
  return lowerPart(node, []);
}

/**
 * An object of a template without some of its members.
 * @param omitted lower-case dotted paths of what to leave out: `resources`, `properties.template`
 */
export function lowerWithout(node: JsonObject, omitted: readonly string[]): ObjectExpression {
  return new LazyObject(node, omitted);
}

function lowerPart(node: JsonNode, omitted: readonly string[]): Expression {
  switch (node.kind) {
    case 'object':
      return new LazyObject(node, omitted);
    case 'array':
      return new LazyArray(node);
    case 'string':
      return expressionOf(node);
    case 'error':
      return lowerError(node);
    default:
      return literal(node, node.value);
  }
}

/** Classes and not closures: a template has many thousands of these. */
class LazyObject implements ObjectExpression {
  readonly kind = 'object';
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
  readonly #node: JsonObject;
  readonly #omitted: readonly string[];
  #entries: readonly Entry[] | undefined;

  constructor(node: JsonObject, omitted: readonly string[]) {
    this.file = node.file;
    this.start = node.start;
    this.end = node.end;
    this.#node = node;
    this.#omitted = omitted;
  }

  get entries(): readonly Entry[] {
    this.#entries ??= entriesOf(this.#node, this.#omitted);
    return this.#entries;
  }
}

class LazyArray implements ArrayExpression {
  readonly kind = 'array';
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
  readonly #node: JsonArray;
  #items: readonly Expression[] | undefined;

  constructor(node: JsonArray) {
    this.file = node.file;
    this.start = node.start;
    this.end = node.end;
    this.#node = node;
  }

  get items(): readonly Expression[] {
    this.#items ??= this.#node.items.map(lowerValue);
    return this.#items;
  }
}

class LazyEntry implements Entry {
  readonly key: string | Expression;
  readonly #property: JsonProperty;
  readonly #omitted: readonly string[];
  #value: Expression | undefined;

  constructor(source: JsonProperty, omitted: readonly string[]) {
    this.key = keyOf(source);
    this.#property = source;
    this.#omitted = omitted;
  }

  get keyPlace(): Place {
    return this.#property.keyPlace;
  }

  get value(): Expression {
    this.#value ??= lowerPart(this.#property.value, this.#omitted);
    return this.#value;
  }
}

function keyOf(source: JsonProperty): string | Expression {
  const { key } = source;
  if (!key.startsWith('[')) return key;
  if (isExpression(key)) return parseText(source.keyPlace, source.keyPlace);
  return key.startsWith('[[') && key.endsWith(']') ? key.slice(1) : key;
}

function entriesOf(node: JsonObject, omitted: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  for (const source of node.properties) {
    const loops = copyLoops(source);
    if (loops !== undefined) entries.push(...loops);
    else if (omitted.length === 0) entries.push(new LazyEntry(source, omitted));
    else addUnlessOmitted(entries, source, omitted);
  }
  return entries;
}

function addUnlessOmitted(entries: Entry[], source: JsonProperty, omitted: readonly string[]): void {
  const key = source.key.toLowerCase();
  if (omitted.includes(key)) return;
  const below = omitted
    .filter((path) => path.startsWith(`${key}.`))
    .map((path) => path.slice(key.length + 1));
  entries.push(new LazyEntry(source, below));
}

/**
 * The properties that a property loop makes, `"copy": [{ "name", "count", "input" }]`; undefined when the property
 * is no such loop, but perhaps one that happens to be called `copy`.
 */
export function copyLoops(source: JsonProperty): Entry[] | undefined {
  const { value } = source;
  if (value.kind !== 'array' || value.items.length === 0 || source.key.toLowerCase() !== 'copy')
    return undefined;
  return value.items.every(isCopyLoop) ? value.items.map(copyEntry) : undefined;
}

function isCopyLoop(item: JsonNode): item is JsonObject {
  return memberOf(item, 'count') !== undefined && memberOf(item, 'input') !== undefined;
}

function copyEntry(item: JsonNode): Entry {
  const name = memberOf(item, 'name');
  const text = name?.kind === 'string' ? name.value : '';
  const { file, start, end } = name?.kind === 'string' ? name.content : item;
  return { key: text, keyPlace: place(file, start, end), value: loopOf(item, text) };
}

/** The loop of a `copy` object whose `input` is repeated; a missing input is a broken body. */
export function loopOf(copy: JsonNode, name: string): LoopExpression {
  const { file, start, end } = copy;
  const input = memberOf(copy, 'input');
  const body: Expression =
    input === undefined
      ? { kind: 'broken', file, start, end, because: 'the loop has no "input"' }
      : lowerValue(input);
  return { kind: 'loop', file, start, end, loop: copyOf(copy, name), body };
}

/** What a `copy` object says about the repetition. */
export function copyOf(copy: JsonNode, name: string): Loop {
  const { file, start, end } = copy;
  const count = memberOf(copy, 'count');
  const batchSize = memberOf(copy, 'batchSize');
  const mode = memberOf(copy, 'mode');
  return {
    file,
    start,
    end,
    name,
    count: count && lowerValue(count),
    serial: mode?.kind === 'string' && mode.value.toLowerCase() === 'serial',
    batchSize: batchSize && lowerValue(batchSize),
  };
}

/** The expression of a member, if it is there. */
export function lowerMember(node: JsonNode | undefined, name: string): Expression | undefined {
  const value = property(node, name)?.value;
  return value && lowerValue(value);
}
