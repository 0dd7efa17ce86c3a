/** Copies of texts that outlive the file which they were taken from. */

/** A copy that does not keep the whole file's text alive, as a slice of a string does in JavaScript engines. */
export function detached(text: string): string {
  return text.length < SLICED ? text : (JSON.parse(JSON.stringify(text)) as string);
}

/** Shorter texts are copied by the engine anyway. */
const SLICED = 13;
