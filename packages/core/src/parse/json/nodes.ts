/** The nodes of a JSON document. Each is a place; what a scalar says is decoded only when somebody asks. */
import { decodeJson } from '../../text/decoded.ts';
import { type Place, place, type SourceFile } from '../../text/source-file.ts';

export type JsonNode = JsonObject | JsonArray | JsonString | JsonNumber | JsonBoolean | JsonNull | JsonError;

/*
 * Millions of nodes may be alive at once, so they are classes: what can be derived from the place is a getter on
 * the prototype and takes no memory.
 */

/** A string; its place includes the quotes. */
export class JsonString implements Place {
  /** What a language made of the text, kept here because it is asked for twice: once to say what is broken, once to evaluate. */
  parsed: object | undefined = undefined;

  constructor(
    readonly file: SourceFile,
    readonly start: number,
    readonly end: number,
  ) {}

  get kind(): 'string' {
    return 'string';
  }

  /** The decoded text. Bad escapes stay as they are written. */
  get value(): string {
    const { text } = this.file;
    const end = contentEnd(text, this.start, this.end);
    return textBetween(text, this.start + 1, end);
  }

  /** The place between the quotes. */
  get content(): Place {
    return place(this.file, this.start + 1, contentEnd(this.file.text, this.start, this.end));
  }
}

/** A number. Integers beyond 2^53 are `bigint`. */
export class JsonNumber implements Place {
  constructor(
    readonly file: SourceFile,
    readonly start: number,
    readonly end: number,
  ) {}

  get kind(): 'number' {
    return 'number';
  }

  get value(): number | bigint {
    return numberValue(this.file.text.slice(this.start, this.end));
  }
}

/** `true` or `false`. */
export class JsonBoolean implements Place {
  constructor(
    readonly file: SourceFile,
    readonly start: number,
    readonly end: number,
  ) {}

  get kind(): 'boolean' {
    return 'boolean';
  }

  get value(): boolean {
    return this.file.text.startsWith('t', this.start);
  }
}

/** `null`. */
export class JsonNull implements Place {
  constructor(
    readonly file: SourceFile,
    readonly start: number,
    readonly end: number,
  ) {}

  get kind(): 'null' {
    return 'null';
  }

  get value(): null {
    return null;
  }
}

/** What stands where a value should, or nothing at all (then the place is empty). */
export class JsonError implements Place {
  constructor(
    readonly file: SourceFile,
    readonly start: number,
    readonly end: number,
    readonly because: string,
  ) {}

  get kind(): 'error' {
    return 'error';
  }
}

/** An array with its braces. */
export class JsonArray implements Place {
  constructor(
    readonly file: SourceFile,
    readonly start: number,
    readonly end: number,
    readonly items: readonly JsonNode[],
  ) {}

  get kind(): 'array' {
    return 'array';
  }
}

/** An object with its braces; duplicate keys are kept in the order of writing. */
export class JsonObject implements Place {
  constructor(
    readonly file: SourceFile,
    readonly start: number,
    readonly end: number,
    readonly properties: readonly JsonProperty[],
  ) {}

  get kind(): 'object' {
    return 'object';
  }
}

/** One property: its place runs from the key to the end of the value. */
export class JsonProperty implements Place {
  constructor(
    readonly start: number,
    /** Where the key's token (with its quote) ends. */
    readonly keyEnd: number,
    readonly value: JsonNode,
  ) {}

  get file(): SourceFile {
    return this.value.file;
  }

  get end(): number {
    return this.value.end;
  }

  /** The decoded key. */
  get key(): string {
    return textBetween(this.file.text, this.keyStart, this.keyContentEnd);
  }

  /** Where the key stands, without its quotes. */
  get keyPlace(): Place {
    return place(this.file, this.keyStart, this.keyContentEnd);
  }

  /** Keys may also stand without quotes; that is noted as a problem. */
  private get keyStart(): number {
    return isQuote(this.file.text.charCodeAt(this.start)) ? this.start + 1 : this.start;
  }

  private get keyContentEnd(): number {
    return this.keyStart === this.start ? this.keyEnd : contentEnd(this.file.text, this.start, this.keyEnd);
  }
}

const SAFE_DIGITS = 15;

function numberValue(text: string): number | bigint {
  const value = Number(text);
  if (text.length <= SAFE_DIGITS || Number.isSafeInteger(value) || !/^-?\d+$/.test(text)) return value;
  return BigInt(text);
}

/** Most strings have no escapes, and then there is nothing to decode. */
function textBetween(text: string, start: number, end: number): string {
  const raw = text.slice(start, end);
  return raw.includes('\\') ? decodeJson(text, start, end).text : raw;
}

/** The end of a string's content; only at the very end of a file may the closing quote be missing. */
function contentEnd(text: string, start: number, end: number): number {
  if (end < text.length) return end - 1;
  if (end - start < 2 || text.charCodeAt(end - 1) !== text.charCodeAt(start)) return end;
  let slashes = 0;
  while (text.charCodeAt(end - 2 - slashes) === 92) slashes++;
  return slashes % 2 === 0 ? end - 1 : end;
}

function isQuote(code: number): boolean {
  return code === 34 || code === 39;
}
