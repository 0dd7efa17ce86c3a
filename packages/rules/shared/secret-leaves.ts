/** Walks what a resource holds, down to its single values, and knows what each of them is called. */
import type { Property } from '@forearm/core';

/** A single value (a text, or something unknown) somewhere in a resource. */
export interface Leaf {
  readonly property: Property;
  /** What the value is called: its key, or the name beside it (`{ name: 'DB_PASSWORD', value: … }`). */
  readonly name: string;
  /** It is the value of Data Factory's `{ "type": "SecureString", "value": … }`. */
  readonly secureString: boolean;
  /** It belongs to a reference to a Key Vault: the name of a secret, not the secret. */
  readonly vault: boolean;
}

/** What the walk knows about a value before it sees it. */
export type Seen = Omit<Leaf, 'property'>;

type ObjectValue = Extract<Property['value'], { kind: 'object' }>;

/** Keys that say nothing: what the value is called stands one level up, or beside it. */
const ANONYMOUS = new Set(['value', 'defaultvalue', 'variablevalue']);
/** Where the name of a name/value pair stands. */
const NAMES = ['name', 'variablename', 'parametername', 'key'];
/** Bound against hostile nesting. */
const DEEPEST = 100;

/** Whether a bare text is worth a look: to look at a property costs more than to see that nobody would ask for it. */
export type Worth = (text: string, as: Seen) => boolean;

const EVERYTHING: Worth = () => true;

/** Every text and every unknown below a property, in the order of writing; of its members only those worth a look. */
export function leavesOf(at: Property, worth: Worth = EVERYTHING): readonly Leaf[] {
  const found: Leaf[] = [];
  walk(at, { name: at.key, secureString: false, vault: false }, { found, worth }, 0);
  return found;
}

interface Walk {
  readonly found: Leaf[];
  readonly worth: Worth;
}

function walk(at: Property, as: Seen, into: Walk, depth: number): void {
  const { value } = at;
  if (depth > DEEPEST) return;
  if (value.kind === 'unknown' || (value.kind === 'literal' && typeof value.value === 'string'))
    into.found.push({ property: at, ...as });
  else if (value.kind === 'oneOf' && !value.options.some(isObject)) options(at, as, into.found);
  else if (value.kind === 'oneOf') branches(at, value.options.filter(isObject), as, into, depth);
  else if (value.kind === 'array') listed(at, as, into, depth);
  else if (value.kind === 'object') members(at, value, as, into, depth);
}

/** An option of a command line that is an item of its own: `--password`. */
const OPTION = /^--?[A-Za-z][\w-]{1,60}$/;

/** The items of a list; what follows an option is called as the option is. */
function listed(at: Property, as: Seen, into: Walk, depth: number): void {
  let option: string | undefined;
  for (const item of at.items()) {
    walk(item, option === undefined ? as : { ...as, name: option }, into, depth + 1);
    option = item.value.kind === 'literal' && OPTION.test(item.text ?? '') ? item.text : undefined;
  }
}

/** An undecided value: each of the texts that it may be, and itself when one of them is not known at all. */
function options(at: Property, as: Seen, into: Leaf[]): void {
  const { value } = at;
  if (value.kind === 'oneOf' && value.options.some((option) => option.kind === 'unknown' && !option.parts))
    into.push({ property: at, ...as });
  for (const property of at.strings()) {
    const same = property.path === at.path;
    into.push({ property, ...as, ...(same ? {} : { name: property.key, secureString: false }) });
  }
}

const isObject = (value: Property['value']): value is ObjectValue => value.kind === 'object';

/** An undecided value that may be an object: the members of all of them; its other texts as they are. */
function branches(at: Property, objects: readonly ObjectValue[], as: Seen, into: Walk, depth: number): void {
  for (const text of at.strings()) if (text.path === at.path) into.found.push({ property: text, ...as });
  const type = at.at('type');
  const secure = type.mayBe('SecureString') !== undefined;
  const vault = as.vault || type.is('AzureKeyVaultSecret') !== undefined;
  const keys = new Map(objects.flatMap((one) => [...one.properties].map(([key, part]) => [key, part.key])));
  for (const [key, spelling] of keys) {
    const seen = {
      name: ANONYMOUS.has(key) ? as.name : spelling,
      secureString: secure && key === 'value',
      vault,
    };
    walk(memberOf(at, spelling), seen, into, depth + 1);
  }
}

