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
import { isDeploymentToken } from '../../text/tokens.ts';
import type { JsonArray, JsonError, JsonNode, JsonObject, JsonProperty } from '../json/index.ts';
import { memberOf, property } from '../json/index.ts';
import { isExpression, parseText } from './expression.ts';

/** How strings become expressions: templates evaluate `[…]`, parameter files do not. */
type Reading = 'template' | 'plain';

/** The expression that a value of a template is. */
export function lowerValue(node: JsonNode): Expression {
  return lowerNode(node, 'template', []);
}

/** The same for a parameter file, where the engine evaluates nothing. */
export function lowerPlain(node: JsonNode): Expression {
  return lowerNode(node, 'plain', []);
}

/**
 * An object of a template without some of its members.
 * @param omitted lower-case dotted paths of what to leave out: `resources`, `properties.template`
 */
export function lowerWithout(node: JsonObject, omitted: readonly string[]): ObjectExpression {
  return new LazyObject(node, 'template', omitted);
}

function lowerNode(node: JsonNode, reading: Reading, omitted: readonly string[]): Expression {
  switch (node.kind) {
    case 'object':
      return new LazyObject(node, reading, omitted);
    case 'array':
      return new LazyArray(node, reading);
    case 'string':
      return reading === 'template' ? parseText(node.content, node) : literal(node, node.value);
    case 'error':
      return lowerError(node);
    default:
      return literal(node, node.value);
  }
}

function literal(node: Place, value: string | number | bigint | boolean | null): Expression {
  return { kind: 'literal', file: node.file, start: node.start, end: node.end, value };
}

/** A token without quotes (`"count": #{count}#`) is filled in before the engine sees the file. */
function lowerError({ file, start, end, because }: JsonError): Expression {
  const text = file.text.slice(start, end);
  if (isDeploymentToken(text)) return { kind: 'literal', file, start, end, value: text };
  return { kind: 'broken', file, start, end, because };
}

/** Classes and not closures: a template has many thousands of these. */
class LazyObject implements ObjectExpression {
  readonly kind = 'object';
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
  #source: { node: JsonObject; reading: Reading; omitted: readonly string[] } | undefined;
  #entries: readonly Entry[] = [];

  constructor(node: JsonObject, reading: Reading, omitted: readonly string[]) {
    this.file = node.file;
    this.start = node.start;
    this.end = node.end;
    this.#source = { node, reading, omitted };
  }

  get entries(): readonly Entry[] {
    if (this.#source !== undefined) {
      const { node, reading, omitted } = this.#source;
      this.#entries = entriesOf(node, reading, omitted);
      this.#source = undefined;
    }
    return this.#entries;
  }
}

class LazyArray implements ArrayExpression {
  readonly kind = 'array';
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
  readonly #node: JsonArray;
  readonly #reading: Reading;
  #items: readonly Expression[] | undefined;

  constructor(node: JsonArray, reading: Reading) {
    this.file = node.file;
    this.start = node.start;
    this.end = node.end;
    this.#node = node;
    this.#reading = reading;
  }

  get items(): readonly Expression[] {
    this.#items ??= this.#node.items.map((item) => lowerNode(item, this.#reading, []));
    return this.#items;
  }
}

class LazyEntry implements Entry {
  readonly key: string | Expression;
  readonly #property: JsonProperty;
  readonly #reading: Reading;
  readonly #omitted: readonly string[];
  #value: Expression | undefined;

  constructor(source: JsonProperty, reading: Reading, omitted: readonly string[]) {
    this.key = keyOf(source, reading);
    this.#property = source;
    this.#reading = reading;
    this.#omitted = omitted;
  }

  get keyPlace(): Place {
    return this.#property.keyPlace;
  }

  get value(): Expression {
    this.#value ??= lowerNode(this.#property.value, this.#reading, this.#omitted);
    return this.#value;
  }
}

function keyOf(source: JsonProperty, reading: Reading): string | Expression {
  const { key } = source;
  if (reading === 'plain' || !key.startsWith('[')) return key;
  if (isExpression(key)) return parseText(source.keyPlace, source.keyPlace);
  return key.startsWith('[[') && key.endsWith(']') ? key.slice(1) : key;
}

function entriesOf(node: JsonObject, reading: Reading, omitted: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  for (const source of node.properties) {
    const loops = reading === 'template' ? copyLoops(source) : undefined;
    if (loops !== undefined) entries.push(...loops);
    else if (omitted.length === 0) entries.push(new LazyEntry(source, reading, omitted));
    else addUnlessOmitted(entries, source, reading, omitted);
  }
  return entries;
}

function addUnlessOmitted(
  entries: Entry[],
  source: JsonProperty,
  reading: Reading,
  omitted: readonly string[],
): void {
  const key = source.key.toLowerCase();
  if (omitted.includes(key)) return;
  const below = omitted
    .filter((path) => path.startsWith(`${key}.`))
    .map((path) => path.slice(key.length + 1));
  entries.push(new LazyEntry(source, reading, below));
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
