/** JSON with comments to a tree: fault tolerant, linear in time, and bounded in depth whatever the input. */
import { type Place, SourceFile } from '../../text/source-file.ts';
import { noteDuplicates } from './duplicates.ts';
import { JsonArray, JsonError, type JsonNode, JsonObject, JsonProperty } from './nodes.ts';
import {
  Code,
  type JsonProblem,
  next,
  note,
  type Reader,
  readNumber,
  readString,
  readWord,
  skipBare,
  skipString,
  startReader,
} from './reader.ts';

/** Objects and arrays nested deeper than this are not read. */
export const MAX_DEPTH = 500;

/** A document: `root` is undefined when there is nothing but blanks. Comments are in the order of writing. */
export interface JsonDocument {
  readonly root: JsonNode | undefined;
  readonly problems: readonly JsonProblem[];
  readonly comments: readonly Place[];
}

const documents = new WeakMap<SourceFile, JsonDocument>();

/** Reads a file as JSON with comments. Never throws; the same file is read once only. */
export function readJson(file: SourceFile): JsonDocument {
  let document = documents.get(file);
  if (document === undefined) {
    document = readDocument(startReader(file));
    documents.set(file, document);
  }
  return document;
}

/** The first character that is neither blank nor comment; empty if there is none. */
export function firstCharacter(text: string): string {
  const r = startReader(new SourceFile('', text));
  return next(r) === Code.end ? '' : text.charAt(r.at);
}

function readDocument(r: Reader): JsonDocument {
  const { problems, comments } = r;
  if (next(r) === Code.end) {
    note(r, 'syntax', 'the file is empty', 0, 0);
    return { root: undefined, problems, comments };
  }
  const root = readValue(r, r.text.charCodeAt(r.at));
  if (next(r) !== Code.end)
    note(r, 'syntax', 'there is more text after the end of the document', r.at, r.at + 1);
  return { root, problems, comments };
}

/** The value that starts with the character `code` at `r.at`. */
function readValue(r: Reader, code: number): JsonNode {
  if (--r.valuesLeft < 0) return leaveRest(r);
  if (code === Code.quote || code === Code.apostrophe) return readString(r);
  if (code === Code.openObject) return r.depth < MAX_DEPTH ? readObject(r) : skipDeep(r);
  if (code === Code.openArray) return r.depth < MAX_DEPTH ? readArray(r) : skipDeep(r);
  if (code === Code.minus || (code >= Code.zero && code <= Code.nine)) return readNumber(r);
  return readWord(r);
}

/** Makes the rest of the file read as its end. */
function leaveRest(r: Reader): JsonError {
  const start = r.at;
  const because = 'the file holds too many values to keep them all; the rest is left out';
  note(r, 'too-large', because, start, start);
  r.cut = true;
  r.at = r.text.length;
  return new JsonError(r.file, start, r.at, because);
}

function readObject(r: Reader): JsonObject {
  const start = r.at++;
  const base = r.top;
  r.depth++;
  r.openObjects++;
  readProperties(r, start);
  r.openObjects--;
  r.depth--;
  const properties = r.stack.slice(base, r.top) as JsonProperty[];
  r.top = base;
  noteDuplicates(r, properties);
  return new JsonObject(r.file, start, r.at, properties);
}

function readArray(r: Reader): JsonArray {
  const start = r.at++;
  const base = r.top;
  r.depth++;
  r.openArrays++;
  readItems(r, start);
  r.openArrays--;
  r.depth--;
  const items = r.stack.slice(base, r.top) as JsonNode[];
  r.top = base;
  return new JsonArray(r.file, start, r.at, items);
}

