/** Who deploys whom: a unit that some other one deploys is judged through it, not on its own. */

/** Calls between roots, by path. */
export class Callers {
  readonly #callersOf = new Map<string, Set<string>>();

  add(path: string, caller: string): void {
    if (path === caller) return;
    const callers = this.#callersOf.get(path) ?? new Set<string>();
    this.#callersOf.set(path, callers.add(caller));
  }

  /** Paths that a root deploys which is itself judged. Of units that deploy each other, one is judged. */
  called(): ReadonlySet<string> {
    const judged = new Map<string, boolean>();
    const isJudged = (path: string): boolean => {
      const known = judged.get(path);
      if (known !== undefined) return known;
      judged.set(path, false);
      const callers = [...(this.#callersOf.get(path) ?? [])].sort();
      const answer = !callers.some(isJudged);
      judged.set(path, answer);
      return answer;
    };
    return new Set([...this.#callersOf.keys()].sort().filter((path) => !isJudged(path)));
  }
}
