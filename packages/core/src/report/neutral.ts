/**
 * Makes text from the user's files harmless in a log. Build agents obey `##vso[…]` and `##[…]` anywhere in a line and
 * `::…` at its start, terminals obey control characters, and readers are fooled by bidirectional overrides.
 */
import { applyEdits, type Edit, mask } from './mask.ts';

const ZERO_WIDTH_SPACE = '\u200b';
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
const COMMAND = /##(?=vso\[|\[)/gi;

/** The stretches of one line that must not reach a terminal or a build log as they are. */
export function unsafeStretches(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(UNSAFE)) {
    edits.push({ start: match.index, end: match.index + 1, text: /\s/.test(match[0]) ? ' ' : '\ufffd' });
  }
  for (const match of text.matchAll(COMMAND)) {
    edits.push({ start: match.index + 1, end: match.index + 1, text: ZERO_WIDTH_SPACE });
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** One safe line: line breaks become spaces, secrets are masked, commands are broken by an invisible character. */
export function safe(text: string): string {
  const masked = mask(text.replace(/\r\n/g, ' '));
  return guardStart(applyEdits(masked, unsafeStretches(masked)));
}

/** Breaks a `::command::` at the start of a line; white space in front of it does not protect. */
export function guardStart(line: string): string {
  return line.replace(/^(\s*):(?=:)/, `$1:${ZERO_WIDTH_SPACE}`);
}

/** Breaks `##vso[` and `##[` inside JSON text without changing what it means: the second `#` becomes an escape. */
export function neutralJson(json: string): string {
  return json.replace(COMMAND, '#\\u0023');
}

/** Any value as JSON, its texts masked; for what is printed besides reports. */
export function printSafely(value: unknown): string {
  return JSON.stringify(value, (_, inner) => (typeof inner === 'string' ? mask(inner) : inner), 2);
}

/** The same for XML and HTML. */
export function neutralMarkup(markup: string): string {
  return markup.replace(COMMAND, '#&#35;');
}