function members(at: Property, value: ObjectValue, as: Seen, into: Walk, depth: number): void {
  const shape = { type: shapeOf(at), given: nameBeside(at) };
  for (const [key, member] of value.properties) {
    const seen = seenAs(key, member.key, shape, as);
    if (isWorth(member.value, seen, into.worth, depth)) walk(memberOf(at, member.key), seen, into, depth + 1);
  }
}

/** What an object says about its members: its `type`, in lower case, and the name that it gives to its value. */
interface Shape {
  readonly type: string | undefined;
  readonly given: string | undefined;
}

function seenAs(key: string, spelling: string, { given, type }: Shape, as: Seen): Seen {
  const anonymous = ANONYMOUS.has(key) || (key === 'content' && type !== undefined);
  return {
    name: anonymous ? (given ?? as.name) : spelling,
    secureString: type === 'securestring' && key === 'value',
    vault: as.vault || type === 'azurekeyvaultsecret',
  };
}

/** Whether anything in a bare value is worth a look. What is worked out may be. */
function isWorth(value: Property['value'], as: Seen, worth: Worth, depth: number): boolean {
  if (worth === EVERYTHING || depth > DEEPEST) return true;
  if (value.kind === 'literal') return typeof value.value === 'string' && worth(value.value, as);
  if (value.kind === 'array') return isListWorth(value.items, as, worth, depth);
  return value.kind !== 'object' || isObjectWorth(value, as, worth, depth);
}

function isListWorth(items: readonly Property['value'][], as: Seen, worth: Worth, depth: number): boolean {
  let option: string | undefined;
  for (const item of items) {
    const seen = option === undefined ? as : { ...as, name: option };
    if (isWorth(item, seen, worth, depth + 1)) return true;
    option = item.kind === 'literal' && OPTION.test(String(item.value)) ? String(item.value) : undefined;
  }
  return false;
}

function isObjectWorth(value: ObjectValue, as: Seen, worth: Worth, depth: number): boolean {
  const { properties } = value;
  const bare = (key: string) => {
    const found = properties.get(key)?.value;
    return found?.kind === 'literal' && !String(found.value).includes('@') ? String(found.value) : undefined;
  };
  const type = bare('type');
  const name = namesBeside(value)[0];
  const given = name === undefined ? undefined : bare(name);
  if ((properties.has('type') && type === undefined) || (name !== undefined && given === undefined))
    return true;
  // `{ "value": "@…", "type": "Expression" }` is what it holds.
  const wrapped = type === 'Expression' && properties.size === 2 ? properties.get('value') : undefined;
  if (wrapped) return isWorth(wrapped.value, as, worth, depth + 1);
  const shape = { type: type?.toLowerCase(), given };
  for (const [key, member] of properties)
    if (isWorth(member.value, seenAs(key, member.key, shape, as), worth, depth + 1)) return true;
  return false;
}

/** A member by its key, which may hold dots. */
export function memberOf(at: Property, key: string): Property {
  const found = /[.[\]]/.test(key) ? at.entries().find((entry) => entry.key === key) : undefined;
  return found ?? at.at(key);
}

/** The `type` of a small object such as `{ type, value }`, in lower case. */
function shapeOf(at: Property): string | undefined {
  if (at.value.kind !== 'object' || !at.value.properties.has('type')) return undefined;
  return at.at('type').text?.toLowerCase();
}

function nameBeside(at: Property): string | undefined {
  if (at.value.kind !== 'object') return undefined;
  for (const key of namesBeside(at.value)) {
    const { text } = at.at(key);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The keys, in lower case, of what names the value of an object. */
function namesBeside({ properties }: ObjectValue): readonly string[] {
  if (!properties.has('value') && !properties.has('variablevalue')) return [];
  return NAMES.filter((key) => properties.has(key));
}
