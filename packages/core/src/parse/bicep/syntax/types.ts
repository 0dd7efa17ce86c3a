/** Type expressions: unions of nullable, indexed and plain types. */
import type { Cursor } from './cursor.ts';
import { MAX_DEPTH, SyntaxFailure } from './cursor.ts';
import { parseDecorators } from './decorators.ts';
import { parseExpression } from './expressions.ts';
import { expectElementEnd, parseElements, parseKey, parseLiteral, parseString } from './literals.ts';
import * as kind from './tokens.ts';
import type {
  BrokenNode,
  ObjectTypeNode,
  PropertyTypeNode,
  ResourceTypeNode,
  TupleItemNode,
  TupleTypeNode,
  TypeNode,
} from './tree.ts';

/** What a declaration may have as its type: `resource 'x@y'` besides the other types. */
export function parseDeclaredType(p: Cursor): TypeNode {
  return p.isWord('resource') && p.peek(1) !== kind.LEFT_CHEVRON ? parseResourceType(p) : parseType(p);
}

function parseResourceType(p: Cursor): ResourceTypeNode {
  const { start } = p;
  p.at++;
  const named = p.kind === kind.STRING || p.kind === kind.STRING_LEFT;
  const reference = named ? parseString(p, 'a resource type') : undefined;
  return { kind: 'resourceType', reference, start, end: p.lastEnd };
}

/** Reads a type; its members may stand on lines of their own that begin with `|`. */
function parseType(p: Cursor): TypeNode {
  p.enter();
  const { start } = p;
  const leading = beginsMember(p);
  const members = [parseMember(p)];
  while (beginsMember(p)) members.push(parseMember(p));
  p.depth--;
  const [only] = members;
  if (members.length === 1 && !leading) return only as TypeNode;
  return { kind: 'unionType', members, start, end: p.lastEnd };
}

/** A `|`, perhaps after one line break; skipped if it is there. */
function beginsMember(p: Cursor): boolean {
  if (p.kind === kind.NEW_LINE && p.peek(1) === kind.PIPE) p.at++;
  return p.skip(kind.PIPE);
}

function parseMember(p: Cursor): TypeNode {
  let type = parseSigned(p);
  for (let links = 0; p.kind === kind.QUESTION || p.kind === kind.EXCLAMATION; links++) {
    limit(p, links);
    const nullable = p.kind === kind.QUESTION;
    p.at++;
    type = { kind: 'nullableType', type, nullable, start: type.start, end: p.lastEnd };
  }
  return type;
}

function limit(p: Cursor, links: number): void {
  if (links < MAX_DEPTH) return;
  throw new SyntaxFailure(`more than ${MAX_DEPTH} type operators in a row`, p.start, p.end, true);
}

/** `-5` and `!true` are literal types. */
function parseSigned(p: Cursor): TypeNode {
  const operator = p.kind;
  if (operator !== kind.MINUS && operator !== kind.EXCLAMATION) return parseChain(p);
  const value = parseExpression(p);
  return { kind: 'typeLiteral', value, start: value.start, end: value.end };
}

function parseChain(p: Cursor): TypeNode {
  let type = parsePrimary(p);
  for (let links = 0; ; links++) {
    const next = parseLink(p, type);
    if (next === undefined) return type;
    limit(p, links);
    type = next;
  }
}

/** One `[]`, `[*]`, `[0]`, `.*`, `.name` or `<args>` after `base`, if there is one. */
function parseLink(p: Cursor, base: TypeNode): TypeNode | undefined {
  if (p.kind === kind.LEFT_SQUARE) return parseSquare(p, base);
  if (p.kind === kind.LEFT_CHEVRON) return parseTypeArguments(p, base);
  if (!p.skip(kind.DOT)) return undefined;
  const member = p.skip(kind.ASTERISK) ? '*' : p.name('the name of a type').name;
  return { kind: 'typeMember', base, member, indexed: false, start: base.start, end: p.lastEnd };
}

