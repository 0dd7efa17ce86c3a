/** Objects, arrays, `for` and strings. A mistake in one property or item leaves the others readable. */
import type { Cursor } from './cursor.ts';
import { SyntaxFailure } from './cursor.ts';
import { parseExpression } from './expressions.ts';
import { parseNestedResource } from './statements.ts';
import { leadingBreak, multiLineDollars, unescaped } from './strings.ts';
import * as kind from './tokens.ts';
import type {
  ArrayNode,
  BrokenNode,
  ExpressionNode,
  ForNode,
  IfNode,
  LiteralNode,
  ObjectItem,
  ObjectNode,
  PropertyNode,
  SpreadNode,
  StringNode,
  TextNode,
} from './tree.ts';

/** `{ … }`; nested resources only directly inside a resource. */
export function parseObject(p: Cursor, resources: boolean): ObjectNode {
  const { start } = p;
  p.expect(kind.LEFT_BRACE, '`{`');
  const items: ObjectItem[] = [];
  parseElements(p, kind.RIGHT_BRACE, () => items.push(parseItem(p, resources)));
  return { kind: 'object', items, start, end: p.lastEnd };
}

/** Elements up to the closing bracket, parted by line breaks or commas. */
export function parseElements(p: Cursor, closer: number, parse: () => void): void {
  p.skipLines();
  while (p.kind !== closer) {
    parse();
    if (p.kind === closer) break;
    if (!p.skip(kind.COMMA) && p.kind !== kind.NEW_LINE) p.fail('a closing bracket');
    p.skipLines();
  }
  p.at++;
}

/** An element must be over where the next one could begin. */
export function expectElementEnd(p: Cursor, closer: number): void {
  if (p.kind === closer || p.kind === kind.NEW_LINE || p.kind === kind.COMMA) return;
  p.fail('a new line or a comma');
}

function parseItem(p: Cursor, resources: boolean): ObjectItem {
  if (resources && beginsResource(p)) return parseChild(p);
  return p.kind === kind.ELLIPSIS ? parseSpread(p, kind.RIGHT_BRACE) : parseProperty(p);
}

/** `resource` is a property name too, so look for the symbol after it. */
function beginsResource(p: Cursor): boolean {
  return p.kind === kind.AT || (p.isWord('resource') && p.peek(1) === kind.IDENTIFIER);
}

function parseChild(p: Cursor): ObjectItem {
  const { at: from, depth } = p;
  try {
    p.enter();
    const child = parseNestedResource(p);
    expectElementEnd(p, kind.RIGHT_BRACE);
    p.depth--;
    return child;
  } catch (failure) {
    return brokenProperty(undefined, p.recover(failure, from, depth, true));
  }
}

function parseSpread(p: Cursor, closer: number): SpreadNode {
  const { at: from, depth, start } = p;
  try {
    p.at++;
    const operand = parseExpression(p);
    expectElementEnd(p, closer);
    return { kind: 'spread', operand, start, end: operand.end };
  } catch (failure) {
    const operand = p.recover(failure, from, depth, true);
    return { kind: 'spread', operand, start, end: operand.end };
  }
}

function parseProperty(p: Cursor): PropertyNode {
  const { at: from, depth } = p;
  let key: PropertyNode['key'] | undefined;
  try {
    key = parseKey(p);
    p.expect(kind.COLON, '`:`');
    const value = parseExpression(p);
    expectElementEnd(p, kind.RIGHT_BRACE);
    return { kind: 'property', key, value, start: key.start, end: value.end };
  } catch (failure) {
    return brokenProperty(key, p.recover(failure, from, depth, true));
  }
}

function brokenProperty(key: PropertyNode['key'] | undefined, value: BrokenNode): PropertyNode {
  const { start, end } = value;
  return { kind: 'property', key: key ?? { kind: 'text', value: '', start, end: start }, value, start, end };
}

/** The key of a property, in an object or an object type. */
export function parseKey(p: Cursor): PropertyNode['key'] {
  return p.kind === kind.IDENTIFIER ? p.name('a property name') : parseString(p, 'a property name');
}

/** `[ … ]` or `[for … ]`. */
export function parseArrayOrFor(p: Cursor): ArrayNode | ForNode {
  const next = p.peek(1) === kind.NEW_LINE ? indexBeyondLines(p) : p.at + 1;
  return p.isWordAt(next, 'for') ? parseFor(p, parseExpression) : parseArray(p);
}

function indexBeyondLines(p: Cursor): number {
  let index = p.at + 1;
  while (p.tokens.kinds[index] === kind.NEW_LINE) index++;
  return index;
}

function parseArray(p: Cursor): ArrayNode {
  const { start } = p;
  p.at++;
  const items: ArrayNode['items'][number][] = [];
  parseElements(p, kind.RIGHT_SQUARE, () => items.push(parseArrayItem(p)));
  return { kind: 'array', items, start, end: p.lastEnd };
}

