/** The grammar of ADF expressions (what follows `@` or stands in `@{…}`) as a recursive descent over the text itself. */
import type { Expression, LiteralExpression } from '../../model/expression.ts';
import type { Place } from '../../text/source-file.ts';
import { access, callOf, holdsParameters } from './expression-nodes.ts';

/** Where the parser stands. A failure is noted once and moves `pos` to the end, so that every loop ends by itself. */
export interface Cursor {
  readonly text: string;
  /** The place of a range of the decoded text. */
  readonly at: (start: number, end: number) => Place;
  pos: number;
  /** How many calls and brackets are open. */
  depth: number;
  /** Height of the tree that was parsed last: the readers of the tree recurse, so it must stay bounded. */
  height: number;
  failure: Failure | undefined;
}

/** Why and where (offset into the decoded text) the text is not an expression. */
export interface Failure {
  readonly because: string;
  readonly pos: number;
}

const DEEPEST = 200;
const PUNCTUATION = '.,()[]{}?\'"@=<>&|+*/!;:%^\\';
/** Which of the first 128 characters may stand in a name. */
const NAME_CHARACTERS: readonly boolean[] = Array.from({ length: 128 }, (_, code) => {
  const c = String.fromCharCode(code);
  return !PUNCTUATION.includes(c) && c.trim() !== '';
});
const KEYWORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Parses one expression from `cursor.pos` and stops behind it and the white space after it. */
export function parseExpression(cursor: Cursor): Expression {
  skipSpace(cursor);
  const start = cursor.pos;
  if (++cursor.depth > DEEPEST) return fail(cursor, 'the expression is nested too deeply');
  let result = primary(cursor);
  for (;;) {
    skipSpace(cursor);
    const next = postfix(cursor, result, start);
    if (next === undefined) break;
    result = next;
    if (++cursor.height > DEEPEST) return fail(cursor, 'the expression is nested too deeply');
  }
  cursor.depth--;
  return result;
}

/** Notes the first failure, ends the parse and gives the broken node that stands for it. */
export function fail(cursor: Cursor, because: string): Expression {
  cursor.failure ??= { because, pos: cursor.pos };
  cursor.pos = cursor.text.length;
  const at = cursor.at(cursor.failure.pos, cursor.failure.pos);
  return { ...at, kind: 'broken', because: cursor.failure.because };
}

function primary(cursor: Cursor): Expression {
  cursor.height = 1;
  const c = cursor.text[cursor.pos];
  if (c === undefined) return fail(cursor, 'the expression ends too early');
  if (c === "'") return quoted(cursor);
  if (isNumberStart(cursor)) return number(cursor);
  if (isNameCharacter(c)) return named(cursor);
  if (c === '"') return fail(cursor, 'texts in expressions are written in single quotes');
  return fail(cursor, `unexpected "${c}"`);
}

/** Digits, perhaps behind a sign, a point, or both: `.3` is documented. */
function isNumberStart({ text, pos }: Cursor): boolean {
  const signed = text[pos] === '-' || text[pos] === '+' ? pos + 1 : pos;
  return isDigit(text[signed]) || (text[signed] === '.' && isDigit(text[signed + 1]));
}

