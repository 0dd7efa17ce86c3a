/** Format strings with plain holes: what stands between the holes and what goes into them. */
import type { Value } from '../model/value.ts';
import { literal } from './values.ts';

/** The parts of a format string, or undefined when it has format specifiers, alignments or stray braces. */
export function formatHoles(template: Value, text: string, args: readonly Value[]): Value[] | undefined {
  const parts: Value[] = [];
  let plain = '';
  const flush = () => {
    if (plain) parts.push(literal(plain, template.origin));
    plain = '';
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if ((c === '{' || c === '}') && text[i + 1] === c) {
      plain += c;
      i++;
    } else if (c === '{') {
      const end = text.indexOf('}', i);
      const index = text.slice(i + 1, end);
      const arg = /^\d{1,3}$/.test(index) ? args[Number(index)] : undefined;
      if (end < 0 || !arg) return undefined;
      flush();
      parts.push(arg);
      i = end;
    } else if (c === '}') return undefined;
    else plain += c;
  }
  flush();
  return parts;
}
