/** The instances of a deployment by symbol, expanded in whatever order they are asked for. */
import type { Instance } from './instance.ts';

/**
 * Declarations may refer to later ones (the outputs of a module decide a condition further up), so a symbol that is
 * looked up before its turn is expanded then and there. While it is being expanded it has no instances.
 */
export class SymbolTable {
  readonly #instances = new Map<string, Instance[]>();
  readonly #outer: SymbolTable | undefined;
  #expand: (key: string) => void = () => {};
  #modules: () => void = () => {};

  /** @param outer of a nested deployment whose expressions are its caller's: the caller's symbols are its own */
  constructor(outer: SymbolTable | undefined) {
    this.#outer = outer;
  }

  /** @param expand called with a lower-cased symbol that has no instances yet */
  onDemand(expand: (key: string) => void): void {
    this.#expand = expand;
  }

  /** @param expand expands every module whose turn has not come; asked when a deployment is looked up by its id */
  onModules(expand: () => void): void {
    this.#modules = expand;
  }

  expandModules(): void {
    this.#modules();
    this.#outer?.expandModules();
  }

  /** Instances by lower-cased symbol; undefined when there is no such symbol. */
  get(key: string): readonly Instance[] | undefined {
    if (!this.#instances.has(key)) this.#expand(key);
    return this.#instances.get(key) ?? this.#outer?.get(key);
  }

  set(key: string, instances: readonly Instance[]): void {
    this.#instances.set(key, [...instances]);
  }
}
