/** Reads and checks forearm.config.json. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Allowed, LineIndex } from '@forearm/core';
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { errorCode, UsageError } from '../errors.ts';
import { decode } from '../files/decode.ts';
import { CONFIG_SHAPE } from './shape.ts';
import { type Misfit, misfits } from './validate.ts';

export const CONFIG_NAME = 'forearm.config.json';

export interface IgnoreEntry {
  /** 1-based line of the entry in the configuration. */
  readonly line: number;
  readonly rule: string;
  readonly path?: string;
  readonly resource?: string;
  readonly reason: string;
  readonly expires?: string;
}

/** The configuration as written, and what its file is called in messages. */
export interface Config {
  readonly name: string;
  readonly ignore?: readonly IgnoreEntry[];
  readonly allow?: Allowed;
  readonly exclude?: readonly string[];
  readonly failOn?: string;
  readonly minConfidence?: string;
  readonly profile?: string;
  readonly requireReasons?: boolean;
}

/**
 * The configuration: the named file, or forearm.config.json at the root if there is one. Throws `UsageError` for a
 * missing named file and for every mistake in it.
 */
export function readConfig(root: string, cwd: string, named: string | undefined): Config {
  const path = named === undefined ? join(root, CONFIG_NAME) : resolve(cwd, named);
  const bytes = readIfThere(path);
  if (bytes === undefined && named === undefined) return { name: CONFIG_NAME };
  if (bytes === undefined) throw new UsageError(`there is no configuration file "${named}".`);
  const result = decode(bytes);
  if ('problem' in result) throw new UsageError(`${named ?? CONFIG_NAME} was not read: ${result.problem}.`);
  return parseConfig(result.text, named ?? CONFIG_NAME);
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new UsageError(`"${path}" cannot be read (${errorCode(error) ?? 'unknown error'}).`);
  }
}

/** Parses the text of a configuration (JSON with comments); `name` is what messages call the file. */
export function parseConfig(text: string, name: string): Config {
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true });
  const mistakes = errors.map((error) => ({
    offset: error.offset,
    message: inWords(error),
  }));
  if (tree === undefined) throw new UsageError(`${name}: this is not JSON.`);
  const found: Misfit[] = mistakes.length > 0 ? mistakes : misfits(tree, CONFIG_SHAPE);
  const lines = new LineIndex(text);
  if (found.length === 0) return configOf(tree, name, lines);
  const sentences = found.map(({ offset, message }) => {
    const { line, column } = lines.position(offset);
    return `${name}:${line}:${column}: ${message}.`;
  });
  throw new UsageError(sentences.join('\n         '));
}

function configOf(tree: Node, name: string, lines: LineIndex): Config {
  const config = getNodeValue(tree) as Omit<Config, 'name'>;
  const lineOf = (index: number) => lines.position(findNodeAtLocation(tree, ['ignore', index])!.offset).line;
  const ignore = config.ignore?.map((entry, index) => ({ ...entry, line: lineOf(index) }));
  return { ...config, name, ...(ignore ? { ignore } : {}) };
}

/** jsonc-parser's code as words: `ValueExpected` becomes "a value is missing". */
function inWords({ error }: ParseError): string {
  const code = printParseErrorCode(error);
  const words = code.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
  const missing = /^(.*) expected$/.exec(words)?.[1];
  return missing === undefined ? words : `a ${missing} is missing`;
}
