/** Text to Bicep tokens in one pass, at the very positions of the official lexer. It never fails. */

import {
  ALONE,
  ASTERISK,
  BACKSLASH,
  BYTE_ORDER_MARK,
  CARRIAGE_RETURN,
  CLASS,
  CLOSE_BRACE,
  DASH,
  DIGIT,
  DOLLAR,
  DOT,
  HASH,
  isBlank,
  isLineBreak,
  isWord,
  LETTER,
  LETTER_U,
  LINE_FEED,
  OPEN_BRACE,
  PAIRS,
  QUOTE,
  SINGLE,
  SLASH,
  SPACE,
  TAB,
} from './characters.ts';
import type { TokenStream } from './tokens.ts';
import * as kind from './tokens.ts';

const KEYWORDS: ReadonlyMap<string, number> = new Map([
  ['true', kind.TRUE],
  ['false', kind.FALSE],
  ['null', kind.NULL],
]);

const DIRECTIVES = ['#disable-next-line', '#disable-diagnostics', '#restore-diagnostics'];
/** Our own codes in a directive; the official lexer would stop at the colon. */
const OWN_CODE = 'forearm:';

/** What a single-line string may have after a backslash: `n r t \ ' $`, or `u{…}`. */
const ESCAPES = "nrt\\'$";
const UNICODE_ESCAPE = /u\{([0-9a-fA-F]+)\}/y;
const HIGHEST_CODE_POINT = 0x10ffff;

/** On the stack of open braces: a `{` inside an interpolation; 0 a hole of `'…'`; n a hole of `$…$'''` with n `$`. */
const BRACE = -1;

const OPEN_STRING = 'the string does not end on its line';
const OPEN_MULTI_LINE = "the string does not end with '''";

/** Splits a text into tokens. Linear in its length. */
export function lex(text: string): TokenStream {
  const lexer = new Lexer(text);
  lexer.run();
  return lexer;
}

class Lexer implements TokenStream {
  count = 0;
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  readonly problems = new Map<number, string>();
  readonly comments: number[] = [];
  openComment: number | undefined = undefined;
  /** Open holes and the braces inside them. */
  readonly #holes: number[] = [];
  #at = 0;

  constructor(readonly text: string) {
    const capacity = (text.length >> 2) + 16;
    this.kinds = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    if (text.charCodeAt(0) === BYTE_ORDER_MARK) this.#at = 1;
  }

  run(): void {
    const length = this.text.length;
    for (;;) {
      this.#skipTrivia();
      const start = this.#at;
      if (start >= length) break;
      this.#push(this.#token(this.text.charCodeAt(start)), start);
    }
    this.#push(kind.END, length);
  }

