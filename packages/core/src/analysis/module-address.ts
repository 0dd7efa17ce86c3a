/** References to modules outside of the workspace, as Bicep and ARM write them, to addresses. */
import type { ModuleAddress } from '../model/workspace.ts';
import type { BicepConfig } from './bicep-config.ts';

/** `path:tag` or `path@sha256:…`; the tag holds no colon but that of a digest. */
const VERSIONED = /^([^:@]*(?::\d+\/[^:@]*)?)(?::|@(?=sha\d+:))([\w.-]+(?::[\da-f]+)?)$/i;

/** A template spec's version by its resource id. */
const SPEC_ID =
  /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Resources\/templateSpecs\/([^/]+)\/versions\/([^/]+)$/i;

/** The address of `br:host/path:tag`, `br/alias:path:tag`, `ts:…`, `ts/alias:…` or a template spec's id. */
export function addressOf(
  reference: string,
  config: BicepConfig,
): ModuleAddress | { readonly because: string } {
  const id = SPEC_ID.exec(reference);
  if (id) return spec(id[1] ?? '', id[2] ?? '', id[3] ?? '', id[4] ?? '', config);
  const start = /^(br|ts)(?::|\/([^:]+):)/.exec(reference);
  const versioned = start && VERSIONED.exec(reference.slice(start[0].length));
  if (!start || !versioned) return { because: 'its address cannot be read' };
  const [, path = '', tag = ''] = versioned;
  const alias = start[2];
  return start[1] === 'br' ? inRegistry(alias, path, tag, config) : inSpecs(alias, path, tag, config);
}

function inRegistry(
  alias: string | undefined,
  path: string,
  tag: string,
  config: BicepConfig,
): ModuleAddress | { readonly because: string } {
  if (alias === undefined) {
    const at = path.indexOf('/');
    return {
      scheme: 'br',
      registry: path.slice(0, at),
      path: path.slice(at + 1),
      tag,
      cacheRoot: config.cacheRoot,
    };
  }
  const found = config.registry(alias);
  if (!found) return { because: `bicepconfig.json has no registry alias '${alias}'` };
  const full = found.modulePath === '' ? path : `${found.modulePath}/${path}`;
  return { scheme: 'br', registry: found.registry, path: full, tag, cacheRoot: config.cacheRoot };
}

function inSpecs(
  alias: string | undefined,
  path: string,
  tag: string,
  config: BicepConfig,
): ModuleAddress | { readonly because: string } {
  if (alias === undefined) {
    const [subscription = '', group = '', name = ''] = path.split('/');
    return spec(subscription, group, name, tag, config);
  }
  const found = config.templateSpecs(alias);
  if (!found) return { because: `bicepconfig.json has no template spec alias '${alias}'` };
  return spec(found.subscription, found.resourceGroup, path, tag, config);
}

function spec(
  subscription: string,
  group: string,
  name: string,
  version: string,
  config: BicepConfig,
): ModuleAddress {
  return {
    scheme: 'ts',
    registry: subscription,
    path: `${group}/${name}`,
    tag: version,
    cacheRoot: config.cacheRoot,
  };
}

/** The address as the official tool writes it without aliases: `br:mcr.microsoft.com/bicep/avm/res/x/y:1.0.0`. */
export function printAddress({ scheme, registry, path, tag }: ModuleAddress): string {
  return `${scheme}:${registry}/${path}${tag.includes(':') ? '@' : ':'}${tag}`;
}
