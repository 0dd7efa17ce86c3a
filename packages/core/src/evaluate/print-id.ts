/** Resource ids are printed in one way, however they were put together. */
import { officialType } from '../facts/resource-types.ts';
import type { Value } from '../model/value.ts';

/** What prints the parts of a segment: a quoted text, an expression, or a `format` of both. */
export type PrintParts = (parts: readonly Value[]) => string;

type Segment = readonly Value[];

/**
 * `resourceId('type', names…)` and its kin for a text whose parts spell a resource id; undefined for any other text.
 * `isOwn` says whether a segment is the deployment's own subscription or resource group.
 */
export function printId(
  parts: readonly Value[],
  print: PrintParts,
  isOwn: (value: Value, property: 'subscriptionId' | 'name') => boolean,
): string | undefined {
  const [first] = parts;
  if (first?.kind !== 'literal' || !String(first.value).startsWith('/subscriptions/')) return undefined;
  const segments = segmentsOf(parts).slice(1);
  const at = segments.findIndex((segment) => textOf(segment)?.toLowerCase() === 'providers');
  if (at < 0 || segments.length < at + 4 || segments.length % 2 !== at % 2) return undefined;
  const rest = segments.slice(at + 1);
  if (rest.some((segment) => textOf(segment)?.toLowerCase() === 'providers')) return undefined;
  const types = rest.filter((_, i) => i === 0 || i % 2 === 1).map(textOf);
  const names = rest.filter((_, i) => i > 0 && i % 2 === 0);
  if (types.some((type) => type === undefined)) return undefined;
  const head = prefix(segments.slice(0, at), print, isOwn);
  if (!head) return undefined;
  return `${head.name}(${[...head.args, `'${officialType(types.join('/'))}'`, ...names.map(print)].join(', ')})`;
}

function prefix(
  segments: readonly Segment[],
  print: PrintParts,
  isOwn: (value: Value, property: 'subscriptionId' | 'name') => boolean,
): { readonly name: string; readonly args: readonly string[] } | undefined {
  const [, subscription, word, group] = segments;
  if (!subscription) return undefined;
  const own = isOwnSegment(subscription, 'subscriptionId', isOwn);
  const before = own ? [] : [print(subscription)];
  if (segments.length === 2) return { name: 'subscriptionResourceId', args: before };
  if (segments.length !== 4 || !group || textOf(word ?? [])?.toLowerCase() !== 'resourcegroups')
    return undefined;
  if (own && isOwnSegment(group, 'name', isOwn)) return { name: 'resourceId', args: [] };
  return { name: 'resourceId', args: [...before, print(group)] };
}

function isOwnSegment(
  segment: Segment,
  property: 'subscriptionId' | 'name',
  isOwn: (value: Value, property: 'subscriptionId' | 'name') => boolean,
): boolean {
  const [only] = segment;
  return segment.length === 1 && only !== undefined && isOwn(only, property);
}

/** The parts between slashes; the text before the first slash is the first segment. */
function segmentsOf(parts: readonly Value[]): readonly Segment[] {
  const segments: Value[][] = [[]];
  for (const part of parts) {
    if (part.kind !== 'literal') segments.at(-1)?.push(part);
    else
      String(part.value)
        .split('/')
        .forEach((text, i) => {
          if (i > 0) segments.push([]);
          if (text !== '') segments.at(-1)?.push({ ...part, value: text });
        });
  }
  return segments;
}

function textOf(segment: Segment): string | undefined {
  const [only] = segment;
  return segment.length === 1 && only?.kind === 'literal' ? String(only.value) : undefined;
}
