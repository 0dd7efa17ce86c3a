/** Characters and what the lexer makes of them: tables over ASCII, so that the lexer needs no regular expression. */
import * as kind from './tokens.ts';

export const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
export const EXCLAMATION = 33;
export const HASH = 35;
export const DOLLAR = 36;
export const AMPERSAND = 38;
export const QUOTE = 39;
export const ASTERISK = 42;
export const DASH = 45;
export const DOT = 46;
export const SLASH = 47;
export const COLON = 58;
export const LESS = 60;
export const EQUAL = 61;
export const GREATER = 62;
export const QUESTION = 63;
export const BACKSLASH = 92;
export const LETTER_U = 117;
export const OPEN_BRACE = 123;
export const PIPE = 124;
export const CLOSE_BRACE = 125;
export const TILDE = 126;
export const BYTE_ORDER_MARK = 0xfeff;

/** Character classes of ASCII: 1 starts an identifier, 2 is a digit, 4 is a token by itself (then see `SINGLE`). */
export const CLASS = new Uint8Array(128);
export const LETTER = 1;
export const DIGIT = 2;
export const ALONE = 4;
/** Characters that are tokens whatever follows. */
export const SINGLE = new Uint8Array(128);

for (const c of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_') CLASS[c.charCodeAt(0)] = LETTER;
for (const c of '0123456789') CLASS[c.charCodeAt(0)] = DIGIT;
for (const [c, token] of [
  ['(', kind.LEFT_PAREN],
  [')', kind.RIGHT_PAREN],
  ['[', kind.LEFT_SQUARE],
  [']', kind.RIGHT_SQUARE],
  ['@', kind.AT],
  [',', kind.COMMA],
  [';', kind.SEMICOLON],
  ['+', kind.PLUS],
  ['-', kind.MINUS],
  ['%', kind.MODULO],
  ['*', kind.ASTERISK],
  ['/', kind.SLASH],
  ['^', kind.HAT],
] as const) {
  CLASS[c.charCodeAt(0)] = ALONE;
  SINGLE[c.charCodeAt(0)] = token;
}

/** Tokens of two characters: the first one, then what may follow it. A first character alone is its own token. */
export const PAIRS: Readonly<
  Record<number, { alone: number; followed: readonly (readonly [number, number])[] }>
> = {
  [QUESTION]: { alone: kind.QUESTION, followed: [[QUESTION, kind.COALESCE]] },
  [COLON]: { alone: kind.COLON, followed: [[COLON, kind.DOUBLE_COLON]] },
  [EXCLAMATION]: {
    alone: kind.EXCLAMATION,
    followed: [
      [EQUAL, kind.NOT_EQUALS],
      [TILDE, kind.NOT_EQUALS_INSENSITIVE],
    ],
  },
  [LESS]: { alone: kind.LEFT_CHEVRON, followed: [[EQUAL, kind.LESS_OR_EQUAL]] },
  [GREATER]: { alone: kind.RIGHT_CHEVRON, followed: [[EQUAL, kind.GREATER_OR_EQUAL]] },
  [EQUAL]: {
    alone: kind.ASSIGNMENT,
    followed: [
      [EQUAL, kind.EQUALS],
      [TILDE, kind.EQUALS_INSENSITIVE],
      [GREATER, kind.ARROW],
    ],
  },
  [AMPERSAND]: { alone: kind.UNRECOGNIZED, followed: [[AMPERSAND, kind.AND]] },
  [PIPE]: { alone: kind.PIPE, followed: [[PIPE, kind.OR]] },
};

/** A character that ends a line. */
export function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** White space within a line. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** A character that may continue an identifier. */
export function isWord(code: number): boolean {
  return code < 128 && ((CLASS[code] as number) & 3) !== 0;
}
