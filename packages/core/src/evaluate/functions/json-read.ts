/**
 * Reads JSON the way the engine's parser (Newtonsoft.Json) does: besides strict JSON it takes single quotes, names
 * without quotes, comments and trailing commas. Objects become maps in order of writing, the last of equal keys wins.
 */
import { FunctionError, type Json } from '../json.ts';

/** Newtonsoft's own bound would be 64 or none, depending on its version; ours keeps the call depth safe. */
const maximalDepth = 500;

interface Reader {
  readonly text: string;
  at: number;
  depth: number;
}

/** The value of a JSON text; null for an empty one. Throws FunctionError for what is no JSON. */
export function readJson(text: string): Json {
  const reader: Reader = { text, at: 0, depth: 0 };
  skipBlanks(reader);
  if (reader.at >= text.length) return null;
  const value = readValue(reader);
  skipBlanks(reader);
  if (reader.at < text.length) throw notJson();
  return value;
}

function notJson(): FunctionError {
  return new FunctionError('not valid JSON');
}

const blanks = /\s*/y;
const comment = /\/\/[^\r\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//y;

function skipBlanks(reader: Reader): void {
  do match(reader, blanks);
  while (match(reader, comment) !== undefined);
}

/** Advances over a sticky expression; the matched text, or undefined. */
function match(reader: Reader, expression: RegExp): string | undefined {
  expression.lastIndex = reader.at;
  const found = expression.exec(reader.text)?.[0];
  if (found !== undefined) reader.at += found.length;
  return found;
}

function readValue(reader: Reader): Json {
  switch (reader.text[reader.at]) {
    case '{':
      return nested(reader, readObject);
    case '[':
      return nested(reader, readArray);
    case '"':
    case "'":
      return readText(reader);
    default:
      return readWord(reader);
  }
}

function nested<T extends Json>(reader: Reader, read: (reader: Reader) => T): T {
  if (++reader.depth > maximalDepth) throw new FunctionError('JSON is nested too deeply');
  reader.at++;
  const value = read(reader);
  reader.depth--;
  return value;
}

function readArray(reader: Reader): Json[] {
  const items: Json[] = [];
  for (;;) {
    skipBlanks(reader);
    if (take(reader, ']')) return items;
    items.push(readValue(reader));
    skipBlanks(reader);
    if (!take(reader, ',') && reader.text[reader.at] !== ']') throw notJson();
  }
}

function readObject(reader: Reader): Map<string, Json> {
  const members = new Map<string, Json>();
  for (;;) {
    skipBlanks(reader);
    if (take(reader, '}')) return members;
    const key = readKey(reader);
    skipBlanks(reader);
    if (!take(reader, ':')) throw notJson();
    skipBlanks(reader);
    members.set(key, readValue(reader));
    skipBlanks(reader);
    if (!take(reader, ',') && reader.text[reader.at] !== '}') throw notJson();
  }
}

function take(reader: Reader, char: string): boolean {
  if (reader.text[reader.at] !== char) return false;
  reader.at++;
  return true;
}

const bareKey = /[\p{L}\p{N}_$-]+/uy;

function readKey(reader: Reader): string {
  const first = reader.text[reader.at];
  if (first === '"' || first === "'") return readText(reader);
  const key = match(reader, bareKey);
  if (key === undefined) throw notJson();
  return key;
}

const textBodies = { '"': /[^"\\]*(?:\\.[^"\\]*)*/sy, "'": /[^'\\]*(?:\\.[^'\\]*)*/sy };

function readText(reader: Reader): string {
  const quote = reader.text[reader.at] === '"' ? '"' : "'";
  reader.at++;
  const body = match(reader, textBodies[quote]) ?? '';
  if (!take(reader, quote)) throw notJson();
  return body.includes('\\') ? body.replace(/\\(u[0-9a-fA-F]{4}|.)/gs, unescaped) : body;
}

const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  "'": "'",
  '/': '/',
  '\\': '\\',
};

function unescaped(_: string, code: string): string {
  if (code.length === 5) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
  const char = escapes[code];
  if (char === undefined) throw notJson();
  return char;
}

const word = /[^\s,:{}[\]"'/]+/y;
const words: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', null],
]);

function readWord(reader: Reader): Json {
  const found = match(reader, word);
  if (found === undefined) throw notJson();
  return words.has(found) ? (words.get(found) ?? null) : readNumber(found);
}

/** Longer digit strings cost more to convert than any template is worth. */
const maximalDigits = 400;

function readNumber(text: string): Json {
  if (text.length > maximalDigits) throw notJson();
  if (/^-?\d+$/.test(text)) {
    const short = Number(text);
    return Number.isSafeInteger(short) ? short + 0 : BigInt(text);
  }
  if (!/^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) throw notJson();
  return Number(text);
}
