/** The kinds of Bicep tokens and the stream that the lexer makes: numbers in typed arrays, no object per token. */

/** Names equal those of the official token baselines. `unrecognized` is 0, so that an empty table entry means it. */
export const TOKEN_NAMES = [
  'Unrecognized',
  'At',
  'LeftBrace',
  'RightBrace',
  'LeftParen',
  'RightParen',
  'LeftSquare',
  'RightSquare',
  'Comma',
  'Dot',
  'Question',
  'Colon',
  'Semicolon',
  'Assignment',
  'Plus',
  'Minus',
  'Asterisk',
  'Slash',
  'Modulo',
  'Exclamation',
  'LeftChevron',
  'RightChevron',
  'LessThanOrEqual',
  'GreaterThanOrEqual',
  'Equals',
  'NotEquals',
  'EqualsInsensitive',
  'NotEqualsInsensitive',
  'LogicalAnd',
  'LogicalOr',
  'Identifier',
  'StringLeftPiece',
  'StringMiddlePiece',
  'StringRightPiece',
  'StringComplete',
  'Integer',
  'TrueKeyword',
  'FalseKeyword',
  'NullKeyword',
  'NewLine',
  'EndOfFile',
  'DoubleQuestion',
  'DoubleColon',
  'Arrow',
  'Pipe',
  'Ellipsis',
  'Hat',
] as const;

export type TokenName = (typeof TOKEN_NAMES)[number];

function kind(name: TokenName): number {
  return TOKEN_NAMES.indexOf(name);
}

export const UNRECOGNIZED = kind('Unrecognized');
export const AT = kind('At');
export const LEFT_BRACE = kind('LeftBrace');
export const RIGHT_BRACE = kind('RightBrace');
export const LEFT_PAREN = kind('LeftParen');
export const RIGHT_PAREN = kind('RightParen');
export const LEFT_SQUARE = kind('LeftSquare');
export const RIGHT_SQUARE = kind('RightSquare');
export const COMMA = kind('Comma');
export const DOT = kind('Dot');
export const QUESTION = kind('Question');
export const COLON = kind('Colon');
export const SEMICOLON = kind('Semicolon');
export const ASSIGNMENT = kind('Assignment');
export const PLUS = kind('Plus');
export const MINUS = kind('Minus');
export const ASTERISK = kind('Asterisk');
export const SLASH = kind('Slash');
export const MODULO = kind('Modulo');
export const EXCLAMATION = kind('Exclamation');
export const LEFT_CHEVRON = kind('LeftChevron');
export const RIGHT_CHEVRON = kind('RightChevron');
export const LESS_OR_EQUAL = kind('LessThanOrEqual');
export const GREATER_OR_EQUAL = kind('GreaterThanOrEqual');
export const EQUALS = kind('Equals');
export const NOT_EQUALS = kind('NotEquals');
export const EQUALS_INSENSITIVE = kind('EqualsInsensitive');
export const NOT_EQUALS_INSENSITIVE = kind('NotEqualsInsensitive');
export const AND = kind('LogicalAnd');
export const OR = kind('LogicalOr');
export const IDENTIFIER = kind('Identifier');
export const STRING_LEFT = kind('StringLeftPiece');
export const STRING_MIDDLE = kind('StringMiddlePiece');
export const STRING_RIGHT = kind('StringRightPiece');
export const STRING = kind('StringComplete');
export const INTEGER = kind('Integer');
export const TRUE = kind('TrueKeyword');
export const FALSE = kind('FalseKeyword');
export const NULL = kind('NullKeyword');
export const NEW_LINE = kind('NewLine');
export const END = kind('EndOfFile');
export const COALESCE = kind('DoubleQuestion');
export const DOUBLE_COLON = kind('DoubleColon');
export const ARROW = kind('Arrow');
export const PIPE = kind('Pipe');
export const ELLIPSIS = kind('Ellipsis');
export const HAT = kind('Hat');

/** All tokens of a text, the last one `EndOfFile`. Token `i` is `text.slice(starts[i], ends[i])`. */
export interface TokenStream {
  readonly text: string;
  readonly count: number;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** What is wrong with a token, by its index: strings that do not end, escapes that do not exist. */
  readonly problems: ReadonlyMap<number, string>;
  /** Start and end offsets of comments and `#…` directives, one after the other. */
  readonly comments: readonly number[];
  /** Where a block comment starts that never ends. */
  readonly openComment: number | undefined;
}
