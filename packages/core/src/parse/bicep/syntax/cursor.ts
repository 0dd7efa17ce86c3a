/** The parser's place in the tokens, how it fails, and how it finds its feet again after a mistake. */

import type { TokenStream } from './tokens.ts';
import * as kind from './tokens.ts';
import type { BrokenNode, NameNode, Problem } from './tree.ts';

/** How deep expressions and types may nest before we stop reading them. */
export const MAX_DEPTH = 256;
/** A file that is no Bicep at all should not flood the report. */
const MAX_PROBLEMS = 20;
/** How many tokens may be read again after mistakes, in multiples of the file's tokens: keeps reading linear. */
const READ_AGAIN = 8;

/** Thrown where a token is not the expected one; caught by the nearest property, array item or statement. */
export class SyntaxFailure {
  constructor(
    readonly message: string,
    readonly start: number,
    readonly end: number,
    readonly tooDeep: boolean = false,
    /** The mistake is a missing closing bracket: a new statement begins inside, so everything around it is given up. */
    readonly outermost: boolean = false,
  ) {}
}

/** Reads tokens one by one. Its own methods never go beyond `EndOfFile`. */
export class Cursor {
  at = 0;
  /** How deep the expression being read is nested. */
  depth = 0;
  readonly problems: Problem[] = [];
  readonly #kinds: Uint8Array;
  /** Tokens that may still be read again. */
  #readAgain: number;

  constructor(readonly tokens: TokenStream) {
    this.#kinds = tokens.kinds;
    this.#readAgain = READ_AGAIN * tokens.count;
  }

  /** The kind of the current token. */
  get kind(): number {
    return this.#kinds[this.at] as number;
  }

  get start(): number {
    return this.tokens.starts[this.at] as number;
  }

  /** Where the token before the current one ends: the end of the node just read. */
  get lastEnd(): number {
    return this.at === 0 ? 0 : (this.tokens.ends[this.at - 1] as number);
  }

  /** The kind of the token `distance` further on. */
  peek(distance: number): number {
    return this.#kinds[Math.min(this.at + distance, this.tokens.count - 1)] as number;
  }

