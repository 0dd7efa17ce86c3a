/** Where an ignore may stand in an artefact: annotations, descriptions and user properties survive Studio, comments do not. */
import type { IgnoreMark } from '../../model/unit.ts';
import { type Place, place, type SourceFile } from '../../text/source-file.ts';
import { type JsonNode, type JsonObject, memberOf, readJson, textOf } from '../json/index.ts';

const MARKER = 'forearm:ignore';

/** Every ignore of a file, in the order of writing. */
export function ignoresOf(root: JsonObject, file: SourceFile): readonly IgnoreMark[] {
  if (!file.text.includes(MARKER)) return [];
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
    if (text.startsWith(MARKER)) marks.push(markOf(text.slice(MARKER.length), node, covers));
  }
}

/** `{ "name": "forearm:ignore", "value": "<rule> <reason>" }` among the user properties of an activity. */
function fromUserProperties(activity: JsonObject, covers: Place, marks: IgnoreMark[]): void {
  const properties = memberOf(activity, 'userProperties');
  if (properties?.kind !== 'array') return;
  for (const item of properties.items) {
    const value = memberOf(item, 'value');
    if (textOf(item, 'name') === MARKER && value?.kind === 'string')
      marks.push(markOf(value.value, value, covers));
  }
}

/** A comment covers what follows it, or what stands before it on the same line. */
function fromComment(comment: Place, root: JsonObject, marks: IgnoreMark[]): void {
  const text = commentText(comment);
  if (!text.startsWith(MARKER)) return;
  marks.push(markOf(text.slice(MARKER.length), comment, coveredBy(comment, root)));
}

function commentText({ file, start, end }: Place): string {
  return file.text
    .slice(start, end)
    .replace(/^\/[/*]/, '')
    .replace(/\*\/$/, '')
    .trim();
}

function coveredBy(comment: Place, root: JsonObject): Place {
  if (comment.start < root.start) return spanOf(root);
  const { file } = comment;
  const { line, column } = file.position(comment.start);
  const lineStart = comment.start - column + 1;
  if (file.text.slice(lineStart, comment.start).trim() !== '') {
    return place(file, lineStart, lineStart + file.line(line).length);
  }
  return following(comment.end, root) ?? spanOf(comment);
}

/** The first property or item that starts behind an offset, in the innermost object or array around it. */
function following(offset: number, container: JsonNode): Place | undefined {
  if (container.kind !== 'object' && container.kind !== 'array') return undefined;
  const children = container.kind === 'object' ? container.properties : container.items;
  for (const child of children) {
    if (child.end <= offset) continue;
    if (child.start >= offset) return spanOf(child);
    return following(offset, 'value' in child && 'keyEnd' in child ? child.value : (child as JsonNode));
  }
  return undefined;
}

/** `<rule>[, <rule>…] <reason>`; without a rule it ignores nothing and is reported as such. */
function markOf(text: string, written: Place, covers: Place): IgnoreMark {
  const words = text.trim().split(/\s+/);
  let count = 1;
  while (words[count - 1]?.endsWith(',') && count < words.length) count++;
  const rules = words.slice(0, count).join('').split(',').filter(Boolean);
  return { ...spanOf(written), rules, reason: words.slice(count).join(' '), covers };
}

function spanOf({ file, start, end }: Place): Place {
  return place(file, start, end);
}
