/** Ignores in templates: `// forearm:ignore` comments and `metadata` of resources and templates. */
import type { IgnoreMark } from '../../model/unit.ts';
import { type Place, place } from '../../text/source-file.ts';
import { type JsonDocument, type JsonNode, type JsonObject, memberOf } from '../json/index.ts';
import { coveredBy, coverOf } from './covered.ts';

/** Rules and reason of one ignore. */
interface IgnoreText {
  readonly rules: readonly string[];
  readonly reason: string;
}

/** All ignores of a document, in the order of writing. */
export function readIgnores(document: JsonDocument): IgnoreMark[] {
  const { root } = document;
  if (root === undefined || !/forearm/i.test(root.file.text)) return [];
  const marks = commentMarks(document, root);
  addMetadataMarks(root, place(root.file, 0, root.file.text.length), marks);
  return marks.sort((a, b) => a.start - b.start);
}

function commentMarks({ comments }: JsonDocument, root: JsonNode): IgnoreMark[] {
  const marks: IgnoreMark[] = [];
  const cover = coverOf(root, comments);
  for (const [index, comment] of comments.entries()) {
    const ignore = commentIgnore(comment.file.text.slice(comment.start, comment.end));
    if (ignore === undefined) continue;
    marks.push({ ...comment, ...ignore, covers: coveredBy(cover, index) });
  }
  return marks;
}

const COMMENT = /^\/[/*]\s*forearm:ignore(?=[\s*]|$)/i;

function commentIgnore(comment: string): IgnoreText | undefined {
  const match = COMMENT.exec(comment);
  if (match === null) return undefined;
  const text = comment.slice(match[0].length);
  return parseIgnoreText(comment.startsWith('/*') && text.endsWith('*/') ? text.slice(0, -2) : text);
}

const RULE = /^\s*(\*|[A-Za-z0-9][\w.-]*)/;

/** `rule, other-rule why they do not matter here`: rule ids with commas between them, then the reason. */
export function parseIgnoreText(text: string): IgnoreText {
  const rules: string[] = [];
  let rest = text;
  for (let match = RULE.exec(rest); match !== null; match = RULE.exec(rest)) {
    rules.push((match[1] as string).toLowerCase());
    rest = rest.slice(match[0].length).trimStart();
    if (!rest.startsWith(',')) break;
    rest = rest.slice(1);
  }
  return { rules, reason: rest.replace(/^(?:--?|:)/, '').trim() };
}

/**
 * Every object with `metadata` may carry ignores: they cover the object, or the whole file for the root.
 * Depth is bounded by the JSON reader's limit.
 */
function addMetadataMarks(node: JsonNode, covers: Place, marks: IgnoreMark[]): void {
  if (node.kind === 'array') {
    for (const item of node.items) addMetadataMarks(item, item, marks);
  } else if (node.kind === 'object') {
    for (const { key, value } of node.properties) {
      if (key.toLowerCase() === 'metadata' && value.kind === 'object') addOwnMarks(value, covers, marks);
      else addMetadataMarks(value, value, marks);
    }
  }
}

/** `"forearm": { "ignore": [ … ] }` or `"forearm:ignore": …`. */
function addOwnMarks(metadata: JsonObject, covers: Place, marks: IgnoreMark[]): void {
  const written = memberOf(memberOf(metadata, 'forearm'), 'ignore') ?? memberOf(metadata, 'forearm:ignore');
  if (written === undefined) return;
  for (const item of written.kind === 'array' ? written.items : [written]) {
    const ignore = metadataIgnore(item);
    if (ignore === undefined) continue;
    const { file, start, end } = item;
    marks.push({ file, start, end, ...ignore, covers: place(covers.file, covers.start, covers.end) });
  }
}

/** `"rule reason"` or `{ "rule": "x", "reason": "y" }`; `rule` may be a list. */
function metadataIgnore(item: JsonNode): IgnoreText | undefined {
  if (item.kind === 'string') return parseIgnoreText(item.value);
  if (item.kind !== 'object') return undefined;
  const rules = textsOf(memberOf(item, 'rule') ?? memberOf(item, 'rules')).flatMap(
    (text) => parseIgnoreText(text).rules,
  );
  return { rules, reason: textsOf(memberOf(item, 'reason')).join(' ').trim() };
}

function textsOf(node: JsonNode | undefined): string[] {
  if (node?.kind === 'array') return node.items.flatMap(textsOf);
  return node?.kind === 'string' ? [node.value] : [];
}
