/**
 * The functions of ADF and Synapse pipeline expressions, from
 * https://learn.microsoft.com/azure/data-factory/control-flow-expression-language-functions
 */

export interface AdfFunction {
  /** The documented spelling; the service accepts any casing. */
  readonly name: string;
  /** Fewest and most arguments. */
  readonly min: number;
  readonly max: number;
  /** The ARM function of the same semantics; undefined when there is none. */
  readonly shared: string | undefined;
}

const ANY = Number.POSITIVE_INFINITY;

type Row = readonly [name: string, min: number, max: number, shared?: string];

const ROWS: readonly Row[] = [
  // Text
  ['concat', 1, ANY, 'concat'],
  ['endsWith', 2, 2, 'endsWith'],
  ['guid', 0, 1, 'newGuid'],
  ['indexOf', 2, 2, 'indexOf'],
  ['lastIndexOf', 2, 2, 'lastIndexOf'],
  ['replace', 3, 3, 'replace'],
  ['split', 2, 2, 'split'],
  ['startsWith', 2, 2, 'startsWith'],
  ['substring', 2, 3, 'substring'],
  ['toLower', 1, 1, 'toLower'],
  ['toUpper', 1, 1, 'toUpper'],
  ['trim', 1, 1, 'trim'],
  // Collections
  ['contains', 2, 2, 'contains'],
  ['empty', 1, 1, 'empty'],
  ['first', 1, 1, 'first'],
  ['intersection', 1, ANY, 'intersection'],
  ['join', 2, 2, 'join'],
  ['last', 1, 1, 'last'],
  ['length', 1, 1, 'length'],
  ['skip', 2, 2, 'skip'],
  ['take', 2, 2, 'take'],
  ['union', 1, ANY, 'union'],
  // Logic
  ['and', 2, 2, 'and'],
  ['equals', 2, 2, 'equals'],
  ['greater', 2, 2, 'greater'],
  ['greaterOrEquals', 2, 2, 'greaterOrEquals'],
  ['if', 3, 3, 'if'],
  ['less', 2, 2, 'less'],
  ['lessOrEquals', 2, 2, 'lessOrEquals'],
  ['not', 1, 1, 'not'],
  ['or', 2, 2, 'or'],
  // Conversion. `binary` and what decodes to it have no counterpart: ARM has no binary values.
  ['array', 1, 1, 'array'],
  ['base64', 1, 1, 'base64'],
  ['base64ToBinary', 1, 1],
  ['base64ToString', 1, 1, 'base64ToString'],
  ['binary', 1, 1],
  ['bool', 1, 1, 'bool'],
  ['coalesce', 1, ANY, 'coalesce'],
  ['createArray', 1, ANY, 'createArray'],
  ['dataUri', 1, 1, 'dataUri'],
  ['dataUriToBinary', 1, 1],
  ['dataUriToString', 1, 1, 'dataUriToString'],
  ['decodeBase64', 1, 1, 'base64ToString'],
  ['decodeDataUri', 1, 1],
  ['decodeUriComponent', 1, 1, 'uriComponentToString'],
  ['encodeUriComponent', 1, 1, 'uriComponent'],
  ['float', 1, 1, 'float'],
  ['int', 1, 1, 'int'],
  ['json', 1, 1, 'json'],
  ['string', 1, 1, 'string'],
  ['uriComponent', 1, 1, 'uriComponent'],
  ['uriComponentToBinary', 1, 1],
  ['uriComponentToString', 1, 1, 'uriComponentToString'],
  ['xml', 1, 1],
  ['xpath', 2, 2],
  // Mathematics
  ['add', 2, 2, 'add'],
  ['div', 2, 2, 'div'],
  ['max', 1, ANY, 'max'],
  ['min', 1, ANY, 'min'],
  ['mod', 2, 2, 'mod'],
  ['mul', 2, 2, 'mul'],
  ['rand', 2, 2],
  ['range', 2, 2, 'range'],
  ['sub', 2, 2, 'sub'],
  // Dates: ARM counts in ISO 8601 durations, so only the time of the run is alike
  ['addDays', 2, 3],
  ['addHours', 2, 3],
  ['addMinutes', 2, 3],
  ['addSeconds', 2, 3],
  ['addToTime', 3, 4],
  ['convertFromUtc', 2, 3],
  ['convertTimeZone', 3, 4],
  ['convertToUtc', 2, 3],
  ['dayOfMonth', 1, 1],
  ['dayOfWeek', 1, 1],
  ['dayOfYear', 1, 1],
  ['formatDateTime', 1, 3],
  ['getFutureTime', 2, 3],
  ['getPastTime', 2, 3],
  ['startOfDay', 1, 2],
  ['startOfHour', 1, 2],
  ['startOfMonth', 1, 2],
  ['subtractFromTime', 3, 4],
  ['ticks', 1, 1],
  ['utcNow', 0, 1, 'utcNow'],
  // What surrounds the expression
  ['activity', 1, 1],
  ['dataset', 0, 1],
  ['item', 0, 0],
  ['linkedService', 0, 1],
  ['pipeline', 0, 0],
  ['trigger', 0, 0],
  ['triggerBody', 0, 0],
  ['triggerOutputs', 0, 0],
  ['variables', 1, 1],
];

/** Lower-cased name to function. */
export const FUNCTIONS: ReadonlyMap<string, AdfFunction> = new Map(
  ROWS.map(([name, min, max, shared]) => [name.toLowerCase(), { name, min, max, shared }]),
);
