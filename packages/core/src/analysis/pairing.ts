/** Finds the parameter files of a template by convention. */
import type { ParameterSet, Unit } from '../model/unit.ts';
import { folderOf, nameOf } from './paths.ts';
import type { Sources } from './sources.ts';

/** Where parameter files lie, by folder, and how to read them. */
export class Pairing {
  readonly #byFolder = new Map<string, string[]>();
  /** Parameter files of Bicep, which name their template themselves. */
  readonly #own: readonly string[];
  /** Those files by the template that they name; read once, when the first Bicep file asks. */
  #users: Map<string, string[]> | undefined;
  readonly #sources: Sources;
  constructor(paths: readonly string[], sources: Sources) {
    this.#sources = sources;
    this.#own = paths.filter((path) => /\.bicepparam$/i.test(path));
    for (const path of paths) if (isParameterFileName(nameOf(path))) this.#add(folderOf(path), path);
  }

  #add(folder: string, path: string): void {
    const list = this.#byFolder.get(folder);
    if (list) list.push(path);
    else this.#byFolder.set(folder, [path]);
  }

  /** Parameter files that name their template themselves, wherever they lie. */
  #usingSets(path: string): readonly ParameterSet[] {
    if (!this.#users) {
      this.#users = new Map();
      for (const file of this.#own)
        for (const { using } of this.read(file))
          if (using !== undefined) this.#users.set(using, [...(this.#users.get(using) ?? []), file]);
    }
    return (this.#users.get(path) ?? []).flatMap((file) => this.read(file));
  }

  /** The parameter sets whose names say that they are this unit's: `x.parameters*.json`, `x.*.bicepparam`, a factory export's. */
  setsFor(unit: Unit): readonly ParameterSet[] {
    const { path } = unit.file;
    const using = unit.language === 'bicep' ? this.#usingSets(path) : [];
    const base = baseOf(nameOf(path));
    const folders = [folderOf(path), `${folderOf(path)}/parameters`.replace(/^\//, '')];
    const candidates = folders.flatMap((folder) => this.#byFolder.get(folder) ?? []);
    const named = candidates.filter((candidate) => candidate !== path && belongs(nameOf(candidate), base));
    return [...using, ...named.flatMap((candidate) => this.read(candidate))];
  }

  /** A set with what it extends, farthest first. */
  withBases(set: ParameterSet): readonly ParameterSet[] {
    const chain = [set];
    for (let at: ParameterSet | undefined = set; at?.extends !== undefined && chain.length < 10; ) {
      at = this.read(at.extends)[0];
      if (at) chain.unshift(at);
    }
    return chain;
  }

  /** The sets of one parameter file. */
  read(path: string): readonly ParameterSet[] {
    return this.#sources.get(path)?.parsed.parameterSets ?? [];
  }
}

function isParameterFileName(name: string): boolean {
  return /param/i.test(name) && /\.(json|jsonc|bicepparam)$/i.test(name);
}

/** `azuredeploy.json` to `azuredeploy`; a factory's export names its parameter file differently. */
function baseOf(name: string): string {
  return name.replace(/\.(json|jsonc|bicep)$/i, '').toLowerCase();
}

/** `x.parameters.json`, `x.parameters.prod.json`, `x.prod.parameters.json`, `x-param.json`, `ARMTemplateParametersForFactory.json`. */
function belongs(name: string, base: string): boolean {
  const lower = name.toLowerCase().replace(/\.jsonc?$/, '');
  if (!/\.jsonc?$/i.test(name)) return false;
  const words = lower.slice(base.length).split(/[.\-_]/);
  if (lower.startsWith(base) && words[0] === '') return words.some((word) => /^param(eter)?s?$/.test(word));
  return (
    lower.includes('templateparameters') && lower.replace(/templateparameters(for|_)/, 'template$1') === base
  );
}
