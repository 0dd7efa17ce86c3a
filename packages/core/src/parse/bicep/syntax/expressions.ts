/** Expressions by recursive descent: operators by precedence, then member access, then what stands by itself. */
import type { Cursor } from './cursor.ts';
import { MAX_DEPTH, SyntaxFailure } from './cursor.ts';
import { parseArrayOrFor, parseLiteral, parseObject, parseString } from './literals.ts';
import * as kind from './tokens.ts';
import type { CallNode, ExpressionNode, IndexNode, MemberNode, NameNode } from './tree.ts';

/** Binding strength of binary operators by token kind; 0 for what is none. All are left-associative. */
const PRECEDENCE = new Uint8Array(64);
for (const [strength, operators] of [
  [100, [kind.MODULO, kind.ASTERISK, kind.SLASH]],
  [90, [kind.PLUS, kind.MINUS]],
  [80, [kind.LEFT_CHEVRON, kind.RIGHT_CHEVRON, kind.LESS_OR_EQUAL, kind.GREATER_OR_EQUAL]],
  [70, [kind.EQUALS, kind.NOT_EQUALS, kind.EQUALS_INSENSITIVE, kind.NOT_EQUALS_INSENSITIVE]],
  [50, [kind.AND]],
  [40, [kind.OR]],
  [30, [kind.COALESCE]],
] as const) {
  for (const operator of operators) PRECEDENCE[operator] = strength;
}

/** Reads an expression. A `?` or `:` of a ternary may begin the next line, other operators may not. */
export function parseExpression(p: Cursor): ExpressionNode {
  p.enter();
  const condition = parseBinary(p, 0);
  const node = beginsNextLine(p, kind.QUESTION) ? parseTernary(p, condition) : condition;
  p.depth--;
  return node;
}

/** Whether that token comes next, skipping the line breaks before it if it does. */
function beginsNextLine(p: Cursor, wanted: number): boolean {
  if (p.kind === kind.NEW_LINE && p.peekBeyondLines() === wanted) p.skipLines();
  return p.kind === wanted;
}

function parseTernary(p: Cursor, condition: ExpressionNode): ExpressionNode {
  p.at++;
  const whenTrue = parseExpression(p);
  beginsNextLine(p, kind.COLON);
  p.expect(kind.COLON, '`:`');
  const whenFalse = parseExpression(p);
  return { kind: 'ternary', condition, whenTrue, whenFalse, start: condition.start, end: whenFalse.end };
}

function parseBinary(p: Cursor, precedence: number): ExpressionNode {
  let left = parseUnary(p);
  for (let links = 0; ; links++) {
    const operator = p.kind;
    const strength = PRECEDENCE[operator] as number;
    if (strength <= precedence) return left;
    limit(p, links);
    p.at++;
    const right = parseBinary(p, strength);
    left = { kind: 'binary', operator, left, right, start: left.start, end: right.end };
  }
}

/** A chain `a + b + …` is as deep a tree as it has links. */
function limit(p: Cursor, links: number): void {
  if (links < MAX_DEPTH) return;
  throw new SyntaxFailure(`more than ${MAX_DEPTH} operators in a row`, p.start, p.end, true);
}

function parseUnary(p: Cursor): ExpressionNode {
  const operator = p.kind;
  if (operator !== kind.EXCLAMATION && operator !== kind.MINUS) return parseMembers(p);
  const { start } = p;
  p.at++;
  const operand = parseMembers(p);
  return { kind: 'unary', operator, operand, start, end: operand.end };
}

function parseMembers(p: Cursor): ExpressionNode {
  let node = parsePrimary(p);
  for (let links = 0; ; links++) {
    const next = parseMember(p, node);
    if (next === undefined) return node;
    limit(p, links);
    node = next;
  }
}

