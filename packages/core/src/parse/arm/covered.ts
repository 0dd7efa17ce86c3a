/** What an ignore comment covers: the element that starts on its line, or on the next one when it stands alone. */
import { type Place, place } from '../../text/source-file.ts';
import type { JsonNode, JsonProperty } from '../json/index.ts';

/**
 * The span whose findings the comment silences. When nothing starts on the line in question (`],` or the end of the
 * file), it is that line; when the document itself starts there, the whole file.
 * @param comments all comments of the file: those between an ignore and the next element are skipped
 */
export function coveredBy(comment: Place, comments: readonly Place[], root: JsonNode): Place {
  const { file } = comment;
  const { text } = file;
  const alone = text.slice(lineStart(text, comment.start), comment.start).trim() === '' && endsLine(comment);
  const from = alone ? nextToken(comment, comments) : lineStart(text, comment.start);
  const to = lineEnd(text, from);
  const start = lineStart(text, from);
  if (root.start >= start && root.start < to) return place(file, 0, text.length);
  const element = elementFrom(root, start, to);
  return element === undefined ? place(file, start, to) : place(file, element.start, element.end);
}

/** A block comment may have an element behind it on the same line. */
function endsLine({ file: { text }, end }: Place): boolean {
  return text.slice(end, lineEnd(text, end)).trim() === '';
}

/** The offset of what follows the comment, other comments and blanks aside. */
function nextToken(comment: Place, comments: readonly Place[]): number {
  const { text } = comment.file;
  let at = skipBlanks(text, comment.end);
  for (let i = comments.indexOf(comment) + 1; comments[i]?.start === at; i++) {
    at = skipBlanks(text, (comments[i] as Place).end);
  }
  return at;
}

/** The outermost property or item that starts in the range, the first of several. */
function elementFrom(node: JsonNode, from: number, to: number): Place | undefined {
  if (node.kind !== 'object' && node.kind !== 'array') return undefined;
  const children: readonly (JsonNode | JsonProperty)[] =
    node.kind === 'object' ? node.properties : node.items;
  const child = children[firstEndingAfter(children, from)];
  if (child === undefined || child.start >= to) return undefined;
  if (child.start >= from) return child;
  const below = elementFrom(
    'value' in child && 'keyEnd' in child ? child.value : (child as JsonNode),
    from,
    to,
  );
  return below ?? elementAfter(children, child, from, to);
}

/** The element may also be the next one, behind a child that ends on the line: `}, {`. */
function elementAfter(
  children: readonly (JsonNode | JsonProperty)[],
  child: JsonNode | JsonProperty,
  from: number,
  to: number,
): Place | undefined {
  const after = children[firstEndingAfter(children, child.end)];
  return after !== undefined && after.start >= from && after.start < to ? after : undefined;
}

/** By binary search: children stand in the order of their places. */
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

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
  return at;
}

function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return at;
}
