/** Escaping for XML and HTML. */
import { safe } from './neutral.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text between tags; line breaks stay, everything else must be safe already. Characters that XML forbids go. */
export function content(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids control characters
  const allowed = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
  return allowed
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/** One safe line for an attribute or a heading. */
export function attribute(text: string): string {
  return content(safe(text));
}
