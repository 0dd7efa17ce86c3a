/** Reads and parses files on demand; keeps a bounded number of parsed files, so that memory does not grow with the workspace. */
import type { Language, Parsed } from '../model/language.ts';
import type { Notice } from '../model/report.ts';
import type { ModuleAddress, Workspace } from '../model/workspace.ts';
import { adf } from '../parse/adf/index.ts';
import { arm } from '../parse/arm/index.ts';
import { bicep } from '../parse/bicep/index.ts';
import { readJson } from '../parse/json/index.ts';
import { SourceFile } from '../text/source-file.ts';
import { BicepConfigs } from './bicep-config.ts';
import { printAddress } from './module-address.ts';

/** The languages in the order in which they are asked. */
export const allLanguages: readonly Language[] = [arm, bicep, adf];

/** Text of parsed files that is kept at most, in UTF-16 units. */
const KEPT = 1_000_000;

/** A file with what its language made of it. */
export interface Source {
  readonly file: SourceFile;
  readonly language: Language | undefined;
  readonly parsed: Parsed;
}

const NOTHING: Parsed = { units: [], parameterSets: [], notices: [] };

/** Parsed files by path. */
export class Sources {
  readonly #workspace: Workspace;
  readonly #kept = new Map<string, Source>();
  #size = 0;
  readonly configs: BicepConfigs;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.configs = new BicepConfigs(workspace);
  }

  /** The parsed file; undefined when the workspace has no such file. */
  get(path: string): Source | undefined {
    const kept = this.#kept.get(path);
    if (kept) return kept;
    const text = this.#workspace.read(path);
    if (text === undefined) return undefined;
    const source = parse(new SourceFile(path, text));
    this.#keep(path, source);
    return source;
  }

  /** A restored module; undefined when it was not restored, or the caller knows nothing of restored modules. */
  module(address: ModuleAddress): Source | undefined {
    const path = printAddress(address);
    const key = `${path}|${address.cacheRoot ?? ''}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const text = this.#workspace.readModule?.(address);
    if (text === undefined) return undefined;
    const source = parse(new SourceFile(path, text, true));
    this.#keep(key, source);
    return source;
  }

  #keep(path: string, source: Source): void {
    this.#kept.set(path, source);
    this.#size += source.file.text.length;
    for (const [oldest, { file }] of this.#kept) {
      if (this.#size <= KEPT || oldest === path) break;
      this.#kept.delete(oldest);
      this.#size -= file.text.length;
    }
  }
}

function parse(file: SourceFile): Source {
  for (const language of allLanguages) {
    if (!language.claims(file.path, file.text)) continue;
    const parsed = language.parse(file);
    if (parsed.units.length + parsed.parameterSets.length + parsed.notices.length > 0)
      return { file, language, parsed };
  }
  return { file, language: undefined, parsed: { ...NOTHING, notices: unreadable(file) } };
}

/** Studio's own settings, which hold nothing to judge; an empty one is common and harmless. */
const STUDIO_SETTINGS = /(?:^|\/)(?:arm-template-parameters-definition|publish_config)\.json$/i;

/** A file that is nobody's is none of our business, unless it is no JSON at all: then nobody can know whose it is. */
function unreadable(file: SourceFile): readonly Notice[] {
  if (!/\.jsonc?$/i.test(file.path) || STUDIO_SETTINGS.test(file.path) || isJson(file)) return [];
  const message = file.text.trim() === '' ? 'The file is empty.' : 'The file is not JSON.';
  return [{ code: 'unreadable-file', message, file: file.path, startLine: 1, incomplete: true }];
}

/** Plain JSON, or JSON with comments and trailing commas. */
function isJson(file: SourceFile): boolean {
  try {
    JSON.parse(file.text);
    return true;
  } catch {
    const { problems, root } = readJson(file);
    return (
      root !== undefined &&
      !problems.some((problem) => problem.code === 'syntax' || problem.code === 'truncated')
    );
  }
}
