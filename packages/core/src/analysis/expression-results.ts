/** What activities need their expressions to be: a condition is a boolean, what is repeated over is an array. */
import type { Expression } from '../model/expression.ts';
import type { ObjectValue, Value } from '../model/value.ts';
import { type AdfType, FUNCTIONS } from '../parse/adf/index.ts';
import type { DeclaredNames } from './expression-names.ts';
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
  names: DeclaredNames | undefined,
  read: (value: Value) => Expression | undefined,
): readonly Fault[] {
  const type = properties.get('type')?.value;
  const wanted = type?.kind === 'literal' ? String(type.value).toLowerCase() : '';
  const own = properties.get('typeproperties')?.value;
  if (own?.kind !== 'object') return [];
  if (wanted === 'setvariable' || wanted === 'appendvariable') return faultsOfVariable(own, names);
  if (!Object.hasOwn(WANTED, wanted)) return [];
  return Object.entries(WANTED[wanted] ?? {}).flatMap(([key, expected]) => {
    const property = own.properties.get(key);
    const fault = property && faultOf(property.key, contentOf(property.value), expected, read);
    return fault ? [fault] : [];
  });
}

/** The pipeline's return value is set like a variable, but is none. */
function faultsOfVariable({ properties }: ObjectValue, names: DeclaredNames | undefined): readonly Fault[] {
  const name = properties.get('variablename')?.value;
  if (name?.kind !== 'literal' || typeof name.value !== 'string' || properties.has('setsystemvariable'))
    return [];
  if (names?.variables?.has(name.value.toLowerCase()) !== false || name.value.includes('@')) return [];
  return [{ message: `The pipeline declares no variable '${name.value}'.`, at: name.origin.place }];
}

function faultOf(
  key: string,
  content: Value,
  expected: AdfType,
  read: (value: Value) => Expression | undefined,
): Fault | undefined {
  if (isBareCall(content)) return { message: `'${key}' lacks the @ in front.`, at: content.origin.place };
  const expression = read(content);
  const given = expression && typeOf(expression);
  if (!expression || !given || given === expected || expression.kind === 'interpolation') return undefined;
  return {
    message: `'${key}' must be ${typeName(expected)}, and this is ${typeName(given)}.`,
    at: expression,
  };
}

/** `equals(1, 2)`: a text that is nothing but a call, and will never be called. */
function isBareCall(content: Value): boolean {
  if (content.kind !== 'literal' || typeof content.value !== 'string') return false;
  const [, name = ''] = /^\s*(\w+)\s*\(/.exec(content.value) ?? [];
  return FUNCTIONS.has(name.toLowerCase());
}

/** `{ "value": "@…", "type": "Expression" }`, or the text alone. */
function contentOf(value: Value): Value {
  return (value.kind === 'object' && value.properties.get('value')?.value) || value;
}