  /** The kind of the next token that is no line break. */
  peekBeyondLines(from = this.at): number {
    let i = from;
    while (this.#kinds[i] === kind.NEW_LINE) i++;
    return this.#kinds[i] as number;
  }

  /** Moves on if the current token is of that kind. */
  skip(wanted: number): boolean {
    if (this.kind !== wanted) return false;
    this.at++;
    return true;
  }

  skipLines(): void {
    while (this.kind === kind.NEW_LINE) this.at++;
  }

  /** Moves on over a token that must be there; `what` names it for people. */
  expect(wanted: number, what: string): void {
    if (!this.skip(wanted)) this.fail(what);
  }

  /** The text of token `index`. */
  textAt(index: number): string {
    return this.tokens.text.slice(this.tokens.starts[index], this.tokens.ends[index]);
  }

  /** True when token `index` is that word; words of the language are ordinary identifiers. */
  isWordAt(index: number, word: string): boolean {
    if (this.#kinds[index] !== kind.IDENTIFIER) return false;
    const start = this.tokens.starts[index] as number;
    return this.tokens.ends[index] === start + word.length && this.tokens.text.startsWith(word, start);
  }

  isWord(word: string): boolean {
    return this.isWordAt(this.at, word);
  }

  skipWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.at++;
    return true;
  }

  expectWord(word: string): void {
    if (!this.skipWord(word)) this.fail(`\`${word}\``);
  }

  /** An identifier; `what` says what it names. */
  name(what: string): NameNode {
    if (this.kind !== kind.IDENTIFIER) this.fail(what);
    const node: NameNode = { kind: 'name', name: this.textAt(this.at), start: this.start, end: this.end };
    this.at++;
    return node;
  }

  get end(): number {
    return this.tokens.ends[this.at] as number;
  }

  /** Gives up the node being read. */
  fail(what: string): never {
    throw new SyntaxFailure(`expected ${what}`, this.start, this.end);
  }

  /** Goes one level deeper, or gives up. The caller goes back up; after a failure whoever catches it does. */
  enter(): void {
    if (++this.depth <= MAX_DEPTH) return;
    throw new SyntaxFailure(`nested more than ${MAX_DEPTH} levels deep`, this.start, this.end, true);
  }

  /** Notes a mistake, once per place. */
  note(problem: Problem): void {
    if (this.problems.length > MAX_PROBLEMS || this.problems.at(-1)?.start === problem.start) return;
    if (this.problems.length < MAX_PROBLEMS) this.problems.push(problem);
    else this.problems.push({ ...problem, message: 'there are more mistakes, which are not listed' });
  }

  /**
   * After a failure inside the element that began at token `from`: notes it, moves to the end of the element and gives
   * the node that stands for what was not read. Passes on what it should not catch.
   */
  recover(failure: unknown, from: number, depth: number, nested: boolean): BrokenNode {
    if (!(failure instanceof SyntaxFailure)) throw failure;
    if (nested && failure.outermost) throw failure;
    if (nested && !failure.tooDeep && this.#beginsStatement(from) && this.#mayGoBack(from))
      throw this.#abandoned(from);
    this.note(failure);
    this.depth = depth;
    const start = Math.min(this.tokens.starts[from] as number, failure.start);
    if (!failure.outermost) this.#skipElement(from, nested);
    return { kind: 'broken', because: failure.message, start, end: Math.max(start, this.lastEnd) };
  }

  #abandoned(from: number): SyntaxFailure {
    this.at = from;
    return new SyntaxFailure(
      'expected a closing bracket before this line',
      this.start,
      this.end,
      false,
      true,
    );
  }

  /** A line that begins at its first column with `word identifier` or `@`, which no property or item does. */
  #beginsStatement(index: number): boolean {
    if (this.#column(index) !== 0) return false;
    const next = this.#kinds[index + 1];
    return this.#kinds[index] === kind.IDENTIFIER && next === kind.IDENTIFIER;
  }

  /** The column of a token that is the first of its line; -1 for others. */
  #column(index: number): number {
    if (index === 0) return this.tokens.starts[0] as number;
    if (this.#kinds[index - 1] !== kind.NEW_LINE) return -1;
    return (this.tokens.starts[index] as number) - (this.tokens.ends[index - 1] as number);
  }

  /**
   * Moves to the line break, comma or closing bracket after the element, judging by brackets and indentation: a line
   * that is not indented deeper than the element is no part of it, even if it was read as one.
   */
  #skipElement(from: number, nested: boolean): void {
    // Whoever misses a closing bracket at the end of the file leaves looking for its line to the statement around it.
    if (nested && this.kind === kind.END) return;
    const failed = this.at;
    const column = this.#column(from);
    let decorated = this.#kinds[from] === kind.AT;
    const open = new OpenBrackets();
    for (this.at = from; this.kind !== kind.END; this.at++) {
      if (!open.see(this.kind) && nested) return;
      if (this.kind === kind.NEW_LINE && this.#isLineBeside(this.at + 1, column)) {
        if (!decorated && this.#mayGoBack(this.at, failed)) return;
        // What is decorated begins beside its decorators and belongs to them.
        decorated &&= this.peek(1) === kind.AT;
      }
      if (this.at < failed || open.count > 0) continue;
      if (this.kind === kind.NEW_LINE || (nested && this.kind === kind.COMMA)) return;
    }
  }

  /** Whether tokens up to the failure may be read again; what was promised is counted. */
  #mayGoBack(to: number, from = this.at): boolean {
    const tokens = Math.max(0, from - to);
    if (tokens > this.#readAgain) return false;
    this.#readAgain -= tokens;
    return true;
  }

  /** A closing bracket may stand below the element that it closes. */
  #isLineBeside(index: number, column: number): boolean {
    return this.#column(index) <= column && !CLOSING.has(this.#kinds[index] as number);
  }
}

const CLOSERS: ReadonlyMap<number, number> = new Map([
  [kind.LEFT_PAREN, kind.RIGHT_PAREN],
  [kind.LEFT_SQUARE, kind.RIGHT_SQUARE],
  [kind.LEFT_BRACE, kind.RIGHT_BRACE],
  [kind.STRING_LEFT, kind.STRING_RIGHT],
]);
const CLOSING: ReadonlySet<number> = new Set(CLOSERS.values());

/** The brackets that are open while tokens are skipped. */
class OpenBrackets {
  readonly #closers: number[] = [];
  /** How many of each kind are open, so that looking for one that is not there costs nothing. */
  readonly #open = new Uint32Array(kind.TOKEN_NAMES.length);

  get count(): number {
    return this.#closers.length;
  }

  /** Notes a token; false when it closes a bracket that is not open here. */
  see(token: number): boolean {
    const closer = CLOSERS.get(token);
    if (closer !== undefined) {
      this.#closers.push(closer);
      this.#open[closer]!++;
    }
    return !CLOSING.has(token) || this.#close(token);
  }

  /** Takes the bracket off the open ones, with all that were forgotten inside it. */
  #close(closer: number): boolean {
    if (this.#open[closer] === 0) return false;
    for (let last = this.#closers.pop(); last !== undefined; last = this.#closers.pop()) {
      this.#open[last]!--;
      if (last === closer) return true;
    }
    return false;
  }
}
