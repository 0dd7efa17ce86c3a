/** ARM template expressions, `[…]` in JSON strings, to the common expression. */
import type { Expression, LiteralExpression } from '../../model/expression.ts';
import { decodeJson } from '../../text/decoded.ts';
import type { Place } from '../../text/source-file.ts';
import type { JsonString } from '../json/index.ts';
import {
  type Cursor,
  ExpressionError,
  expect,
  fail,
  isDigit,
  isNameCode,
  offsetOf,
  peek,
  placeOf,
  readName,
  readNumber,
  readText,
  skip,
} from './cursor.ts';
import { callOf } from './functions.ts';

/** What the height of the tree may be, so that nobody who walks it runs out of stack. */
export const MAX_EXPRESSION_DEPTH = 400;

/**
 * What the engine makes of a JSON string: an expression when it starts with `[` and ends with `]`, a literal
 * otherwise; `[[` escapes. Literals take the whole token as their place, expressions only what they are made of.
 * Never throws: what cannot be parsed is a broken expression.
 * @param content the place between the quotes
 * @param token the place that a literal gets
 */
export function parseText(content: Place, token: Place): Expression {
  const { file, start, end } = content;
  const { text } = file;
  if (text.charCodeAt(start) !== 91) return literal(token, decodeJson(text, start, end).text);
  const source = decodeJson(text, start, end);
  if (!isBracketed(source.text)) return literal(token, source.text);
  if (source.text.charCodeAt(1) === 91) return literal(token, source.text.slice(1));
  const cursor = { file, source, text: source.text, end: source.text.length - 1, at: 1, depth: 0, height: 0 };
  return parseWhole(cursor, content);
}

/** What the engine makes of a string of the template; expressions are parsed once. */
export function expressionOf(node: JsonString): Expression {
  if (node.file.text.charCodeAt(node.start + 1) !== 91) return parseText(node.content, node);
  node.parsed ??= parseText(node.content, node);
  return node.parsed as Expression;
}

/** True for the text of an expression; an escaped one (`[[`) is none. */
export function isExpression(text: string): boolean {
  return isBracketed(text) && text.charCodeAt(1) !== 91;
}

function isBracketed(text: string): boolean {
  return text.length > 1 && text.charCodeAt(0) === 91 && text.charCodeAt(text.length - 1) === 93;
}

function literal(where: Place, value: string): Expression {
  return { kind: 'literal', file: where.file, start: where.start, end: where.end, value };
}

function parseWhole(c: Cursor, content: Place): Expression {
  try {
    const expression = parseExpression(c);
    if (peek(c) >= 0) fail(c, `"${c.text[c.at]}" is not expected`);
    return expression;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const { file, start, end } = content;
    return { kind: 'broken', file, start, end, because: error.message };
  }
}

/** One expression with all that is accessed behind it. */
export function parseExpression(c: Cursor): Expression {
  if (c.depth >= MAX_EXPRESSION_DEPTH) fail(c, 'nested too deeply');
  c.depth++;
  const code = peek(c);
  const start = c.at;
  const base = parsePrimary(c, code, start);
  const expression = parseAccess(c, base, start);
  c.depth--;
  return expression;
}

/** No spread here: this is the hottest allocation of the parser. */
function literalAt(c: Cursor, start: number, end: number, value: LiteralExpression['value']): Expression {
  return { kind: 'literal', file: c.file, start: offsetOf(c, start), end: offsetOf(c, end), value };
}

function parsePrimary(c: Cursor, code: number, start: number): Expression {
  c.height = 1;
  if (code === 39) {
    const value = readText(c);
    return literalAt(c, start, c.at, value);
  }
  if (isDigit(code) || code === 45 || code === 43) {
    const value = readNumber(c);
    return literalAt(c, start, c.at, value);
  }
  if (isNameCode(code)) return parseCall(c);
  return fail(c, 'a function, text or number is expected');
}

/** `name(…)` or `namespace.name(…)`; `true`, `false` and `null` may stand without brackets. */
function parseCall(c: Cursor): Expression {
  const start = c.at;
  let nameStart = start;
  let name = readName(c, false);
  let namespace: string | undefined;
  while (peek(c) === 46) {
    namespace = c.text.slice(start, nameStart) + name;
    c.at++;
    peek(c);
    nameStart = c.at;
    name = readName(c, false);
  }
  const nameEnd = nameStart + name.length;
  if (peek(c) !== 40) return constantOf(c, start, c.text.slice(start, nameEnd));
  const args = parseArguments(c);
  return callOf(placeOf(c, start, c.at), name, namespace, args, placeOf(c, nameStart, nameEnd));
}

const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function constantOf(c: Cursor, start: number, word: string): Expression {
  const value = CONSTANTS.get(word.toLowerCase());
  if (value === undefined) fail(c, `"(" expected after "${word}"`);
  return literalAt(c, start, start + word.length, value);
}

function parseArguments(c: Cursor): Expression[] {
  const args: Expression[] = [];
  expect(c, 40);
  if (peek(c) === 41) {
    c.at++;
    return args;
  }
  let height = 0;
  do {
    args.push(parseExpression(c));
    height = Math.max(height, c.height);
  } while (skip(c, 44));
  expect(c, 41);
  c.height = height + 1;
  return args;
}

/** `.name`, `.?name`, `[index]` and `[?index]`, as many as there are. */
function parseAccess(c: Cursor, first: Expression, start: number): Expression {
  let base = first;
  for (let code = peek(c); code === 46 || code === 91; code = peek(c)) {
    const { height } = c;
    c.at++;
    const safe = skip(c, 63);
    const index = code === 46 ? parseMember(c) : parseIndex(c);
    c.height = Math.max(height, c.height) + 1;
    if (c.height > MAX_EXPRESSION_DEPTH) fail(c, 'nested too deeply');
    const from = offsetOf(c, start);
    const to = offsetOf(c, c.at);
    base = { kind: 'access', file: c.file, start: from, end: to, base, index, safe };
  }
  return base;
}

function parseMember(c: Cursor): Expression {
  peek(c);
  const start = c.at;
  const value = readName(c, true);
  return literalAt(c, start, c.at, value);
}

function parseIndex(c: Cursor): Expression {
  const index = parseExpression(c);
  expect(c, 93);
  return index;
}
