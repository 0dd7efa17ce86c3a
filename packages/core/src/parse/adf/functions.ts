/**
 * The functions of ADF and Synapse pipeline expressions, from
 * https://learn.microsoft.com/azure/data-factory/control-flow-expression-language-functions
 */

/** What a value certainly is, as far as it matters to a function. */
export type AdfType = 'text' | 'integer' | 'number' | 'boolean' | 'array' | 'object';

export interface AdfFunction {
  /** The documented spelling; the service accepts any casing. */
  readonly name: string;
  /** Fewest and most arguments. */
  readonly min: number;
  readonly max: number;
  /** What each argument may be, the last entry for all further ones too; undefined for anything. */
  readonly takes: readonly (readonly AdfType[] | undefined)[];
  /** What comes out, where that does not depend on what goes in. */
  readonly gives: AdfType | undefined;
}

const ANY = Number.POSITIVE_INFINITY;

/** One letter for each choice of types that a documented argument has. */
const KINDS: Readonly<Record<string, readonly AdfType[]>> = {
  t: ['text'],
  i: ['integer', 'number'],
  n: ['number', 'integer'],
  b: ['boolean'],
  a: ['array'],
  s: ['text', 'array'],
  c: ['text', 'array', 'object'],
  o: ['array', 'object'],
  m: ['text', 'number', 'integer'],
  x: ['number', 'integer', 'array'],
};

type Row = readonly [name: string, min: number, max: number, takes: string, gives: string];

/** `?` is anything. Conversions say little of what they refuse, so they take anything here. */
const ROWS: readonly Row[] = [
  // Text
  ['concat', 1, ANY, '?', 't'],
  ['endsWith', 2, 2, 't', 'b'],
  ['guid', 0, 1, 't', 't'],
  ['indexOf', 2, 2, 't', 'i'],
  ['lastIndexOf', 2, 2, 't', 'i'],
  ['replace', 3, 3, 't', 't'],
  ['split', 2, 2, 't', 'a'],
  ['startsWith', 2, 2, 't', 'b'],
  ['substring', 2, 3, 'tii', 't'],
  ['toLower', 1, 1, 't', 't'],
  ['toUpper', 1, 1, 't', 't'],
  ['trim', 1, 1, 't', 't'],
  // Collections
  ['contains', 2, 2, 'c?', 'b'],
  ['empty', 1, 1, 'c', 'b'],
  ['first', 1, 1, 's', '?'],
  ['intersection', 1, ANY, 'o', '?'],
  ['join', 2, 2, 'at', 't'],
  ['last', 1, 1, 's', '?'],
  ['length', 1, 1, 'c', 'i'],
  ['skip', 2, 2, 'ai', 'a'],
  ['take', 2, 2, 'si', '?'],
  ['union', 1, ANY, 'o', '?'],
  // Logic
  ['and', 2, 2, 'b', 'b'],
  ['equals', 2, 2, '?', 'b'],
  ['greater', 2, 2, 'm', 'b'],
  ['greaterOrEquals', 2, 2, 'm', 'b'],
  ['if', 3, 3, 'b??', '?'],
  ['less', 2, 2, 'm', 'b'],
  ['lessOrEquals', 2, 2, 'm', 'b'],
  ['not', 1, 1, 'b', 'b'],
  ['or', 2, 2, 'b', 'b'],
  // Conversion
  ['array', 1, 1, '?', 'a'],
  ['base64', 1, 1, '?', 't'],
  ['base64ToBinary', 1, 1, 't', '?'],
  ['base64ToString', 1, 1, 't', 't'],
  ['binary', 1, 1, '?', '?'],
  ['bool', 1, 1, '?', 'b'],
  ['coalesce', 1, ANY, '?', '?'],
  ['createArray', 0, ANY, '?', 'a'],
  ['dataUri', 1, 1, '?', 't'],
  ['dataUriToBinary', 1, 1, 't', '?'],
  ['dataUriToString', 1, 1, 't', 't'],
  ['decodeBase64', 1, 1, 't', 't'],
  ['decodeDataUri', 1, 1, 't', '?'],
  ['decodeUriComponent', 1, 1, 't', 't'],
  ['encodeUriComponent', 1, 1, '?', 't'],
  ['float', 1, 1, '?', 'n'],
  ['int', 1, 1, '?', 'i'],
  ['json', 1, 1, '?', '?'],
  ['string', 1, 1, '?', 't'],
  ['uriComponent', 1, 1, '?', 't'],
  ['uriComponentToBinary', 1, 1, 't', '?'],
  ['uriComponentToString', 1, 1, 't', 't'],
  ['xml', 1, 1, '?', '?'],
  ['xpath', 2, 2, '?t', '?'],
  // Mathematics
  ['add', 2, 2, 'n', 'n'],
  ['div', 2, 2, 'n', 'n'],
  ['max', 1, ANY, 'x', 'n'],
  ['min', 1, ANY, 'x', 'n'],
  ['mod', 2, 2, 'n', 'n'],
  ['mul', 2, 2, 'n', 'n'],
  ['rand', 2, 2, 'i', 'i'],
  ['range', 2, 2, 'i', 'a'],
  ['sub', 2, 2, 'n', 'n'],
  // Dates
  ['addDays', 2, 3, 'tit', 't'],
  ['addHours', 2, 3, 'tit', 't'],
  ['addMinutes', 2, 3, 'tit', 't'],
  ['addSeconds', 2, 3, 'tit', 't'],
  ['addToTime', 3, 4, 'titt', 't'],
  ['convertFromUtc', 2, 3, 't', 't'],
  ['convertTimeZone', 3, 4, 't', 't'],
  ['convertToUtc', 2, 3, 't', 't'],
  ['dayOfMonth', 1, 1, 't', 'i'],
  ['dayOfWeek', 1, 1, 't', 'i'],
  ['dayOfYear', 1, 1, 't', 'i'],
  ['formatDateTime', 1, 3, 't', 't'],
  ['getFutureTime', 2, 3, 'itt', 't'],
  ['getPastTime', 2, 3, 'itt', 't'],
  ['startOfDay', 1, 2, 't', 't'],
  ['startOfHour', 1, 2, 't', 't'],
  ['startOfMonth', 1, 2, 't', 't'],
  ['subtractFromTime', 3, 4, 'titt', 't'],
  ['ticks', 1, 1, 't', 'i'],
  ['utcNow', 0, 1, 't', 't'],
  // What surrounds the expression
  ['activity', 1, 1, 't', '?'],
  ['dataset', 0, 1, '?', '?'],
  ['item', 0, 0, '?', '?'],
  ['linkedService', 0, 1, '?', '?'],
  ['pipeline', 0, 0, '?', '?'],
  ['trigger', 0, 0, '?', '?'],
  ['triggerBody', 0, 0, '?', '?'],
  ['triggerOutputs', 0, 0, '?', '?'],
  ['variables', 1, 1, 't', '?'],
];

/** Lower-cased name to function. */
export const FUNCTIONS: ReadonlyMap<string, AdfFunction> = new Map(
  ROWS.map(([name, min, max, takes, gives]) => [
    name.toLowerCase(),
    { name, min, max, takes: [...takes].map((letter) => KINDS[letter]), gives: KINDS[gives]?.[0] },
  ]),
);
