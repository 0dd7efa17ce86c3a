/** The functions of Data Factory and Synapse expressions that need nothing but known arguments, by lower-cased name. */
import { valueAt } from '../arguments.ts';
import { type PlainFunction, plain } from '../define.ts';
import { plainFunctions } from '../table.ts';
import { dateFunctions } from './dates.ts';
import { numberFunctions } from './numbers.ts';
import { textOfValue, valueFunctions } from './values.ts';
import { toXml } from './xml.ts';
import { xpath } from './xpath.ts';

/** What means the same in both languages; the second name is the template function's where it differs. */
const SHARED: readonly (readonly [name: string, template?: string])[] = [
  ['endsWith'],
  ['indexOf'],
  ['lastIndexOf'],
  ['replace'],
  ['startsWith'],
  ['substring'],
  ['toLower'],
  ['toUpper'],
  ['trim'],
  ['empty'],
  ['first'],
  ['join'],
  ['last'],
  ['length'],
  ['take'],
  ['union'],
  ['and'],
  ['greater'],
  ['greaterOrEquals'],
  ['if'],
  ['less'],
  ['lessOrEquals'],
  ['not'],
  ['or'],
  ['array'],
  ['base64'],
  ['base64ToString'],
  ['decodeBase64', 'base64ToString'],
  ['bool'],
  ['coalesce'],
  ['createArray'],
  ['dataUri'],
  ['dataUriToString'],
  ['uriComponent'],
  ['encodeUriComponent', 'uriComponent'],
  ['uriComponentToString'],
  ['decodeUriComponent', 'uriComponentToString'],
  ['int'],
  ['range'],
];

function shared(name: string, template = name): PlainFunction {
  const original = plainFunctions.get(template.toLowerCase());
  if (original === undefined) throw new Error(`templates have no function ${template}`);
  return { ...original, name };
}

/** Of one collection it is that collection. */
function intersection(): PlainFunction {
  const several = shared('intersection');
  return plain('intersection', 1, Number.POSITIVE_INFINITY, (args) =>
    args.length === 1 ? valueAt(args, 0) : several.call(args),
  );
}

/** Functions that need nothing but known arguments: no run, no clock, no artefact. */
export const adfFunctions: ReadonlyMap<string, PlainFunction> = new Map(
  [
    ...SHARED.map(([name, template]) => shared(name, template)),
    ...dateFunctions,
    ...numberFunctions,
    ...valueFunctions,
    intersection(),
    plain('string', 1, 1, (args) => textOfValue(valueAt(args, 0))),
    plain('xml', 1, 1, (args) => toXml(valueAt(args, 0))),
    plain('xpath', 2, 2, xpath),
  ].map((each) => [each.name.toLowerCase(), each]),
);
