/** Extracted spellings of type names need no curation. */
export function buildTypes(extracted) {
  return extracted;
}
