/** Between XML and JSON, as Newtonsoft.Json converts them for the service. XML values are kept as their texts. */
import { FunctionError, isJsonObject, type Json, type JsonObject } from '../../json.ts';
import { isJsonArray } from '../arguments.ts';
import { readJson } from '../json-read.ts';
import { checkTextLength } from '../limits.ts';
import { scalarText } from '../text.ts';
import { readXml, type XmlElement } from './xml-read.ts';

/** True for a text that can only be XML. */
export function isXml(text: string): boolean {
  return /^\s*</.test(text);
}

/** The JSON of an XML text: `@name` for attributes, `#text` beside others, arrays for repeated elements. Throws FunctionError. */
export function xmlToJson(text: string): Json {
  const { declaration, root } = readXml(text);
  const head: [string, Json][] = declaration ? [['?xml', prefixed(declaration)]] : [];
  return new Map([...head, [root.name, jsonOf(root)]]);
}

function prefixed(attributes: ReadonlyMap<string, string>): Map<string, Json> {
  return new Map([...attributes].map(([name, value]) => [`@${name}`, value]));
}

function jsonOf(element: XmlElement): Json {
  const members = prefixed(element.attributes);
  const elements = element.children.filter((child) => typeof child !== 'string');
  const text = element.children.filter((child) => typeof child === 'string').join('');
  if (members.size + elements.length === 0) return element.selfClosed ? null : text;
  const groups = new Map<string, Json[]>();
  for (const child of elements) {
    const group = groups.get(child.name) ?? [];
    group.push(jsonOf(child));
    groups.set(child.name, group);
  }
  for (const [name, group] of groups) members.set(name, group.length === 1 ? (group[0] ?? null) : group);
  if (text.trim() !== '') members.set('#text', text);
  return members;
}

/** The XML of an object with one property, of its JSON text, or an XML text itself. Throws FunctionError. */
export function toXml(value: Json): string {
  if (typeof value === 'string' && isXml(value)) {
    readXml(value);
    return value;
  }
  const object = typeof value === 'string' ? readJson(value) : value;
  if (!isJsonObject(object)) throw new FunctionError('argument 1 must be XML or an object');
  const [root, ...others] = [...object].filter(([name]) => name !== '?xml');
  if (!root || others.length > 0 || isJsonArray(root[1]))
    throw new FunctionError('the object must have one property that is no array');
  const text = `${declarationOf(object)}${elementOf(...root)}`;
  readXml(text);
  return text;
}

function declarationOf(object: JsonObject): string {
  const head = object.get('?xml');
  return isJsonObject(head) ? `<?xml${attributesOf(head)}?>` : '';
}

function elementOf(name: string, value: Json): string {
  if (isJsonArray(value)) return value.map((item) => elementOf(name, item)).join('');
  if (value === null) return `<${name} />`;
  if (!isJsonObject(value)) return `<${name}>${escaped(scalarOf(value))}</${name}>`;
  const inner = [...value].filter(([key]) => !key.startsWith('@')).map(contentOf);
  const content = inner.join('');
  checkTextLength(content.length);
  return `<${name}${attributesOf(value)}>${content}</${name}>`;
}

function contentOf([key, value]: readonly [string, Json]): string {
  if (key !== '#text') return elementOf(key, value);
  return value === null || typeof value === 'object' ? '' : escaped(scalarOf(value));
}

function attributesOf(object: JsonObject): string {
  return [...object]
    .filter(([key]) => key.startsWith('@'))
    .map(([key, value]) => ` ${key.slice(1)}="${typeof value === 'object' ? '' : escaped(scalarOf(value))}"`)
    .join('');
}

/** XML Schema's own spelling of truth values. */
function scalarOf(value: string | number | bigint | boolean): string {
  return typeof value === 'boolean' ? String(value) : scalarText(value);
}

function escaped(text: string): string {
  checkTextLength(text.length * 6);
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An element as XML text, for results that are nodes. */
export function writeXml(element: XmlElement): string {
  const attributes = [...element.attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  const content = element.children.map((child) =>
    typeof child === 'string' ? escaped(child) : writeXml(child),
  );
  const inner = content.join('');
  checkTextLength(inner.length);
  return element.selfClosed
    ? `<${element.name}${attributes} />`
    : `<${element.name}${attributes}>${inner}</${element.name}>`;
}
