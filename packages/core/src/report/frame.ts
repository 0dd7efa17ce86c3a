/** Code frames: one source line, made safe to print, with the exact token underlined. */
import type { Frame, Location } from '../model/finding.ts';
import { applyEdits, type Edit, secretShapes } from './mask.ts';
import { unsafeStretches } from './neutral.ts';

const WIDTH = 140;
const BEFORE = 48;
const TAB = '    ';

/** The frame as it may be shown: secrets masked, control characters gone, tabs as spaces, long lines cut around the token. */
export function safeFrame(frame: Frame): Frame {
  return cut([secretShapes, tabs, unsafeStretches].reduce(edited, frame));
}

/** The two lines of a frame, `  14 | text` and `     | ^~~~`; nothing when the location has no frame. */
export function frameLines(location: Location, gutter: number): string[] {
  if (location.frame === undefined) return [];
  const { text, column, length } = safeFrame(location.frame);
  const pad = ' '.repeat(displayWidth(text.slice(0, column)));
  const mark = `^${'~'.repeat(Math.max(0, displayWidth(text.slice(column, column + length)) - 1))}`;
  const number = String(location.startLine).padStart(gutter);
  return [`${number} | ${text}`.trimEnd(), `${' '.repeat(gutter)} | ${pad}${mark}`];
}

function tabs(text: string): Edit[] {
  return [...text.matchAll(/\t/g)].map(({ index }) => ({ start: index, end: index + 1, text: TAB }));
}

/** Applies the edits that a text asks for and moves the underlined stretch along. */
function edited(frame: Frame, find: (text: string) => Edit[]): Frame {
  const edits = find(frame.text);
  if (edits.length === 0) return frame;
  const column = moved(frame.column, edits);
  const end = moved(frame.column + frame.length, edits);
  return { text: applyEdits(frame.text, edits), column, length: Math.max(0, end - column) };
}

/** Where an offset lies after the edits; an offset inside an edit goes to its start. */
function moved(offset: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const { start, end, text } of edits) {
    if (offset <= start) break;
    if (offset < end) return start + shift;
    shift += text.length - (end - start);
  }
  return offset + shift;
}

function cut(frame: Frame): Frame {
  if (frame.text.length <= WIDTH) return frame;
  const start = frame.column < WIDTH / 2 ? 0 : frame.column - BEFORE;
  const head = start > 0 ? '…' : '';
  const tail = frame.text.length > start + WIDTH ? '…' : '';
  const column = frame.column - start + head.length;
  const text = head + frame.text.slice(start, start + WIDTH) + tail;
  return { text, column, length: Math.min(frame.length, text.length - column) };
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Columns that a text takes in a terminal: East Asian and astral characters take two, zero-width ones none. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character === '\u200b' || /\p{Mn}/u.test(character)) continue;
    width += character.length > 1 || WIDE.test(character) ? 2 : 1;
  }
  return width;
}