function parseArrayItem(p: Cursor): ExpressionNode | SpreadNode {
  if (p.kind === kind.ELLIPSIS) return parseSpread(p, kind.RIGHT_SQUARE);
  const { at: from, depth } = p;
  try {
    const item = parseExpression(p);
    expectElementEnd(p, kind.RIGHT_SQUARE);
    return item;
  } catch (failure) {
    return p.recover(failure, from, depth, true);
  }
}

/** `[for item in items: body]`; what the body may be is the caller's business. */
export function parseFor(p: Cursor, parseBody: (p: Cursor) => ExpressionNode | IfNode): ForNode {
  const { start } = p;
  p.expect(kind.LEFT_SQUARE, '`[`');
  p.skipLines();
  p.expectWord('for');
  const { item, index } = parseLoopVariables(p);
  p.expectWord('in');
  const items = parseExpression(p);
  p.expect(kind.COLON, '`:`');
  const body = parseBody(p);
  p.skipLines();
  p.expect(kind.RIGHT_SQUARE, '`]`');
  return { kind: 'for', item, index, items, body, start, end: p.lastEnd };
}

function parseLoopVariables(p: Cursor): Pick<ForNode, 'item' | 'index'> {
  if (!p.skip(kind.LEFT_PAREN)) return { item: p.name('the name of a loop variable'), index: undefined };
  const item = p.name('the name of a loop variable');
  p.expect(kind.COMMA, '`,`');
  const index = p.name('the name of a loop index');
  p.expect(kind.RIGHT_PAREN, '`)`');
  return { item, index };
}

/** A number, `true`, `false` or `null`; `what` says what should have stood there if it is none. */
export function parseLiteral(p: Cursor, what: string): LiteralNode {
  const node: LiteralNode = { kind: 'literal', value: literalValue(p, what), start: p.start, end: p.end };
  p.at++;
  return node;
}

function literalValue(p: Cursor, what: string): LiteralNode['value'] {
  switch (p.kind) {
    case kind.INTEGER:
      return integer(p.textAt(p.at));
    case kind.TRUE:
      return true;
    case kind.FALSE:
      return false;
    case kind.NULL:
      return null;
    default:
      return p.fail(p.kind === kind.UNRECOGNIZED ? `${what}, not this character` : what);
  }
}

/** Integers have 64 bits; those that a double cannot hold become a `bigint`. */
function integer(digits: string): number | bigint {
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : BigInt(digits);
}

/** A string of either spelling, with or without holes; `what` says what it is for. */
export function parseString(p: Cursor, what: string): StringNode {
  if (p.kind !== kind.STRING && p.kind !== kind.STRING_LEFT) p.fail(what);
  const { start } = p;
  const dollars = multiLineDollars(p.tokens.text, start, p.end);
  return p.kind === kind.STRING ? parseWholeString(p, dollars) : parseHoles(p, start, dollars ?? 0);
}

function parseWholeString(p: Cursor, dollars: number | undefined): TextNode {
  const { start, end } = p;
  const text = parseSegment(
    p,
    dollars,
    (dollars ?? 0) + (dollars === undefined ? 1 : 3),
    dollars === undefined ? 1 : 3,
  );
  return { kind: 'text', value: text.value, start, end };
}

function parseHoles(p: Cursor, start: number, dollars: number): StringNode {
  const quotes = dollars > 0 ? 3 : 1;
  const hole = Math.max(dollars, 1) + 1;
  const multiLine = dollars > 0 ? dollars : undefined;
  const texts = [parseSegment(p, multiLine, dollars + quotes, hole)];
  const holes: ExpressionNode[] = [];
  for (;;) {
    holes.push(parseExpression(p));
    if (p.kind !== kind.STRING_MIDDLE) break;
    texts.push(parseSegment(p, multiLine, 1, hole));
  }
  if (p.kind !== kind.STRING_RIGHT) p.fail('`}`');
  texts.push(parseSegment(p, multiLine, 1, quotes));
  return { kind: 'interpolation', texts, holes, start, end: p.lastEnd };
}

/** The text of the current token without the `before` and `after` characters that are quotes and hole brackets. */
function parseSegment(p: Cursor, dollars: number | undefined, before: number, after: number): TextNode {
  const problem = p.tokens.problems.get(p.at);
  if (problem !== undefined) throw new SyntaxFailure(problem, p.start, p.end);
  const { text } = p.tokens;
  const first = p.kind === kind.STRING || p.kind === kind.STRING_LEFT;
  let start = p.start + before;
  if (dollars !== undefined && first) start += leadingBreak(text, start);
  const end = Math.max(start, p.end - after);
  const raw = text.slice(start, end);
  p.at++;
  return { kind: 'text', value: dollars === undefined ? unescaped(raw) : raw, start, end };
}