function readProperties(r: Reader, start: number): void {
  let separated = true;
  for (;;) {
    const code = next(r);
    if (code === Code.closeObject) {
      r.at++;
      return;
    }
    if (code === Code.end || (code === Code.closeArray && r.openArrays > 0)) {
      noteUnclosed(r, start, code);
      return;
    }
    if (code === Code.comma) {
      separated = readComma(r, separated);
      continue;
    }
    if (!separated) noteComma(r);
    separated = false;
    if (code === Code.quote || code === Code.apostrophe) readProperty(r);
    else recoverProperty(r, code);
  }
}

function readItems(r: Reader, start: number): void {
  let separated = true;
  for (;;) {
    const code = next(r);
    if (code === Code.closeArray) {
      r.at++;
      return;
    }
    if (code === Code.end || (code === Code.closeObject && r.openObjects > 0)) {
      noteUnclosed(r, start, code);
      return;
    }
    if (code === Code.comma) {
      separated = readComma(r, separated);
      continue;
    }
    if (!separated) noteComma(r);
    separated = false;
    r.stack[r.top++] = readValue(r, code);
  }
}

function readComma(r: Reader, separated: boolean): true {
  if (separated) note(r, 'syntax', 'there is nothing before this comma', r.at, r.at + 1);
  r.at++;
  return true;
}

function noteComma(r: Reader): void {
  note(r, 'syntax', 'a comma is missing before this', r.at, r.at + 1);
}

/** At the end of a file all that is open is unclosed; only the innermost is worth a word. */
function noteUnclosed(r: Reader, start: number, code: number): void {
  const ended = code === Code.end;
  if (!r.cut) note(r, ended ? 'truncated' : 'syntax', 'this bracket is never closed', start, start + 1);
  if (ended) r.cut = true;
}

function readProperty(r: Reader): void {
  const start = r.at;
  skipString(r);
  r.stack[r.top++] = new JsonProperty(start, r.at, readPropertyValue(r, start));
}

/** What follows a key. Without a colon only an object or array counts as the value: a string is the next key. */
function readPropertyValue(r: Reader, start: number): JsonNode {
  const keyEnd = r.at;
  let code = next(r);
  if (code === Code.colon) {
    r.at++;
    code = next(r);
    if (!endsValue(code)) return readValue(r, code);
  } else if (code === Code.openObject || code === Code.openArray) {
    note(r, 'syntax', 'a colon is missing before this', r.at, r.at + 1);
    return readValue(r, code);
  }
  if (--r.valuesLeft < 0) return leaveRest(r);
  const because = 'this property has no value';
  if (!r.cut) note(r, 'syntax', because, start, keyEnd);
  return new JsonError(r.file, keyEnd, keyEnd, because);
}

function endsValue(code: number): boolean {
  return code === Code.end || code === Code.comma || code === Code.closeObject || code === Code.closeArray;
}

/** Where a key should be stands something else: a key without quotes, or what belongs nowhere and is dropped. */
function recoverProperty(r: Reader, code: number): void {
  const start = r.at;
  if (code === Code.openObject || code === Code.openArray) {
    readValue(r, code);
    note(r, 'syntax', 'a property name is expected here', start, start + 1);
    return;
  }
  skipBare(r);
  const keyEnd = r.at;
  note(r, 'syntax', 'a property name in double quotes is expected here', start, keyEnd);
  if (code !== Code.colon && next(r) === Code.colon) {
    r.stack[r.top++] = new JsonProperty(start, keyEnd, readPropertyValue(r, start));
  }
}

/** Behind an object or array that is nested too deeply, without recursion. */
function skipDeep(r: Reader): JsonNode {
  const start = r.at;
  let open = 0;
  do {
    const code = next(r);
    if (code === Code.end) break;
    if (code === Code.quote) {
      skipString(r);
      continue;
    }
    if (code === Code.openObject || code === Code.openArray) open++;
    if (code === Code.closeObject || code === Code.closeArray) open--;
    r.at++;
  } while (open > 0);
  const because = `nested deeper than ${MAX_DEPTH} levels`;
  note(r, 'too-deep', because, start, start + 1);
  return new JsonError(r.file, start, r.at, because);
}
