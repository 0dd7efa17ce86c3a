/** Values of parameter files that no template takes: nobody deploys them, and everybody reads them. */
import type { ParameterDeclaration, ParameterSet, TypeExpression, Unit } from '../model/unit.ts';

/** Nothing is known of what is declared nowhere. */
const ANY: TypeExpression = { base: 'any', secure: false, nullable: true };

/** Which names of each parameter file some template declares. */
export class Taken {
  readonly #names = new Map<string, Set<string>>();

  add(set: ParameterSet, unit: Unit): void {
    const names = this.#names.get(set.label) ?? new Set();
    this.#names.set(set.label, names);
    for (const name of unit.parameters.keys()) names.add(name);
  }

  /** A template that declares what nobody has declared of a set, and deploys nothing; undefined when nothing is left. */
  rest(set: ParameterSet, language: Unit['language']): Unit | undefined {
    const names = this.#names.get(set.label);
    const left = [...set.values].filter(([name, { value }]) => value !== undefined && !names?.has(name));
    if (left.length === 0) return undefined;
    return {
      file: set.file,
      language,
      scope: 'resourceGroup',
      symbolic: false,
      parameters: new Map(
        left.map(([key, { file, start, end, name, namePlace }]): [string, ParameterDeclaration] => [
          key,
          { file, start, end, name, namePlace, type: ANY, typePlace: namePlace },
        ]),
      ),
      variables: new Map(),
      functions: new Map(),
      types: new Map(),
      resources: [],
      outputs: [],
      ignores: set.ignores ?? set.unit?.ignores ?? [],
    };
  }
}
