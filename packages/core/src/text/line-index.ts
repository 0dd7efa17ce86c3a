/** Offsets to lines and columns, by binary search over the starts of the lines. */

/** 1-based line and column; a column counts UTF-16 code units, as SARIF's default `columnKind` does. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The line starts of one text. `\n`, `\r\n` and a lone `\r` end a line. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    const hasReturns = text.includes('\r');
    if (hasReturns) this.#addStarts(text);
    else for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) this.#starts.push(i + 1);
  }

  #addStarts(text: string): void {
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
    }
  }

  /** The position of an offset, clamped to the text. A byte-order mark at the start takes no column. */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    const index = this.#find(at);
    const start = this.#starts[index] as number;
    const mark = index === 0 && this.#text.charCodeAt(0) === 0xfeff && at > 0 ? 1 : 0;
    return { line: index + 1, column: at - start + 1 - mark };
  }

  /** Start and end offset of a 1-based line, without its line break. */
  line(number: number): { start: number; end: number } {
    const start = this.#starts[number - 1];
    if (start === undefined) return { start: 0, end: 0 };
    let end = this.#starts[number] ?? this.#text.length;
    while (end > start && isBreak(this.#text.charCodeAt(end - 1))) end--;
    return { start, end };
  }

  #find(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}
