/** The only way in which the core reads: the caller decides what a file is and where it comes from. */

export interface Workspace {
  /** All paths that may matter, relative to the root, with `/`, sorted by code unit. */
  files(): readonly string[];
  /** The text of a file (decoded UTF-8, a byte-order mark kept); `undefined` when it does not exist or lies outside the root. */
  read(path: string): string | undefined;
  /** The compiled template of a restored registry module or template spec; `undefined` when it was not restored. */
  readModule?(address: ModuleAddress): string | undefined;
}

/** A module outside of the workspace, aliases already resolved. */
export interface ModuleAddress {
  /** `br` is a container registry, `ts` a template spec. */
  readonly scheme: 'br' | 'ts';
  /** `mcr.microsoft.com`; for a template spec its subscription's id. */
  readonly registry: string;
  /** `bicep/avm/res/storage/storage-account`; for a template spec `resource-group/name`. */
  readonly path: string;
  /** A tag, a version, or a digest (`sha256:…`). */
  readonly tag: string;
  /** `cacheRootDirectory` of the calling file's `bicepconfig.json`, as written. */
  readonly cacheRoot?: string | undefined;
}