/** One `.name`, `.name()`, `[index]`, `::name` or `!` after `base`, if there is one. */
function parseMember(p: Cursor, base: ExpressionNode): ExpressionNode | undefined {
  switch (p.kind) {
    case kind.DOT:
      return parseDot(p, base);
    case kind.LEFT_SQUARE:
      return parseIndex(p, base);
    case kind.DOUBLE_COLON: {
      p.at++;
      const name = p.name('the name of a nested resource');
      return { kind: 'nested', base, name, start: base.start, end: name.end };
    }
    case kind.EXCLAMATION:
      p.at++;
      return { kind: 'nonNull', operand: base, start: base.start, end: p.lastEnd };
    default:
      return undefined;
  }
}

function parseDot(p: Cursor, base: ExpressionNode): MemberNode | CallNode {
  p.at++;
  const safe = p.skip(kind.QUESTION);
  const name = p.name('a property or function name');
  if (p.kind === kind.LEFT_PAREN && !safe) return parseCall(p, name, base);
  return { kind: 'member', base, name, safe, start: base.start, end: name.end };
}

function parseIndex(p: Cursor, base: ExpressionNode): IndexNode {
  p.at++;
  const safe = p.skip(kind.QUESTION);
  const fromEnd = p.skip(kind.HAT);
  const index = parseExpression(p);
  p.expect(kind.RIGHT_SQUARE, '`]`');
  return { kind: 'index', base, index, safe, fromEnd, start: base.start, end: p.lastEnd };
}

/** Reads `(args)` after a name. */
export function parseCall(p: Cursor, name: NameNode, receiver: ExpressionNode | undefined): CallNode {
  const args = parseArguments(p, parseExpression);
  const start = receiver?.start ?? name.start;
  return { kind: 'call', receiver, name, args, start, end: p.lastEnd };
}

/** `(a, b)`: line breaks may stand after the brackets and commas. No comma after the last one. */
function parseArguments<T>(p: Cursor, parse: (p: Cursor) => T): T[] {
  p.at++;
  p.skipLines();
  const args: T[] = [];
  if (p.skip(kind.RIGHT_PAREN)) return args;
  do {
    p.skipLines();
    args.push(parse(p));
    p.skipLines();
  } while (p.skip(kind.COMMA));
  p.expect(kind.RIGHT_PAREN, '`)` or `,`');
  return args;
}

function parsePrimary(p: Cursor): ExpressionNode {
  switch (p.kind) {
    case kind.IDENTIFIER:
      return parseName(p);
    case kind.STRING:
    case kind.STRING_LEFT:
      return parseString(p, 'a string');
    case kind.LEFT_BRACE:
      return parseObject(p, false);
    case kind.LEFT_SQUARE:
      return parseArrayOrFor(p);
    case kind.LEFT_PAREN:
      return parseGroupOrLambda(p);
    default:
      return parseLiteral(p, 'an expression');
  }
}

/** A name, a call, or `x => body`. */
function parseName(p: Cursor): ExpressionNode {
  const name = p.name('a name');
  if (p.kind === kind.LEFT_PAREN) return parseCall(p, name, undefined);
  return p.kind === kind.ARROW ? parseLambda(p, [name], name.start) : name;
}

/** `(x)`, or `(x, y) => body`: which one it is shows after the closing bracket. */
function parseGroupOrLambda(p: Cursor): ExpressionNode {
  const { start } = p;
  const items = parseArguments(p, parseExpression);
  const end = p.lastEnd;
  if (p.kind === kind.ARROW) return parseLambda(p, parameterNames(p, items), start);
  const [operand] = items;
  if (operand === undefined || items.length > 1) {
    throw new SyntaxFailure('expected exactly one expression in the parentheses', start, end);
  }
  return { kind: 'group', operand, start, end };
}

function parameterNames(p: Cursor, items: readonly ExpressionNode[]): NameNode[] {
  return items.map((item) => (item.kind === 'name' ? item : p.fail('only names before `=>`')));
}

/** The body may begin on the next line. */
function parseLambda(p: Cursor, parameters: readonly NameNode[], start: number): ExpressionNode {
  p.at++;
  p.skipLines();
  const body = parseExpression(p);
  return { kind: 'lambda', parameters, body, start, end: body.end };
}
