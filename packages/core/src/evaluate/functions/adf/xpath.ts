/**
 * The part of XPath 1.0 that pipelines use: location paths with names, `*`, `@name`, `text()`, `.`, `//` and predicates
 * that compare or count, alone or inside `string()`, `sum()`, `count()`, `number()`, `boolean()`. The rest is refused.
 */
import { FunctionError, type Json } from '../../json.ts';
import { textAt } from '../arguments.ts';
import type { PlainArguments } from '../define.ts';
import { toXml, writeXml } from './xml.ts';
import { readXml, type XmlElement } from './xml-read.ts';

/** A node with what surrounds it; attributes and texts are strings. */
interface Node {
  readonly value: XmlElement | string;
  readonly namespaces: ReadonlyMap<string, string>;
}

type Test = (nodes: readonly Node[]) => readonly Node[];

/** Nodes that one path may visit, so that `//*/ /*//*` ends. */
const maximalVisits = 200_000;

const step = /(\/\/?)?(@?)(\*|\.|text\(\)|[\p{L}_][\p{L}\p{N}_.:-]*)(?!\s*\()/uy;
const predicate = /\s*\[((?:[^[\]"']|"[^"]*"|'[^']*')*)\]/y;
const wrapper = /^(string|sum|count|number|boolean)\s*\((.*)\)$/s;

/** xpath(xml, path): a number or text, the only matching node, or an array of them. Throws FunctionError. */
export function xpath(args: PlainArguments): Json {
  const xml = args[0];
  if (xml === undefined || typeof xml === 'function') throw new FunctionError('argument 1 must be XML');
  const { root } = readXml(toXml(xml));
  const document: Node = { value: elementAround(root), namespaces: new Map() };
  const [, name, inner] = wrapper.exec(textAt(args, 1).trim()) ?? [];
  const found = select(inner ?? textAt(args, 1), [document], { left: maximalVisits });
  if (name !== undefined) return wrapped(name, found);
  const values = found.map(({ value }) => (typeof value === 'string' ? value : writeXml(value)));
  return values.length === 1 ? (values[0] ?? null) : values;
}

function elementAround(root: XmlElement): XmlElement {
  return { name: '', attributes: new Map(), children: [root], selfClosed: false };
}

function wrapped(name: string, nodes: readonly Node[]): Json {
  if (name === 'count') return nodes.length;
  if (name === 'boolean') return nodes.length > 0;
  if (name === 'string') return nodes[0] ? textOf(nodes[0].value) : '';
  const numbers = nodes.map(({ value }) => Number(textOf(value).trim() || Number.NaN));
  const result = name === 'sum' ? numbers.reduce((sum, next) => sum + next, 0) : (numbers[0] ?? Number.NaN);
  if (!Number.isFinite(result)) throw new FunctionError('a node is no number');
  return result;
}

function textOf(value: XmlElement | string): string {
  return typeof value === 'string' ? value : value.children.map(textOf).join('');
}

function select(path: string, from: readonly Node[], visits: { left: number }): readonly Node[] {
  const text = path.trim();
  let nodes = from;
  let at = 0;
  while (at < text.length) {
    step.lastIndex = at;
    const found = step.exec(text);
    if (found === null || (at > 0 && found[1] === undefined)) throw unsupported();
    const [whole, axis, attribute, name = ''] = found;
    const tests = testsAt(text, at + whole.length);
    at = tests.end;
    const contexts = axis === '//' ? distinct(nodes.flatMap((node) => within(node, visits))) : nodes;
    const taken = contexts.map((node) => walk(node, attribute === '@', name, visits));
    nodes = distinct(taken.flatMap((list) => tests.tests.reduce((kept, keep) => keep(kept), list)));
  }
  return nodes;
}

/** A set of nodes has each element once; texts and attributes belong to one element each. */
function distinct(nodes: readonly Node[]): readonly Node[] {
  const seen = new Set<XmlElement>();
  return nodes.filter(({ value }) => {
    if (typeof value === 'string') return true;
    const isNew = !seen.has(value);
    seen.add(value);
    return isNew;
  });
}

function unsupported(): FunctionError {
  return new FunctionError('this XPath is beyond what the analysis computes');
}

function within(node: Node, visits: { left: number }): readonly Node[] {
  return [node, ...childrenOf(node, visits).flatMap((child) => within(child, visits))];
}

function childrenOf(node: Node, visits: { left: number }): readonly Node[] {
  if (typeof node.value === 'string') return [];
  visits.left -= node.value.children.length;
  if (visits.left < 0) throw new FunctionError('the XPath needs too much work');
  return node.value.children.flatMap((value) =>
    typeof value === 'string' ? [] : [{ value, namespaces: namespacesOf(value, node.namespaces) }],
  );
}

function namespacesOf(element: XmlElement, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const own = [...element.attributes].filter(([name]) => /^xmlns(?::|$)/.test(name));
  return own.length === 0
    ? outer
    : new Map([...outer, ...own.map(([key, uri]) => [key.slice(6), uri] as const)]);
}

function walk(node: Node, attribute: boolean, name: string, visits: { left: number }): readonly Node[] {
  const { value, namespaces } = node;
  if (name === '.') return [node];
  if (typeof value === 'string') return [];
  if (attribute) return attributesOf(node, value, name);
  if (name === 'text()') {
    const texts = value.children.filter((child) => typeof child === 'string');
    return texts.map((text) => ({ value: text, namespaces }));
  }
  return childrenOf(node, visits).filter(
    (child) => name === '*' || (child.value as XmlElement).name === name,
  );
}

function attributesOf({ namespaces }: Node, { attributes }: XmlElement, name: string): readonly Node[] {
  const found = name === '*' ? [...attributes.values()] : [attributes.get(name)];
  return found.flatMap((value) => (value === undefined ? [] : [{ value, namespaces }]));
}

/** The predicates behind a step, and where they end. */
function testsAt(text: string, start: number): { tests: readonly Test[]; end: number } {
  const tests: Test[] = [];
  predicate.lastIndex = start;
  let end = start;
  for (let found = predicate.exec(text); found; found = predicate.exec(text)) {
    end = predicate.lastIndex;
    tests.push(testOf((found[1] ?? '').trim()));
    predicate.lastIndex = end;
  }
  return { tests, end };
}

/** `3`, `last()`, or comparisons joined by `and`. */
function testOf(text: string): Test {
  if (/^\d{1,9}$/.test(text)) return (nodes) => nodes.slice(Number(text) - 1, Number(text));
  if (text === 'last()') return (nodes) => nodes.slice(-1);
  const conditions = text.split(/\sand\s/).map((one) => conditionOf(one.trim()));
  return (nodes) => nodes.filter((node) => conditions.every((holds) => holds(node)));
}

const comparison = /^([^=!<>"']+)(?:(!?=)\s*(?:"([^"]*)"|'([^']*)'|(-?\d+(?:\.\d+)?)))?$/;

function conditionOf(text: string): (node: Node) => boolean {
  const [, left, operator, double, single, number] = comparison.exec(text) ?? [];
  if (left === undefined) throw unsupported();
  const wanted = double ?? single ?? number;
  return (node) => {
    const values = valuesOf(left.trim(), node);
    if (wanted === undefined) return values.length > 0;
    const same = (value: string) =>
      number === undefined ? value === wanted : Number(value) === Number(wanted);
    return values.some((value) => same(value) === (operator === '='));
  };
}

function valuesOf(left: string, node: Node): readonly string[] {
  const name = typeof node.value === 'string' ? '' : node.value.name;
  const [prefix, local] = name.includes(':') ? name.split(':') : ['', name];
  if (left === 'name()') return [name];
  if (left === 'local-name()') return [local ?? ''];
  if (left === 'namespace-uri()') return [node.namespaces.get(prefix ?? '') ?? ''];
  return select(left, [node], { left: maximalVisits }).map(({ value }) => textOf(value));
}