  #push(token: number, start: number): void {
    if (this.count === this.kinds.length) this.#grow();
    this.kinds[this.count] = token;
    this.starts[this.count] = start;
    this.ends[this.count] = this.#at;
    this.count++;
  }

  #grow(): void {
    const capacity = this.kinds.length * 2;
    this.kinds = enlarged(this.kinds, new Uint8Array(capacity));
    this.starts = enlarged(this.starts, new Int32Array(capacity));
    this.ends = enlarged(this.ends, new Int32Array(capacity));
  }

  #skipTrivia(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.#at);
      if (code === SPACE || code === TAB) this.#at++;
      else if (code === SLASH && this.#next() === SLASH) this.#lineComment();
      else if (code === SLASH && this.#next() === ASTERISK) this.#blockComment();
      else if (code !== HASH || !this.#directive()) return;
    }
  }

  #next(): number {
    return this.text.charCodeAt(this.#at + 1);
  }

  #lineComment(): void {
    const start = this.#at;
    this.#at = this.#lineEnd(start);
    this.comments.push(start, this.#at);
  }

  #blockComment(): void {
    const start = this.#at;
    const close = this.text.indexOf('*/', start + 2);
    if (close < 0) this.openComment = start;
    this.#at = close < 0 ? this.text.length : close + 2;
    this.comments.push(start, this.#at);
  }

  #lineEnd(from: number): number {
    const { text } = this;
    let at = from;
    while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
    return at;
  }

  /** Skips `#disable-next-line code code` and its like where it begins a line; false when this is none. */
  #directive(): boolean {
    const start = this.#at;
    const directive = DIRECTIVES.find((each) => this.text.startsWith(each, start));
    if (directive === undefined || !this.#beginsLine(start)) return false;
    const lineEnd = this.#lineEnd(start);
    const own = this.text.slice(start, lineEnd).includes(OWN_CODE);
    this.#at = own ? lineEnd : this.#directiveEnd(start + directive.length);
    this.comments.push(start, lineEnd);
    return true;
  }

  #beginsLine(offset: number): boolean {
    let at = offset - 1;
    while (at >= 0 && isBlank(this.text.charCodeAt(at))) at--;
    return at < 0 || isLineBreak(this.text.charCodeAt(at)) || this.text.charCodeAt(at) === BYTE_ORDER_MARK;
  }

  /** Codes are words of letters, digits, `_` and `-`; what follows the last of them is read as usual. */
  #directiveEnd(from: number): number {
    let at = from;
    for (;;) {
      const code = this.text.charCodeAt(at);
      if (!isBlank(code) && code !== DASH && !isWord(code)) return at;
      at++;
    }
  }

  #token(code: number): number {
    const group = code < 128 ? (CLASS[code] as number) : 0;
    if (group === LETTER) return this.#identifier();
    if (group === DIGIT) return this.#integer();
    if (group === ALONE) {
      this.#at++;
      return SINGLE[code] as number;
    }
    return this.#irregular(code);
  }

  #irregular(code: number): number {
    if (code === LINE_FEED || code === CARRIAGE_RETURN) return this.#newLine();
    if (code === QUOTE) return this.#string();
    this.#at++;
    if (code === DOT) return this.#dot();
    if (code === OPEN_BRACE) return this.#openBrace();
    if (code === CLOSE_BRACE) return this.#closeBrace();
    if (code === DOLLAR) return this.#dollar();
    return this.#pair(code);
  }

  #identifier(): number {
    const { text } = this;
    const start = this.#at;
    let at = start + 1;
    let code = text.charCodeAt(at);
    while (code < 128 && ((CLASS[code] as number) & 3) !== 0) code = text.charCodeAt(++at);
    this.#at = at;
    if (at - start > 5 || at - start < 4) return kind.IDENTIFIER;
    return KEYWORDS.get(text.slice(start, at)) ?? kind.IDENTIFIER;
  }

  #integer(): number {
    const { text } = this;
    let code = text.charCodeAt(++this.#at);
    while (code < 128 && CLASS[code] === DIGIT) code = text.charCodeAt(++this.#at);
    return kind.INTEGER;
  }

  /** A run of line breaks is one token. Inside a hole it ends the string instead, with an empty right piece. */
  #newLine(): number {
    if (this.#holes.length > 0) {
      this.#holes.length = 0;
      this.problems.set(this.count, OPEN_STRING);
      return kind.STRING_RIGHT;
    }
    const { text } = this;
    while (isLineBreak(text.charCodeAt(this.#at))) this.#at++;
    return kind.NEW_LINE;
  }

  #dot(): number {
    if (!this.text.startsWith('..', this.#at)) return kind.DOT;
    this.#at += 2;
    return kind.ELLIPSIS;
  }

  #openBrace(): number {
    if (this.#holes.length > 0) this.#holes.push(BRACE);
    return kind.LEFT_BRACE;
  }

  #closeBrace(): number {
    const hole = this.#holes.at(-1);
    // Like the official lexer we leave an object's brace where it is: an object in a hole is no valid Bicep.
    if (hole === undefined || hole === BRACE) return kind.RIGHT_BRACE;
    const token = hole === 0 ? this.#segment(false) : this.#multiLine(false, hole);
    if (token === kind.STRING_RIGHT) this.#holes.pop();
    return token;
  }

  #dollar(): number {
    const { text } = this;
    let dollars = 1;
    while (text.charCodeAt(this.#at) === DOLLAR) {
      this.#at++;
      dollars++;
    }
    if (!text.startsWith("'''", this.#at)) return kind.UNRECOGNIZED;
    this.#at += 3;
    const token = this.#multiLine(true, dollars);
    if (token === kind.STRING_LEFT) this.#holes.push(dollars);
    return token;
  }

  #pair(code: number): number {
    const pair = PAIRS[code];
    if (pair === undefined) return kind.UNRECOGNIZED;
    const next = this.text.charCodeAt(this.#at);
    for (const [second, token] of pair.followed) {
      if (second !== next) continue;
      this.#at++;
      return token;
    }
    return pair.alone;
  }

  #string(): number {
    if (this.text.startsWith("'''", this.#at)) {
      this.#at += 3;
      return this.#multiLine(true, 0);
    }
    this.#at++;
    const token = this.#segment(true);
    if (token === kind.STRING_LEFT) this.#holes.push(0);
    return token;
  }

  /** The rest of a single-line string up to its end or its next hole. */
  #segment(first: boolean): number {
    const { text } = this;
    for (;;) {
      const code = text.charCodeAt(this.#at);
      if (Number.isNaN(code) || isLineBreak(code)) return this.#unterminated(first, OPEN_STRING);
      this.#at++;
      if (code === QUOTE) return first ? kind.STRING : kind.STRING_RIGHT;
      if (code === DOLLAR && text.charCodeAt(this.#at) === OPEN_BRACE) {
        this.#at++;
        return first ? kind.STRING_LEFT : kind.STRING_MIDDLE;
      }
      if (code === BACKSLASH) this.#escape();
    }
  }

  #unterminated(first: boolean, problem: string): number {
    this.problems.set(this.count, problem);
    return first ? kind.STRING : kind.STRING_RIGHT;
  }

  /** Skips what follows a backslash; `\${` opens no hole because its `$` is skipped here. */
  #escape(): void {
    const { text } = this;
    const next = text.charCodeAt(this.#at);
    if (Number.isNaN(next) || isLineBreak(next)) return;
    if (next === LETTER_U) this.#unicodeEscape();
    else if (!ESCAPES.includes(text[this.#at++] as string)) this.#badEscape();
  }

  #unicodeEscape(): void {
    UNICODE_ESCAPE.lastIndex = this.#at;
    const match = UNICODE_ESCAPE.exec(this.text);
    this.#at += match?.[0].length ?? 1;
    const codePoint = Number.parseInt(match?.[1] ?? '', 16);
    if (!(codePoint <= HIGHEST_CODE_POINT)) this.#badEscape();
  }

  #badEscape(): void {
    this.problems.set(this.count, 'the string has an unknown escape sequence');
  }

  /** The rest of a `'''` string; holes open at `dollars` or more `$` before a brace, quotes beyond three belong to it. */
  #multiLine(first: boolean, dollars: number): number {
    const { text } = this;
    while (this.#at < text.length) {
      const code = text.charCodeAt(this.#at);
      if (code === QUOTE) {
        if (this.#run(QUOTE) >= 3) return first ? kind.STRING : kind.STRING_RIGHT;
      } else if (code === DOLLAR) {
        const run = this.#run(DOLLAR);
        if (dollars === 0 || run < dollars || text.charCodeAt(this.#at) !== OPEN_BRACE) continue;
        this.#at++;
        return first ? kind.STRING_LEFT : kind.STRING_MIDDLE;
      } else this.#at++;
    }
    return this.#unterminated(first, OPEN_MULTI_LINE);
  }

  #run(code: number): number {
    const start = this.#at;
    while (this.text.charCodeAt(this.#at) === code) this.#at++;
    return this.#at - start;
  }
}

function enlarged<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
