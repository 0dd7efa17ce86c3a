/** Data that is parsed when somebody asks for it, once: importing a fact table costs nothing at start-up. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