function number(cursor: Cursor): Expression {
  const start = cursor.pos;
  const written = /[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?/y;
  written.lastIndex = start;
  const text = written.exec(cursor.text)?.[0] ?? '';
  cursor.pos += text.length;
  if (isNameCharacter(cursor.text[cursor.pos])) return fail(cursor, 'a number runs into a name');
  const value = Number(text);
  const exact =
    Number.isSafeInteger(value) || !/^[-+]?\d+$/.test(text) ? value : BigInt(text.replace('+', ''));
  return literal(cursor.at(start, cursor.pos), exact);
}

function literal({ file, start, end }: Place, value: LiteralExpression['value']): LiteralExpression {
  return { kind: 'literal', value, file, start, end };
}

function quoted(cursor: Cursor): Expression {
  const start = cursor.pos;
  let end = cursor.text.indexOf("'", start + 1);
  while (end >= 0 && cursor.text[end + 1] === "'") end = cursor.text.indexOf("'", end + 2);
  if (end < 0) return fail(cursor, 'a quoted text is not closed');
  cursor.pos = end + 1;
  const value = cursor.text.slice(start + 1, end).replaceAll("''", "'");
  return literal(cursor.at(start, end + 1), value);
}

function named(cursor: Cursor): Expression {
  const start = cursor.pos;
  const name = readName(cursor);
  const namePlace = cursor.at(start, cursor.pos);
  skipSpace(cursor);
  if (cursor.text[cursor.pos] === '(') return call(cursor, name, namePlace, start);
  const keyword = KEYWORDS.get(name.toLowerCase());
  if (keyword !== undefined) return literal(namePlace, keyword);
  const { file, start: from, end } = namePlace;
  return { kind: 'reference', to: 'symbol', name, file, start: from, end };
}

function call(cursor: Cursor, name: string, namePlace: Place, start: number): Expression {
  cursor.pos++;
  const args: Expression[] = [];
  let height = 0;
  skipSpace(cursor);
  if (cursor.text[cursor.pos] !== ')') {
    do {
      args.push(parseExpression(cursor));
      height = Math.max(height, cursor.height);
    } while (take(cursor, ','));
  }
  if (!take(cursor, ')')) return fail(cursor, `expected "," or ")" in the call of ${name}`);
  cursor.height = height + 1;
  return callOf(name, namePlace, args, cursor.at(start, cursor.pos));
}

/** `.name`, `?.name`, `[index]` or `?[index]` behind `base`; undefined when there is none. */
function postfix(cursor: Cursor, base: Expression, start: number): Expression | undefined {
  const before = cursor.pos;
  const safe = take(cursor, '?');
  if (take(cursor, '.')) return member(cursor, base, start, safe);
  if (take(cursor, '[')) return indexed(cursor, base, start, safe);
  cursor.pos = before;
  return undefined;
}

function member(cursor: Cursor, base: Expression, start: number, safe: boolean): Expression {
  skipSpace(cursor);
  const from = cursor.pos;
  const value = holdsParameters(base) ? readBlankName(cursor) : readName(cursor);
  if (value === '') return fail(cursor, 'a property name is missing after "."');
  const index = literal(cursor.at(from, cursor.pos), value);
  return access(base, index, safe, cursor.at(start, cursor.pos));
}

function indexed(cursor: Cursor, base: Expression, start: number, safe: boolean): Expression {
  const height = cursor.height;
  const index = parseExpression(cursor);
  cursor.height = Math.max(height, cursor.height);
  if (!take(cursor, ']')) return fail(cursor, 'expected "]"');
  return access(base, index, safe, cursor.at(start, cursor.pos));
}

function readName(cursor: Cursor): string {
  const { pos: start, text } = cursor;
  let end = start;
  while (end < text.length && isNameCode(text.charCodeAt(end), text, end)) end++;
  cursor.pos = end;
  return text.slice(start, end);
}

/** Parameters may have blanks in their names, and Studio writes them after a point all the same. */
function readBlankName(cursor: Cursor): string {
  let name = readName(cursor);
  while (name !== '' && cursor.text[cursor.pos] === ' ') {
    const before = cursor.pos;
    skipSpace(cursor);
    const blanks = cursor.text.slice(before, cursor.pos);
    const next = readName(cursor);
    if (next === '') return name;
    name += blanks + next;
  }
  return name;
}

function take(cursor: Cursor, character: string): boolean {
  if (cursor.text[cursor.pos] !== character) return false;
  cursor.pos++;
  return true;
}

/** Moves over white space; the service allows line breaks anywhere between tokens. */
export function skipSpace(cursor: Cursor): void {
  const { text } = cursor;
  while (cursor.pos < text.length && isSpaceCode(text.charCodeAt(cursor.pos), text, cursor.pos)) cursor.pos++;
}

/** A space has the code 32; beyond the first 128 characters what `trim` takes away is space. */
function isSpaceCode(code: number, text: string, at: number): boolean {
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : text.charAt(at).trim() === '';
}

function isDigit(c: string | undefined): boolean {
  return c !== undefined && c >= '0' && c <= '9';
}

/** There are no operators, so `-` and `$` may stand in a name as any letter may (`my-parameter`, `größe`). */
function isNameCode(code: number, text: string, at: number): boolean {
  return code < 128 ? NAME_CHARACTERS[code] === true : text.charAt(at).trim() !== '';
}

function isNameCharacter(c: string | undefined): boolean {
  return c !== undefined && isNameCode(c.charCodeAt(0), c, 0);
}