function parseSquare(p: Cursor, base: TypeNode): TypeNode {
  p.at++;
  const { start } = base;
  if (p.skip(kind.RIGHT_SQUARE)) return { kind: 'arrayType', item: base, start, end: p.lastEnd };
  const from = p.start;
  if (!p.skip(kind.ASTERISK)) parseExpression(p);
  const member = p.tokens.text.slice(from, p.lastEnd);
  p.expect(kind.RIGHT_SQUARE, '`]`');
  return { kind: 'typeMember', base, member, indexed: true, start, end: p.lastEnd };
}

function parseTypeArguments(p: Cursor, base: TypeNode): TypeNode {
  const args: TypeNode[] = [];
  do {
    p.at++;
    p.skipLines();
    args.push(parseType(p));
    p.skipLines();
  } while (p.kind === kind.COMMA);
  p.expect(kind.RIGHT_CHEVRON, '`>`');
  return { kind: 'typeArguments', base, args, start: base.start, end: p.lastEnd };
}

function parsePrimary(p: Cursor): TypeNode {
  switch (p.kind) {
    case kind.IDENTIFIER: {
      const { name, start, end } = p.name('a type');
      return { kind: 'typeName', name, start, end };
    }
    case kind.LEFT_BRACE:
      return parseObjectType(p);
    case kind.LEFT_SQUARE:
      return parseTupleType(p);
    case kind.LEFT_PAREN:
      return parseGroup(p);
    default:
      return parseLiteralType(p);
  }
}

function parseGroup(p: Cursor): TypeNode {
  p.at++;
  p.skipLines();
  const type = parseType(p);
  p.skipLines();
  p.expect(kind.RIGHT_PAREN, '`)`');
  return type;
}

function parseLiteralType(p: Cursor): TypeNode {
  const text = p.kind === kind.STRING || p.kind === kind.STRING_LEFT;
  const value = text ? parseString(p, 'a string') : parseLiteral(p, 'a type');
  return { kind: 'typeLiteral', value, start: value.start, end: value.end };
}

function parseObjectType(p: Cursor): ObjectTypeNode {
  const { start } = p;
  p.at++;
  const properties: PropertyTypeNode[] = [];
  parseElements(p, kind.RIGHT_BRACE, () => properties.push(parsePropertyType(p)));
  return { kind: 'objectType', properties, start, end: p.lastEnd };
}

function parsePropertyType(p: Cursor): PropertyTypeNode {
  const { at: from, depth, start } = p;
  let key: PropertyTypeNode['key'];
  try {
    const decorators = parseDecorators(p);
    key = p.skip(kind.ASTERISK) ? undefined : parseKey(p);
    p.expect(kind.COLON, '`:`');
    const type = parseType(p);
    expectElementEnd(p, kind.RIGHT_BRACE);
    return { kind: 'propertyType', decorators, key, type, start, end: p.lastEnd };
  } catch (failure) {
    const type = brokenType(p.recover(failure, from, depth, true));
    return { kind: 'propertyType', decorators: [], key, type, start, end: type.end };
  }
}

function parseTupleType(p: Cursor): TupleTypeNode {
  const { start } = p;
  p.at++;
  const items: TupleItemNode[] = [];
  parseElements(p, kind.RIGHT_SQUARE, () => items.push(parseTupleItem(p)));
  return { kind: 'tupleType', items, start, end: p.lastEnd };
}

function parseTupleItem(p: Cursor): TupleItemNode {
  const { at: from, depth, start } = p;
  try {
    const decorators = parseDecorators(p);
    const type = parseType(p);
    expectElementEnd(p, kind.RIGHT_SQUARE);
    return { kind: 'tupleItem', decorators, type, start, end: p.lastEnd };
  } catch (failure) {
    const type = brokenType(p.recover(failure, from, depth, true));
    return { kind: 'tupleItem', decorators: [], type, start, end: type.end };
  }
}

/** A type that could not be read allows anything. */
function brokenType(broken: BrokenNode): TypeNode {
  return { kind: 'typeName', name: 'any', start: broken.start, end: broken.end };
}
