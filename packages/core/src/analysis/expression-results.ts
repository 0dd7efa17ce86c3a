/** What activities need their expressions to be: a condition is a boolean, what is repeated over is an array. */
import type { Expression } from '../model/expression.ts';
import type { ObjectValue, Value } from '../model/value.ts';
import type { AdfType } from '../parse/adf/index.ts';
import { type Fault, typeName, typeOf } from './expression-types.ts';

/** By lower-cased type of the activity and property below `typeProperties`. */
const WANTED: Readonly<Record<string, Readonly<Record<string, AdfType>>>> = {
  ifcondition: { expression: 'boolean' },
  until: { expression: 'boolean' },
  foreach: { items: 'array' },
  filter: { items: 'array', condition: 'boolean' },
};

/** The faults of an activity's own expressions, which `read` parses. */
export function faultsOfActivity(
  { properties }: ObjectValue,
  read: (value: Value) => Expression | undefined,
): readonly Fault[] {
  const type = properties.get('type')?.value;
  const wanted = type?.kind === 'literal' ? String(type.value).toLowerCase() : '';
  const own = properties.get('typeproperties')?.value;
  if (!Object.hasOwn(WANTED, wanted) || own?.kind !== 'object') return [];
  return Object.entries(WANTED[wanted] ?? {}).flatMap(([key, expected]) => {
    const property = own.properties.get(key);
    const expression = property && read(contentOf(property.value));
    const given = expression && typeOf(expression);
    if (!expression || !given || given === expected || expression.kind === 'interpolation') return [];
    const message = `'${property.key}' must be ${typeName(expected)}, and this is ${typeName(given)}.`;
    return [{ message, at: expression }];
  });
}

/** `{ "value": "@…", "type": "Expression" }`, or the text alone. */
function contentOf(value: Value): Value {
  return (value.kind === 'object' && value.properties.get('value')?.value) || value;
}
