/** Look-ups in data that is parsed when somebody first asks. */

/** Makes a value once, when it is first asked for: importing a fact table costs nothing at start-up. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A record's own entry: names come from templates, and `constructor` must find nothing. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
