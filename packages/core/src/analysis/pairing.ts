/** Finds the parameter files of a template by convention. */
import type { ParameterSet, Unit } from '../model/unit.ts';
import { folderOf, nameOf } from './paths.ts';
import type { Sources } from './sources.ts';

/** Where parameter files lie, by folder, and how to read them. */
export class Pairing {
  readonly #byFolder = new Map<string, string[]>();
  readonly #sources: Sources;
  /** Parameter files that some template took. */
  readonly taken = new Set<string>();

  constructor(paths: readonly string[], sources: Sources) {
    this.#sources = sources;
    for (const path of paths) if (isParameterFileName(nameOf(path))) this.#add(folderOf(path), path);
  }

  #add(folder: string, path: string): void {
    const list = this.#byFolder.get(folder);
    if (list) list.push(path);
    else this.#byFolder.set(folder, [path]);
  }

  /** The parameter sets whose names say that they are this unit's: `x.parameters*.json`, `x.*.bicepparam`, a factory export's. */
  setsFor(unit: Unit): readonly ParameterSet[] {
    const { path } = unit.file;
    const base = baseOf(nameOf(path));
    const folders = [folderOf(path), `${folderOf(path)}/parameters`.replace(/^\//, '')];
    const candidates = folders.flatMap((folder) => this.#byFolder.get(folder) ?? []);
    return candidates
      .filter((candidate) => candidate !== path && belongs(nameOf(candidate), base))
      .flatMap((candidate) => this.read(candidate));
  }

  /** The sets of one parameter file. */
  read(path: string): readonly ParameterSet[] {
    const sets = this.#sources.get(path)?.parsed.parameterSets ?? [];
    if (sets.length > 0) this.taken.add(path);
    return sets;
  }
}

function isParameterFileName(name: string): boolean {
  return /param/i.test(name) && /\.(json|jsonc|bicepparam)$/i.test(name);
}

/** `azuredeploy.json` to `azuredeploy`; a factory's export names its parameter file differently. */
function baseOf(name: string): string {
  return name.replace(/\.(json|jsonc|bicep)$/i, '').toLowerCase();
}

/** `x.parameters.json`, `x.parameters.prod.json`, `x.prod.parameters.json`, `x.param.json`, `x-parameters.json`, `ARMTemplateParametersForFactory.json`. */
function belongs(name: string, base: string): boolean {
  const lower = name.toLowerCase();
  if (lower.startsWith(base))
    return (
      /^[.\-_]([\w-]+[.\-_])*param(eter)?s?([.\-_][\w-]+)*\.jsonc?$/.test(lower.slice(base.length)) ||
      /^([.\-_][\w-]+)*\.bicepparam$/.test(lower.slice(base.length))
    );
  return (
    lower.replace(/templateparameters(for|_)/, 'template$1') === `${base}.json` &&
    lower.includes('templateparameters')
  );
}
