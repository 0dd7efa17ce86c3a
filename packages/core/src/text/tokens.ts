/** Placeholders that deployment tools fill in before the engine sees a file; to us their values are unknown. */
import type { Span } from './source-file.ts';

/**
 * `#{x}#` and `#{x}` (Octopus, Replace Tokens), `__x__`, `${x}` and `${x=default}` (azd, envsubst), `$(x)` (Azure
 * Pipelines), `{{x}}` (Mustache). No two parts can match the same characters, so matching is linear.
 */
const TOKEN =
  /#\{[^{}#\r\n]{1,200}\}#?|__[A-Za-z0-9](?:[A-Za-z0-9.-]|_(?!_)){0,200}__|\$\{[^{}\r\n]{1,200}\}|\$\([\w.-]{1,200}\)|\{\{[^{}\r\n]{1,200}\}\}/g;

/** The places of all tokens in a text, in their order. */
export function deploymentTokens(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(TOKEN))
    spans.push({ start: match.index, end: match.index + match[0].length });
  return spans;
}

/** True when the whole text, blanks around it aside, is one token: `#{storageName}#`. */
export function isDeploymentToken(text: string): boolean {
  const trimmed = text.trim();
  const [first] = deploymentTokens(trimmed);
  return first !== undefined && first.start === 0 && first.end === trimmed.length;
}

/** The default that azd's `${NAME=value}` (or `${NAME:-value}`) falls back on; undefined when there is none. */
export function azdDefault(text: string): string | undefined {
  return /^\$\{\w+(?:=|:-)([^{}]*)\}$/.exec(text.trim())?.[1];
}
