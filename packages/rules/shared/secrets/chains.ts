/** Splits a text into chains of `key=value` pairs, as connection strings are written, in one pass. */

/** One `key=value` of a chain; offsets are those of the value without its quotes. */
export interface Pair {
  /** Lower case, without blanks and underscores: `User ID` and `user_id` are `userid`. */
  readonly key: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Quoted values longer than this are not looked for, so that a lone quote costs nothing. */
const LONGEST_QUOTED = 600;

/** Text before an equals sign that is still looked at for a key. */
const LONGEST_KEY = 300;

/** All chains of a text. A chain ends at a line end or at a quote that is not part of a value. */
export function chainsOf(text: string, separator: ';' | ','): readonly (readonly Pair[])[] {
  const chains: (readonly Pair[])[] = [];
  let pairs: Pair[] = [];
  let from = 0;
  const close = (at: number) => {
    addPair(pairs, text, from, at);
    if (pairs.length > 0) chains.push(pairs);
    pairs = [];
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (c === separator) {
      if (isEntity(text, i)) continue;
      addPair(pairs, text, from, i);
      from = i + 1;
    } else if (c === '"' || c === "'") {
      const end = quotedValueEnd(text, from, i, separator);
      if (end !== undefined) i = end;
      else {
        close(i);
        from = i + 1;
      }
    } else if (c === '\n' || c === '\r' || c === '`') {
      close(i);
      from = i + 1;
    }
  }
  close(text.length);
  return chains;
}

/** The semicolon of `&amp;` and `&quot;` separates nothing. */
function isEntity(text: string, at: number): boolean {
  return /&(?:amp|quot|apos|lt|gt)$/.test(text.slice(Math.max(0, at - 5), at));
}

/** The closing quote of a quoted value (`Password="a;b";`), or undefined when the quote opens or ends a whole text. */
function quotedValueEnd(text: string, from: number, at: number, separator: string): number | undefined {
  if (at - from > 200 || !/=\s{0,4}$/.test(text.slice(Math.max(from, at - 5), at))) return undefined;
  const quote = text[at] as string;
  const inside = text.slice(at + 1, at + 1 + LONGEST_QUOTED);
  const length = inside.indexOf(quote);
  if (length < 0 || isChain(inside.slice(0, length))) return undefined;
  const after = text.slice(at + length + 2, at + length + 6).trimStart();
  return after === '' || after[0] === separator || /^["'`\n]/.test(after) ? at + length + 1 : undefined;
}

/** A quoted text with pairs of its own is not a value. */
function isChain(text: string): boolean {
  const first = text.search(/[;=]/);
  return first >= 0 && text.includes('=', first + 1);
}

function addPair(pairs: Pair[], text: string, from: number, to: number): void {
  const cut = from + text.slice(from, Math.min(to, from + LONGEST_KEY)).indexOf('=');
  if (cut < from) return;
  const key = text
    .slice(from, cut)
    .toLowerCase()
    .replace(/[\s_]+/g, '');
  const [start, end] = trimmed(text, cut + 1, to);
  pairs.push({ key: key.slice(-60), value: text.slice(start, end), start, end });
}

/** The value's place without blanks, quotes and the end of a surrounding element or command. */
function trimmed(text: string, from: number, to: number): readonly [number, number] {
  let start = from;
  let end = to;
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  const quote = text[start];
  if ((quote === '"' || quote === "'") && end - start > 1 && text[end - 1] === quote)
    return [start + 1, end - 1];
  const stop = /\s|<\/|&quot;|\\["n]|[")]$/.exec(text.slice(start, Math.min(end, start + 2000)));
  return stop === null || stop.index === 0 ? [start, end] : [start, start + stop.index];
}
