/** Recognises secrets in texts of which parts are unknown (`Server=x;Password=<parameter>`). */
import { isSecretLiteral } from './literal.ts';
import { recogniseWithHoles } from './recognise.ts';
import { HOLE, type Recognised } from './types.ts';

/** A secret that is written in one of the known parts; `start` and `end` are offsets within that part. */
export interface RecognisedInPart extends Recognised {
  /** Index into the parts. */
  readonly part: number;
}

/** An unknown part that stands where a secret belongs: what it is decides, not what is written. */
export interface SecretHole {
  /** Index into the parts; that part is `undefined`. */
  readonly part: number;
  readonly kind: string;
  readonly title: string;
  /** True when written characters stand beside it in the same secret (`Password=abc<hole>`). */
  readonly isMixed: boolean;
}

/** What a text with unknown parts holds. */
export interface RecognisedParts {
  readonly found: readonly RecognisedInPart[];
  readonly holes: readonly SecretHole[];
}

/** A written piece of a partly unknown secret counts from this many characters on. */
const SHORTEST_PIECE = 8;

/**
 * Recognises secrets in a text given as known parts and unknown ones (`undefined`), in order.
 * A secret of known characters only is found as in `recognise`. Where a hole takes part in a secret the hole is
 * reported, and its longest written piece is a `weak` find if it would be a password by itself.
 */
export function recogniseParts(parts: readonly (string | undefined)[]): RecognisedParts {
  const clean = parts.map((part) => (part === undefined ? HOLE : part.replaceAll(HOLE, ' ')));
  const starts: number[] = [];
  let length = 0;
  for (const part of clean) {
    starts.push(length);
    length += part.length;
  }
  const text = clean.join('');
  const found: RecognisedInPart[] = [];
  const holes: SecretHole[] = [];
  for (const item of recogniseWithHoles(text)) {
    const pieces = piecesOf(item, clean, starts);
    const unknown = pieces.filter((piece) => parts[piece.part] === undefined);
    if (unknown.length === 0) found.push(...written(item, pieces));
    for (const { part } of unknown) {
      holes.push({
        part,
        kind: item.kind,
        title: item.title,
        isMixed: item.end - item.start > unknown.length,
      });
    }
    if (unknown.length > 0) found.push(...weakPiece(item, pieces, clean));
  }
  return { found, holes };
}

interface Piece {
  readonly part: number;
  readonly start: number;
  readonly end: number;
}

/** The parts that a secret covers, with the offsets inside each. */
function piecesOf(item: Recognised, clean: readonly string[], starts: readonly number[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let part = partAt(item.start, starts); part < clean.length; part++) {
    const at = starts[part] as number;
    if (at >= item.end) break;
    const start = Math.max(item.start, at) - at;
    const end = Math.min(item.end, at + (clean[part] as string).length) - at;
    if (start < end) pieces.push({ part, start, end });
  }
  return pieces;
}

/** The last part that starts at or before an offset. */
function partAt(offset: number, starts: readonly number[]): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A wholly written secret, even over a join of two known parts: its longest piece stands for it. */
function written(item: Recognised, pieces: readonly Piece[]): readonly RecognisedInPart[] {
  const piece = longest(pieces);
  return piece === undefined ? [] : [{ ...item, ...piece }];
}

function weakPiece(
  item: Recognised,
  pieces: readonly Piece[],
  clean: readonly string[],
): readonly RecognisedInPart[] {
  const piece = longest(pieces.filter(({ part }) => clean[part] !== HOLE));
  if (piece === undefined || piece.end - piece.start < SHORTEST_PIECE) return [];
  const value = (clean[piece.part] as string).slice(piece.start, piece.end);
  return isSecretLiteral(value, 'named') === 'secret' ? [{ ...item, ...piece, certainty: 'weak' }] : [];
}

function longest(pieces: readonly Piece[]): Piece | undefined {
  return pieces.reduce<Piece | undefined>(
    (best, piece) => (best === undefined || piece.end - piece.start > best.end - best.start ? piece : best),
    undefined,
  );
}
