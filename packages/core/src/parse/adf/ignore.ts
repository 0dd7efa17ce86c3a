/** Where an ignore may stand in an artefact: annotations, descriptions and user properties survive Studio, comments do not. */
import type { IgnoreMark } from '../../model/unit.ts';
import { type Place, place, type SourceFile } from '../../text/source-file.ts';
import {
  type JsonNode,
  type JsonObject,
  type JsonProperty,
  memberOf,
  readJson,
  textOf,
} from '../json/index.ts';

const MARKER = /^forearm:ignore(?=\s|$)/i;
const RULE = /^\s*(\*|[A-Za-z0-9][\w.-]*)/;

/** Every ignore of a file, in the order of writing. */
export function ignoresOf(root: JsonObject, file: SourceFile): readonly IgnoreMark[] {
  if (!/forearm/i.test(file.text)) return [];
  const marks: IgnoreMark[] = [];
  walk(root, root, marks);
  for (const comment of readJson(file).comments) fromComment(comment, root, marks);
  return marks.sort((a, b) => a.start - b.start);
}

/** Looks for the marks that `node` carries and for those below it. */
function walk(node: JsonNode, root: JsonObject, marks: IgnoreMark[]): void {
  if (node.kind === 'array') for (const item of node.items) walk(item, root, marks);
  if (node.kind !== 'object') return;
  const isArtefact = node === root || node === memberOf(root, 'properties');
  const covers = spanOf(isArtefact ? root : node);
  if (isArtefact) fromAnnotations(node, covers, marks);
  fromText(memberOf(node, 'description'), covers, marks);
  fromUserProperties(node, covers, marks);
  for (const { value } of node.properties) walk(value, root, marks);
}

function fromAnnotations(node: JsonObject, covers: Place, marks: IgnoreMark[]): void {
  const annotations = memberOf(node, 'annotations');
  if (annotations?.kind === 'array') for (const item of annotations.items) fromText(item, covers, marks);
}

/** A text that holds `forearm:ignore <rule> <reason>` on a line of its own. */
function fromText(node: JsonNode | undefined, covers: Place, marks: IgnoreMark[]): void {
  if (node?.kind !== 'string') return;
  for (const line of node.value.split(/[\r\n]+/)) {
    const text = line.trim();
    if (MARKER.test(text)) marks.push(markOf(text.replace(MARKER, ''), node, covers));
  }
}

/** `{ "name": "forearm:ignore", "value": "<rule> <reason>" }` among the user properties of an activity. */
function fromUserProperties(activity: JsonObject, covers: Place, marks: IgnoreMark[]): void {
  const properties = memberOf(activity, 'userProperties');
  if (properties?.kind !== 'array') return;
  for (const item of properties.items) {
    const value = memberOf(item, 'value');
    if (MARKER.test(textOf(item, 'name') ?? '') && value?.kind === 'string')
      marks.push(markOf(value.value, value, covers));
  }
}

/** A comment covers what starts behind it, or on its line when it does not stand alone. */
function fromComment(comment: Place, root: JsonObject, marks: IgnoreMark[]): void {
  const text = commentText(comment);
  if (MARKER.test(text)) marks.push(markOf(text.replace(MARKER, ''), comment, coveredBy(comment, root)));
}

function commentText({ file, start, end }: Place): string {
  const text = file.text.slice(start + 2, end);
  return (file.text[start + 1] === '*' && text.endsWith('*/') ? text.slice(0, -2) : text).trim();
}

function coveredBy(comment: Place, root: JsonObject): Place {
  const { file, start, end } = comment;
  const { line, column } = file.position(start);
  const lineStart = start - column + 1;
  const whole = place(file, lineStart, lineStart + file.line(line).length);
  if (file.text.slice(lineStart, start).trim() === '') {
    return start < root.start ? spanOf(root) : (following(root, end, file.text.length) ?? whole);
  }
  return root.start >= lineStart ? spanOf(root) : (following(root, lineStart, start) ?? whole);
}

/** The outermost property or item that is the first to start in a range. */
function following(container: JsonNode, from: number, to: number): Place | undefined {
  if (container.kind !== 'object' && container.kind !== 'array') return undefined;
  const children: readonly (JsonNode | JsonProperty)[] =
    container.kind === 'object' ? container.properties : container.items;
  for (let i = firstEndingAfter(children, from); i < children.length; i++) {
    const child = children[i] as JsonNode | JsonProperty;
    if (child.start >= to) return undefined;
    const found = child.start >= from ? spanOf(child) : following(valueIn(child), from, to);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** By binary search, since there may be as many comments as children. */
function firstEndingAfter(children: readonly Place[], offset: number): number {
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((children[middle] as Place).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function valueIn(child: JsonNode | JsonProperty): JsonNode {
  return 'keyEnd' in child ? child.value : child;
}

/** `<rule>[, <rule>…] <reason>`, as in the other languages; without a rule it ignores nothing and is reported as such. */
function markOf(text: string, written: Place, covers: Place): IgnoreMark {
  const rules: string[] = [];
  let rest = text;
  for (let match = RULE.exec(rest); match !== null; match = RULE.exec(rest)) {
    rules.push((match[1] as string).toLowerCase());
    rest = rest.slice(match[0].length).trimStart();
    if (!rest.startsWith(',')) break;
    rest = rest.slice(1);
  }
  return { ...spanOf(written), rules, reason: rest.replace(/^(?:--?|:)/, '').trim(), covers };
}

function spanOf({ file, start, end }: Place): Place {
  return place(file, start, end);
}
