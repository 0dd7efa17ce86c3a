/** Reads XML texts into trees: elements, attributes, texts and CDATA. No DTD and no entity but the five of the standard. */
import { FunctionError } from '../../json.ts';

/** An element; `children` are elements and texts in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
  /** Written as `<a/>`. */
  readonly selfClosed: boolean;
}

/** A document: the attributes of `<?xml …?>`, and its one root. */
export interface XmlDocument {
  readonly declaration: ReadonlyMap<string, string> | undefined;
  readonly root: XmlElement;
}

/** Elements within each other; keeps the call depth of what walks the tree safe. */
const maximalDepth = 200;

const declaration = /^\s*<\?xml((?:\s[^?]*)?)\?>/;
/** A comment, a CDATA section, another instruction, a closing tag, an opening tag, or text. */
const token =
  /<!--(?:(?!-->).)*-->|<!\[CDATA\[((?:(?!\]\]>).)*)\]\]>|<\?(?:(?!\?>).)*\?>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?'"=]+)((?:\s+[^\s=<>/'"]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/sy;
const attribute = /([^\s=<>/'"]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The tree of an XML text; throws FunctionError for what is none. */
export function readXml(text: string): XmlDocument {
  const head = declaration.exec(text);
  const top: XmlElement = { name: '', attributes: new Map(), children: [], selfClosed: false };
  const open = [top];
  for (token.lastIndex = head?.[0].length ?? 0; token.lastIndex < text.length; ) {
    const found = token.exec(text);
    if (found === null) throw notXml();
    place(found, open);
  }
  const roots = top.children.filter((child) => typeof child !== 'string');
  const stray = top.children.some((child) => typeof child === 'string' && child.trim() !== '');
  if (open.length > 1 || stray || roots.length !== 1 || roots[0] === undefined) throw notXml();
  return { declaration: head ? attributesOf(head[1] ?? '') : undefined, root: roots[0] };
}

function notXml(): FunctionError {
  return new FunctionError('not valid XML');
}

function place(found: RegExpExecArray, open: XmlElement[]): void {
  const [, literal, closed, name, attributes = '', slash, text] = found;
  const parent = open[open.length - 1] as XmlElement;
  if (literal !== undefined) parent.children.push(literal);
  else if (text !== undefined) parent.children.push(decoded(text));
  else if (closed !== undefined) {
    if (open.length < 2 || open.pop()?.name !== closed) throw notXml();
  } else if (name !== undefined) {
    const element = { name, attributes: attributesOf(attributes), children: [], selfClosed: slash === '/' };
    parent.children.push(element);
    if (slash !== '/') open.push(element);
    if (open.length > maximalDepth) throw new FunctionError('XML is nested too deeply');
  }
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = [...text.matchAll(attribute)];
  return new Map(found.map(([, name = '', double, single]) => [name, decoded(double ?? single ?? '')]));
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{1,8}));/g, (_, hex, decimal, name) => {
    const known = entities.get(name as string);
    if (name !== undefined && known === undefined) throw notXml();
    const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
    return known ?? (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
  });
}
