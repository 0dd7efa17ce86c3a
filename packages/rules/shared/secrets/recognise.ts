/** Recognises every secret in a text: identifiable ones, composites, and those in a text packed inside it. */
import { recogniseQueries, recogniseUserInfo } from './addresses.ts';
import { recogniseAssignments, recogniseFlags, recogniseHeaders, recogniseStatements } from './commands.ts';
import { recogniseConnections } from './connections.ts';
import { identifyFormats, identifyKeys } from './identify.ts';
import { insideBase64, insideJson, type Nested } from './nested.ts';
import { mayHoldSecret } from './prefilter.ts';
import { HOLE, type Recognised, type Recogniser } from './types.ts';

/** In order of how much their kinds say: of two equally sure results at one place the earlier one stays. */
const RECOGNISERS: readonly Recogniser[] = [
  identifyKeys,
  identifyFormats,
  recogniseQueries,
  recogniseConnections,
  recogniseUserInfo,
  recogniseHeaders,
  recogniseStatements,
  recogniseFlags,
  recogniseAssignments,
];

const RANK = { certain: 0, likely: 1, weak: 2 } as const;

/**
 * The secrets that can be recognised in a text without knowing where it stands, in order of their places.
 * Runs of base64 and JSON escapes are unpacked once; offsets are always those of `text`.
 */
export function recognise(text: string): readonly Recognised[] {
  return recogniseWithHoles(text.includes(HOLE) ? text.replaceAll(HOLE, ' ') : text);
}

/** Longer texts are read in windows that overlap, so that no pattern runs over millions of characters. */
const WINDOW = 500_000;
const OVERLAP = 40_000;

/** As `recognise`, for a text in which `HOLE` stands for unknown parts; secret parts may hold holes. */
export function recogniseWithHoles(text: string): readonly Recognised[] {
  if (text.length <= WINDOW) return withoutOverlaps(recogniseWindow(text));
  const found: Recognised[] = [];
  for (let at = 0; at < text.length; at += WINDOW - OVERLAP) {
    const isFirst = at === 0;
    const isLast = at + WINDOW >= text.length;
    for (const item of recogniseWindow(text.slice(at, at + WINDOW))) {
      // Whatever starts in the half of an overlap next to the cut belongs to the neighbour, which sees all of it.
      if (!isFirst && item.start < OVERLAP / 2) continue;
      if (!isLast && item.start >= WINDOW - OVERLAP / 2) continue;
      found.push({ ...item, start: item.start + at, end: item.end + at });
    }
    if (isLast) break;
  }
  return withoutOverlaps(found);
}

function recogniseWindow(text: string): readonly Recognised[] {
  const json = insideJson(text);
  const nested = json === undefined ? insideBase64(text) : [json, ...insideBase64(text)];
  return [...nested.flatMap(within), ...apply(text)];
}

function apply(text: string): readonly Recognised[] {
  return mayHoldSecret(text) ? RECOGNISERS.flatMap((recogniser) => recogniser(text)) : [];
}

function within(nested: Nested): readonly Recognised[] {
  return apply(nested.text).map((found) => {
    const [start, end] = nested.outer(found.start, found.end);
    return { ...found, start, end };
  });
}

/** Of results that share a character the surest stays, then the one named first. */
function withoutOverlaps(found: readonly Recognised[]): readonly Recognised[] {
  if (found.length < 2) return found;
  const kept: Recognised[] = [];
  const order = found
    .map((item, index) => ({ item, index }))
    .sort(
      (a, b) =>
        a.item.start - b.item.start || RANK[a.item.certainty] - RANK[b.item.certainty] || a.index - b.index,
    );
  for (const { item } of order) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= item.start) kept.push(item);
    else if (RANK[item.certainty] < RANK[last.certainty]) kept[kept.length - 1] = item;
  }
  return kept;
}
