/** ADF dynamic content (`@expr`, `text @{expr} text`) to the common expression. */
import type { BrokenExpression, Expression, LiteralExpression } from '../../model/expression.ts';
import type { Place } from '../../text/source-file.ts';
import { type Cursor, fail, parseExpression, skipSpace } from './expression-parser.ts';
import { placesIn } from './places.ts';

/**
 * The expression that a text of an artefact is, or undefined when it is plain: nothing dynamic in it, or escaped by
 * `@@`. `place` is the literal in its file; nodes get exact places when it is the JSON string that decodes to `text`,
 * the whole place otherwise. What cannot be parsed is a broken expression, in `@{…}` only that part. Never throws.
 */
export function parseDynamic(text: string, place: Place): Expression | undefined {
  if (isWhole(text)) return parseWhole(cursorOf(text, place));
  return text.includes('@{') ? parseParts(cursorOf(text, place)) : undefined;
}

/** `@expr`; a single `@` is only a character, `@@` escapes it and `@{` opens a part. */
function isWhole(text: string): boolean {
  return text.startsWith('@') && text.length > 1 && text[1] !== '@' && text[1] !== '{';
}

function cursorOf(text: string, place: Place): Cursor {
  return { text, at: placesIn(text, place), pos: 0, depth: 0, height: 0, failure: undefined };
}

function parseWhole(cursor: Cursor): Expression {
  cursor.pos = 1;
  const expression = parseExpression(cursor);
  if (cursor.pos < cursor.text.length)
    fail(cursor, `unexpected "${cursor.text[cursor.pos]}" after the expression`);
  return cursor.failure ? brokenAt(cursor, 1, cursor.text.length) : expression;
}

function parseParts(cursor: Cursor): Expression | undefined {
  const { text } = cursor;
  const parts: Expression[] = [];
  let plainFrom = 0;
  let open = nextOpening(text, 0);
  if (open < 0) return undefined;
  while (open >= 0) {
    addPlain(parts, cursor, plainFrom, open);
    parts.push(parsePart(cursor, open));
    plainFrom = cursor.pos;
    open = nextOpening(text, plainFrom);
  }
  addPlain(parts, cursor, plainFrom, text.length);
  return { ...cursor.at(0, text.length), kind: 'interpolation', parts };
}

/** The next `@{` that is not escaped as `@@{`, or -1. */
function nextOpening(text: string, from: number): number {
  let at = text.indexOf('@{', from);
  while (at > from && text[at - 1] === '@') at = text.indexOf('@{', at + 2);
  return at;
}

function addPlain(parts: Expression[], cursor: Cursor, start: number, end: number): void {
  if (start >= end) return;
  const value = unescaped(cursor.text.slice(start, end), start === 0);
  const literal: LiteralExpression = { ...cursor.at(start, end), kind: 'literal', value };
  parts.push(literal);
}

function unescaped(text: string, first: boolean): string {
  const plain = text.replaceAll('@@{', '@{');
  return first && plain.startsWith('@@') ? plain.slice(1) : plain;
}

/** Parses `@{ expr }` at `open`; a broken one is skipped up to the next `}`, so that the rest stays readable. */
function parsePart(cursor: Cursor, open: number): Expression {
  cursor.pos = open + 2;
  cursor.depth = 0;
  const expression = parseExpression(cursor);
  skipSpace(cursor);
  if (cursor.failure === undefined && cursor.text[cursor.pos] === '}') {
    cursor.pos++;
    return expression;
  }
  fail(cursor, 'expected "}"');
  const close = cursor.text.indexOf('}', cursor.failure?.pos ?? open);
  const end = close < 0 ? cursor.text.length : close + 1;
  const broken = brokenAt(cursor, open, end);
  cursor.pos = end;
  cursor.failure = undefined;
  return broken;
}

function brokenAt(cursor: Cursor, start: number, end: number): BrokenExpression {
  return {
    ...cursor.at(start, end),
    kind: 'broken',
    because: cursor.failure?.because ?? 'not an expression',
  };
}
