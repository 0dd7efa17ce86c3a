/** `bicepconfig.json`: the aliases of registries and template specs, and where restored modules are kept. */
import type { Workspace } from '../model/workspace.ts';
import { type JsonNode, memberOf, readJson, textOf } from '../parse/json/index.ts';
import { SourceFile } from '../text/source-file.ts';
import { folderOf } from './paths.ts';

/** What of a configuration concerns modules. Aliases are found by their exact spelling. */
export interface BicepConfig {
  /** A registry, and the path before every module's path. */
  registry(alias: string): { readonly registry: string; readonly modulePath: string } | undefined;
  templateSpecs(alias: string): { readonly subscription: string; readonly resourceGroup: string } | undefined;
  /** `cacheRootDirectory` as written. */
  readonly cacheRoot: string | undefined;
}

const NAME = 'bicepconfig.json';

/** Built into the official tool (its own `bicepconfig.json`). */
const PUBLIC = { registry: 'mcr.microsoft.com', modulePath: 'bicep' };

/** Finds the configuration of a file: the nearest one upwards, as the official tool does. */
export class BicepConfigs {
  readonly #workspace: Workspace;
  readonly #byFolder = new Map<string, BicepConfig>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** @param path the Bicep file that names a module */
  of(path: string): BicepConfig {
    return this.#at(folderOf(path));
  }

  #at(folder: string): BicepConfig {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const path = folder === '' ? NAME : `${folder}/${NAME}`;
    const text = this.#workspace.read(path);
    const config =
      text === undefined && folder !== ''
        ? this.#at(folderOf(folder))
        : configOf(text === undefined ? undefined : readJson(new SourceFile(path, text)).root);
    this.#byFolder.set(folder, config);
    return config;
  }
}

function configOf(root: JsonNode | undefined): BicepConfig {
  const aliases = memberOf(root, 'moduleAliases');
  return {
    registry(alias) {
      const entry = memberOf(memberOf(aliases, 'br'), alias);
      const registry = textOf(entry, 'registry');
      if (registry !== undefined) return { registry, modulePath: textOf(entry, 'modulePath') ?? '' };
      return alias === 'public' ? PUBLIC : undefined;
    },
    templateSpecs(alias) {
      const entry = memberOf(memberOf(aliases, 'ts'), alias);
      const [subscription, resourceGroup] = [textOf(entry, 'subscription'), textOf(entry, 'resourceGroup')];
      return subscription === undefined || resourceGroup === undefined
        ? undefined
        : { subscription, resourceGroup };
    },
    cacheRoot: textOf(root, 'cacheRootDirectory'),
  };
}
