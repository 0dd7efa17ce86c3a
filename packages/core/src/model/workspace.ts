/** The only way in which the core reads: the caller decides what a file is and where it comes from. */

export interface Workspace {
  /** All paths that may matter, relative to the root, with `/`, sorted by code unit. */
  files(): readonly string[];
  /** The text of a file (decoded UTF-8, a byte-order mark kept); `undefined` when it does not exist or lies outside the root. */
  read(path: string): string | undefined;
}
