/** A file as the analyzer sees it: its path in the workspace, its text, and offsets turned into lines on demand. */
import { LineIndex, type Position } from './line-index.ts';

/** A half-open range `[start, end)` of UTF-16 code-unit offsets into a file's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span in a certain file. Syntax nodes and expressions *are* places, so no wrapper is allocated for them. */
export interface Place extends Span {
  readonly file: SourceFile;
}

/**
 * One input file. `path` is relative to the workspace root and uses `/`. A leading byte-order mark is part of `text`.
 * A `foreign` file is a restored registry module: its `path` is the module's address, and nothing is reported there.
 */
export class SourceFile {
  #lines: LineIndex | undefined;

  constructor(
    readonly path: string,
    readonly text: string,
    readonly foreign = false,
  ) {}

  /** 1-based line and column (UTF-16 units) of an offset; offsets beyond the end are clamped. */
  position(offset: number): Position {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines.position(offset);
  }

  /** The text of a 1-based line without its line break; empty for a line that does not exist. */
  line(number: number): string {
    this.#lines ??= new LineIndex(this.text);
    const { start, end } = this.#lines.line(number);
    return this.text.slice(start, end);
  }
}

/** A place made of its parts. */
export function place(file: SourceFile, start: number, end: number): Place {
  return { file, start, end };
}
