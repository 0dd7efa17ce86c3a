/** Resource ids as partly known texts: what is known of them is enough to find the resource in the estate. */
import { officialType } from '../facts/resource-types.ts';
import type { CallExpression, Expression } from '../model/expression.ts';
import { Mark, type Value } from '../model/value.ts';
import type { Scope } from './scope.ts';
import { textParts } from './text-parts.ts';
import { literal, reason, unknown, written } from './values.ts';

/** What a resource id says about its resource: lower-cased type and the name's segments as printed, joined by `/`. */
export interface ResourceKey {
  readonly type: string;
  readonly name: string;
}

/** An id below a prefix: `…/providers/<type>/<name>/…`. The prefix depends on where it is deployed. */
export function idValue(
  type: string,
  names: readonly Value[],
  prefix: readonly (string | Value)[],
  expression: CallExpression | Expression,
  scope: Scope,
): Value {
  const parts: Value[] = prefix.map((part) => (typeof part === 'string' ? text(part, expression) : part));
  parts.push(...idParts(type, names, expression));
  const open = parts.find((part) => part.kind !== 'literal');
  if (!open)
    return literal(
      parts.map((p) => String((p as { value: unknown }).value)).join(''),
      written(expression, 'expression'),
    );
  const because =
    open.kind === 'unknown' ? open.because : reason('runtime', 'the id depends on where it is deployed');
  return unknown(because, expression, scope, Mark.none, merge(parts, expression));
}

/** `/providers/<type>/<name>/…` as known texts and names. */
export function idParts(type: string, names: readonly Value[], expression: Expression): readonly Value[] {
  const segments = officialType(type).split('/');
  const parts: Value[] = [];
  let at = `/providers/${segments[0]}`;
  splitNames(names, segments.length - 1, expression).forEach((name, i) => {
    parts.push(text(`${at}/${segments[i + 1] ?? ''}/`, expression), ...name);
    at = '';
  });
  return parts;
}

/** One name per segment of the type: a name such as `vnet/subnet` gives several. */
function splitNames(
  names: readonly Value[],
  wanted: number,
  expression: Expression,
): readonly (readonly Value[])[] {
  const whole = names.map((name) => textParts(name));
  if (names.length === wanted) return whole;
  const split: Value[][] = [];
  for (const name of whole) {
    split.push([]);
    for (const part of name) {
      const pieces = part.kind === 'literal' ? String(part.value).split('/') : undefined;
      if (!pieces) split.at(-1)?.push(part);
      pieces?.forEach((piece, i) => {
        if (i > 0) split.push([]);
        if (piece !== '') split.at(-1)?.push(text(piece, expression));
      });
    }
  }
  return split.length === wanted ? split : whole;
}

function text(value: string, expression: Expression): Value {
  return literal(value, written(expression, 'expression'));
}

function merge(parts: readonly Value[], expression: Expression): readonly Value[] {
  const merged: Value[] = [];
  for (const part of parts) {
    const before = merged.at(-1);
    if (part.kind === 'literal' && before?.kind === 'literal')
      merged[merged.length - 1] = text(`${before.value}${part.value}`, expression);
    else merged.push(part);
  }
  return merged;
}

/** A part of an id that only the deployment knows, as the expression that gives it. */
export function runtimePart(
  functionName: string,
  property: string,
  expression: Expression,
  scope: Scope,
): Value {
  const place = { file: expression.file, start: expression.start, end: expression.end };
  const base: CallExpression = { kind: 'call', name: functionName, args: [], namePlace: place, ...place };
  const index: Expression = { kind: 'literal', value: property, ...place };
  const because = reason('runtime', `${functionName}().${property} is known only when it is deployed`);
  return unknown(because, { kind: 'access', base, index, ...place }, scope, Mark.runtime);
}

const PROVIDER = /\/providers\/([^/]+\/.*)$/i;

/** `Microsoft.Sql/servers/s`: an id without what comes before the provider, as older templates write it. */
const RELATIVE = /^[a-z][\w-]*\.[\w.-]+\/\w+\//i;

/** Reads type and name out of an id's text, in which unknown parts have been printed as `[expression]`. */
export function keyOfId(id: string): ResourceKey | undefined {
  const at = id.toLowerCase().lastIndexOf('/providers/');
  const relative = at < 0 && RELATIVE.test(id) ? id : undefined;
  const path = relative ?? (at >= 0 ? PROVIDER.exec(id.slice(at))?.[1] : undefined);
  const segments = path === undefined ? undefined : splitOutsideBrackets(path);
  if (!segments || segments.length < 3) return resourceGroupKey(id);
  const types = segments.filter((_, i) => i === 0 || i % 2 === 1);
  const names = segments.filter((_, i) => i > 0 && i % 2 === 0);
  return { type: types.join('/').toLowerCase(), name: names.join('/').toLowerCase() };
}

function resourceGroupKey(id: string): ResourceKey | undefined {
  const match = /^\/subscriptions\/[^/]+\/resourceGroups\/([^/]+)$/i.exec(id);
  return match?.[1]
    ? { type: 'microsoft.resources/resourcegroups', name: match[1].toLowerCase() }
    : undefined;
}

/** Splits a printed name or id at `/`, but not inside the brackets of printed expressions. */
export function splitOutsideBrackets(text: string): string[] {
  const segments: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '[') depth++;
    else if (c === ']') depth--;
    else if (c === '/' && depth <= 0) {
      segments.push(text.slice(from, i));
      from = i + 1;
    }
  }
  segments.push(text.slice(from));
  return segments;
}
