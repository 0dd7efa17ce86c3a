/**
 * The order of strings as .NET's invariant culture has it (ICU root collation): punctuation, digits, letters; letters
 * first without case and accents, then accents, then lower before upper case. Written out instead of `Intl.Collator`,
 * so that the answer does not depend on the ICU data of the machine (the two agree on ASCII and on accented Latin, see
 * the test). Letters beyond those go by code point.
 */

/** ASCII in root collation order; other control characters are ignored. */
const ascii = '\t\n\v\f\r _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz';

/** Combining marks in root collation order: acute, grave, breve, circumflex, caron, ring, diaeresis … */
const accents = '\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307';

const weights = new Map([...ascii].map((char, index) => [char, index + 1]));
const afterAscii = ascii.length + 1;

interface SortKey {
  readonly primary: number[];
  readonly accents: number[];
  readonly cases: number[];
}

/** Negative, zero or positive, as `Array.sort` wants it. Zero also for strings that differ only in ignored characters. */
export function compareText(left: string, right: string): number {
  return left === right ? 0 : compareKeys(sortKey(left), sortKey(right));
}

/** Texts in this order; those that differ only in ignored characters stay as they were. */
export function sortTexts(texts: Iterable<string>): string[] {
  const keyed = Array.from(texts, (text) => ({ text, key: sortKey(text) }));
  return keyed.sort((left, right) => compareKeys(left.key, right.key)).map(({ text }) => text);
}

function compareKeys(a: SortKey, b: SortKey): number {
  return (
    compareLists(a.primary, b.primary) || compareLists(a.accents, b.accents) || compareLists(a.cases, b.cases)
  );
}

function sortKey(text: string): SortKey {
  const key: SortKey = { primary: [], accents: [], cases: [] };
  for (const char of text.normalize('NFD')) addCharacter(key, char);
  return key;
}

function addCharacter(key: SortKey, char: string): void {
  if (char >= '\u0300' && char <= '\u036f') {
    const last = key.accents.length - 1;
    if (last >= 0) key.accents[last] = (key.accents[last] ?? 0) * 256 + accentWeight(char);
    return;
  }
  const lower = char.toLowerCase();
  const weight = weights.get(lower) ?? (lower < '\x80' ? 0 : afterAscii + (lower.codePointAt(0) ?? 0));
  if (weight === 0) return;
  key.primary.push(weight);
  key.accents.push(0);
  key.cases.push(lower === char ? 0 : 1);
}

function accentWeight(char: string): number {
  const known = accents.indexOf(char);
  return known < 0 ? char.charCodeAt(0) - 0x2ff + accents.length : known + 1;
}

function compareLists(left: readonly number[], right: readonly number[]): number {
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
