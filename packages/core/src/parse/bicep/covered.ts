/** What an ignore covers: the outermost statement, property or item that starts where the ignore points to. */
import { LineIndex } from '../../text/line-index.ts';
import type { Span } from '../../text/source-file.ts';
import type { ProgramNode } from './syntax/tree.ts';

/** What is worked out once per file: its lines, and behind each comment the offset of the next token. */
export interface Coverage {
  readonly text: string;
  readonly lines: LineIndex;
  readonly nextTokens: readonly number[];
  readonly program: ProgramNode;
}

/** Prepares a file for questions; costs one pass over its text. */
export function coverageOf(text: string, program: ProgramNode): Coverage {
  return { text, lines: new LineIndex(text), nextTokens: nextTokens(text, program.comments), program };
}

/** For each comment where the next token stands: behind blanks, line breaks and other comments. */
function nextTokens(text: string, comments: readonly number[]): number[] {
  const found: number[] = [];
  for (let i = comments.length - 2; i >= 0; i -= 2) {
    const at = skipBlanks(text, comments[i + 1] as number);
    found[i / 2] = at === comments[i + 2] ? (found[i / 2 + 1] as number) : at;
  }
  return found;
}

/**
 * The span whose findings a comment silences. Alone on its line it points to what follows, else to what starts on its
 * own line. Where nothing starts, it covers that line.
 * @param index which comment of the file it is
 */
export function coveredBy(comment: Span, index: number, coverage: Coverage): Span {
  const { text, lines, nextTokens: next, program } = coverage;
  const line = lineOf(lines, comment.start);
  const before = text.slice(line.start, comment.start);
  const alone = isBlank(before) && isBlank(text.slice(comment.end, lineOf(lines, comment.end).end));
  const from = alone
    ? (next[index] as number)
    : line.end - text.slice(line.start, line.end).trimStart().length;
  return elementAt(program.statements, from, true) ?? lineOf(lines, from);
}

/** A byte-order mark counts as blank, as it does for `trim`. */
function isBlank(text: string): boolean {
  return text.trim() === '';
}

function lineOf(lines: LineIndex, offset: number): Span {
  return lines.line(lines.position(offset).line);
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
