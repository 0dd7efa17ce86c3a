/** Places to locations: lines, columns and the line to show, with secrets masked. */
import type { Frame, Location } from '../model/finding.ts';
import { detached } from '../text/detached.ts';
import type { Place, SourceFile } from '../text/source-file.ts';

/** The longest piece of a line that a frame shows. */
const FRAME_WIDTH = 160;

/** Places whose text must not be shown, by file. */
export type SecretPlaces = ReadonlyMap<SourceFile, readonly Place[]>;

/** A location without a frame. */
export function locate(place: Place): Location {
  const { file } = place;
  const start = file.position(place.start);
  const end = file.position(Math.max(place.end, place.start));
  return {
    file: file.path,
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

/** A location with the first line of its place. */
export function locateWithFrame(place: Place, secrets: SecretPlaces): Location {
  return { ...locate(place), frame: frameOf(place, secrets) };
}

function frameOf(place: Place, secrets: SecretPlaces): Frame {
  const { file } = place;
  const { start, end } = lineAround(file, place.start);
  const from = Math.max(start, Math.min(place.start - FRAME_WIDTH / 4, end - FRAME_WIDTH));
  const to = Math.min(end, from + FRAME_WIDTH);
  const column = place.start - from;
  const length = Math.max(1, Math.min(place.end, to) - place.start);
  return { text: detached(masked(file, from, to, secrets.get(file) ?? [])), column, length };
}

function lineAround(file: SourceFile, offset: number): { start: number; end: number } {
  const line = file.position(offset).line;
  const text = file.line(line);
  const column = file.position(offset).column;
  const start = offset - (column - 1);
  return { start, end: start + text.length };
}

function masked(file: SourceFile, from: number, to: number, secrets: readonly Place[]): string {
  let text = file.text.slice(from, to);
  for (const secret of secrets) {
    const start = Math.max(secret.start, from) - from;
    const end = Math.min(secret.end, to) - from;
    if (end > start) text = text.slice(0, start) + '•'.repeat(end - start) + text.slice(end);
  }
  return text;
}
