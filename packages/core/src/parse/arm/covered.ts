/** What an ignore comment covers: the element that starts on its line, or on the next one when it stands alone. */
import { type Place, place, type Span } from '../../text/source-file.ts';
import { type JsonNode, JsonProperty } from '../json/index.ts';

/** One document's comments, prepared for questions about what they cover. */
export interface Cover {
  readonly root: JsonNode;
  readonly comments: readonly Place[];
  /** For each comment the offset of what follows it, other comments and blanks aside. */
  readonly next: readonly number[];
  readonly lineAt: (offset: number) => Span;
}

/** Prepares a document's comments. */
export function coverOf(root: JsonNode, comments: readonly Place[]): Cover {
  const { text } = root.file;
  const next = new Array<number>(comments.length);
  // Backwards, so that a long run of comments is walked once.
  for (let i = comments.length - 1; i >= 0; i--) {
    const at = skipBlanks(text, (comments[i] as Place).end);
    next[i] = comments[i + 1]?.start === at ? (next[i + 1] as number) : at;
  }
  return { root, comments, next, lineAt: lineFinder(text) };
}

/**
 * The span whose findings the comment of that index silences. Behind something on its line, that is what starts on
 * this line; alone on its line, what starts on the next line that holds more than comments; before something on its
 * line (a block comment), just what follows. When nothing starts there (`],` or the end of the file), it is the line;
 * when the document itself starts there, the whole file.
 */
export function coveredBy(cover: Cover, index: number): Place {
  const { root } = cover;
  const range = rangeOf(cover, index);
  if (root.start >= range.start && root.start < range.end) return place(root.file, 0, root.file.text.length);
  const { start, end } = elementFrom(root, range.start, range.end) ?? range;
  return place(root.file, start, end);
}

/** Where the element that a comment is about has to start. */
function rangeOf({ root, comments, next, lineAt }: Cover, index: number): Span {
  const { text } = root.file;
  const { start } = comments[index] as Place;
  const line = lineAt(start);
  const after = next[index] as number;
  if (after < line.end && !/[,\]}]/.test(text.charAt(after))) return { start: after, end: after + 1 };
  const alone = text.slice(line.start, start).trim() === '';
  return alone ? lineAt(after) : line;
}

/** The outermost property or item that starts in the range, the first of several. */
function elementFrom(node: JsonNode, from: number, to: number): Place | undefined {
  if (node.kind !== 'object' && node.kind !== 'array') return undefined;
  const children: readonly (JsonNode | JsonProperty)[] =
    node.kind === 'object' ? node.properties : node.items;
  const child = children[firstEndingAfter(children, from)];
  if (child === undefined || child.start >= to) return undefined;
  if (child.start >= from) return child;
  const below = elementFrom(child instanceof JsonProperty ? child.value : child, from, to);
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

/** Finds the line around an offset, without its break; asked twice for the same line, it does not search again. */
function lineFinder(text: string): (offset: number) => Span {
  let line: Span | undefined;
  return (offset) => {
    if (line === undefined || offset < line.start || offset > line.end) line = findLine(text, offset);
    return line;
  };
}

function findLine(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return { start, end };
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return at;
}
