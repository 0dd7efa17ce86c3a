/** What an ignore covers: the outermost statement, property or item that starts where the ignore points to. */
import type { Span } from '../../text/source-file.ts';
import type { ProgramNode } from './syntax/tree.ts';

/**
 * The span whose findings a comment silences. Alone on its line it points to what follows, else to what starts on its
 * own line. Where nothing starts, it covers that line.
 */
export function coveredBy(comment: Span, text: string, program: ProgramNode): Span {
  const line = lineOf(text, comment.start);
  const alone = isBlank(text.slice(line.start, comment.start)) && isBlank(text.slice(comment.end, line.end));
  const from = alone ? nextToken(text, comment.end, program.comments) : firstOf(text, line);
  return elementAt(program.statements, from, true) ?? lineOf(text, from);
}

/** A byte-order mark counts as blank, as it does for `trim`. */
function isBlank(text: string): boolean {
  return text.trim() === '';
}

function firstOf(text: string, line: Span): number {
  return line.end - text.slice(line.start, line.end).trimStart().length;
}

function lineOf(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return { start, end };
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

/** Where the next token stands: behind blanks, line breaks and other comments. */
function nextToken(text: string, offset: number, comments: readonly number[]): number {
  let at = skipBlanks(text, offset);
  let index = lastNotAfter(comments, (i) => comments[i] as number, at);
  for (; index % 2 === 0 && comments[index] === at; index += 2)
    at = skipBlanks(text, comments[index + 1] as number);
  return at;
}

function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return at;
}

/** A node of the tree, whatever its kind. Statements also say where their keyword stands. */
interface AnyNode extends Span {
  readonly kind?: string;
  readonly keyword?: Span;
}

/** What may be ignored as a whole wherever it stands; of other nodes only the items of an array. */
const ELEMENTS: ReadonlySet<string | undefined> = new Set([
  'property',
  'spread',
  'resource',
  'propertyType',
  'tupleItem',
]);

/** The outermost element that starts at the offset, among these nodes or below the one around the offset. */
function elementAt(nodes: readonly AnyNode[], offset: number, elements: boolean): AnyNode | undefined {
  const node = nodes[lastNotAfter(nodes, (i) => (nodes[i] as AnyNode).start, offset)];
  if (node === undefined || offset >= node.end) return undefined;
  if ((elements || ELEMENTS.has(node.kind)) && startsAt(node, offset)) return node;
  return elementBelow(node, offset);
}

/** Depth is bounded by the parser's limit, except for chains of operators, whose operands are no elements. */
function elementBelow(node: AnyNode, offset: number): AnyNode | undefined {
  for (const child of Object.values(node)) {
    const nodes: unknown = Array.isArray(child) ? child : [child];
    if (!areNodes(nodes)) continue;
    const found = elementAt(nodes, offset, node.kind === 'array');
    if (found !== undefined) return found;
  }
  return undefined;
}

function areNodes(value: unknown): value is readonly AnyNode[] {
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  return typeof first === 'object' && first !== null && 'start' in first;
}

/** With its decorators, or on its own line behind them. */
function startsAt({ start, keyword }: AnyNode, offset: number): boolean {
  return start === offset || keyword?.start === offset;
}

/** The index of the last of the ascending `list` whose key is not after the offset; -1 when all are. */
function lastNotAfter(list: readonly unknown[], keyAt: (index: number) => number, offset: number): number {
  let low = -1;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (keyAt(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
